import { gate } from "./gate.ts";

/** Lets through agents whose account is enabled. */
export const active = gate({
  name: "active",
  asks: "is the account enabled",
  bindsClaim: true,
  relaxedBy: null,
  isShut: ({ agent }) => !agent.active,
  reads: {},
  shape: { enabled: "flag" },
  admits: (_, { agent }) => agent.active,
  facts: (_, { agent }) => ({ enabled: agent.active }),
  words: ({ enabled }) => ({
    needed: "an enabled account",
    found: enabled ? "enabled" : "disabled",
    reason: "disabled",
  }),
});
