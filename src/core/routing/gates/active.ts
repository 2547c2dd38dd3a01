import type { Gate } from "./gate.ts";

/** Lets through agents whose account is enabled. */
export const active: Gate = {
  name: "active",
  relaxedBy: null,
  admits: (_, { agent }) => agent.active,
  words: (_, { agent }) => ({
    needed: "an enabled account",
    found: agent.active ? "enabled" : "disabled",
    reason: "disabled",
  }),
  key: () => null,
};
