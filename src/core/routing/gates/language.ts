import { primarySubtag } from "../facts/language-tag.ts";
import type { Gate } from "./gate.ts";

/** Lets through agents who speak the ticket's language, of whatever region: somebody who speaks de answers de-AT. */
export const language: Gate = {
  name: "language",
  relaxedBy: "language",
  admits: ({ ticket }, { speaks }) => ticket.language === null || speaks.has(primarySubtag(ticket.language)),
  words: ({ ticket }, { agent }) => ({
    needed: ticket.language ?? "any language",
    found: agent.languages.join(", ") || "no language",
    reason: `not speaking ${ticket.language}`,
  }),
  key: ({ ticket }) => ticket.language,
};
