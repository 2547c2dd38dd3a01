import { span } from "../../time/span.ts";
import type { Gate } from "./gate.ts";

/** Lets through agents who are neither away nor offline. */
export const present: Gate = {
  name: "present",
  relaxedBy: null,
  admits: (_, { presence }) => presence === "online",
  words: (_, { presence, presenceSince, now }) => ({
    needed: "online",
    found: presenceSince === null ? presence : `${presence} for ${span(now - presenceSince)}`,
    reason: presence,
  }),
  key: () => null,
};
