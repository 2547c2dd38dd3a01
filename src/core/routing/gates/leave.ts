import { span } from "../../time/span.ts";
import { gate } from "./gate.ts";

/** Lets through agents who have no leave now. */
export const leave = gate({
  name: "leave",
  asks: "is the agent not on leave",
  bindsClaim: false,
  relaxedBy: null,
  isShut: (candidate) => candidate.leave !== null,
  reads: {},
  shape: { onLeave: "flag", backInMs: "number?" },
  admits: (_, candidate) => candidate.leave === null,
  facts: (_, { leave, now }) => ({
    onLeave: leave !== null,
    backInMs: leave === null || leave.end === null ? null : leave.end - now,
  }),
  words: ({ onLeave, backInMs }) => ({
    needed: "not on leave",
    found: onLeave ? `on leave${backInMs === null ? "" : `, back in ${span(backInMs)}`}` : "at work",
    reason: "on leave",
  }),
});
