import { span } from "../../time/span.ts";
import { gate } from "./gate.ts";

/** Lets through agents who are neither away nor offline. */
export const present = gate({
  name: "present",
  asks: "is the agent online, and not away or offline",
  bindsClaim: false,
  relaxedBy: null,
  isShut: ({ presence }) => presence !== "online",
  reads: {},
  shape: { presence: "text", forMs: "number?" },
  admits: (_, { presence }) => presence === "online",
  facts: (_, { presence, presenceSince, now }) => ({
    presence,
    forMs: presenceSince === null ? null : now - presenceSince,
  }),
  words: ({ presence, forMs }) => ({
    needed: "online",
    found: forMs === null ? presence : `${presence} for ${span(forMs)}`,
    reason: presence,
  }),
});
