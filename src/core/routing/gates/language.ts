import { primarySubtag } from "../facts/language-tag.ts";
import { gate } from "./gate.ts";

/** Lets through agents who speak the ticket's language, of whatever region: somebody who speaks de answers de-AT. */
export const language = gate({
  name: "language",
  asks: "does the agent speak the ticket's language",
  bindsClaim: true,
  relaxedBy: { drop: "language", effect: "agents who do not speak the language are asked too" },
  reads: { ticket: ["language"] },
  shape: { needs: "text?", has: "texts" },
  admits: ({ ticket }, { speaks }) => ticket.language === null || speaks.has(primarySubtag(ticket.language)),
  facts: ({ ticket }, { agent }) => ({ needs: ticket.language, has: agent.languages }),
  words: ({ needs, has }) => ({
    needed: needs ?? "any language",
    found: has.join(", ") || "no language",
    reason: `not speaking ${needs}`,
  }),
});
