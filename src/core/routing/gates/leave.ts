import { span } from "../../time/span.ts";
import type { Gate } from "./gate.ts";

/** Lets through agents who have no leave now. */
export const leave: Gate = {
  name: "leave",
  relaxedBy: null,
  admits: (_, candidate) => candidate.leave === null,
  words: (_, candidate) => ({
    needed: "not on leave",
    found: candidate.leave === null ? "at work" : `on leave, back in ${span(candidate.leave.end - candidate.now)}`,
    reason: "on leave",
  }),
  key: () => null,
};
