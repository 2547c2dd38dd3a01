import type { Ticket } from "../../ticket/ticket.ts";
import { span } from "../../time/span.ts";
import type { Candidate } from "../facts/candidate.ts";
import type { Policy } from "../facts/policy.ts";
import type { Gate } from "./gate.ts";

/** Lets through agents inside their own working hours and, if the desk says so, those who can finish before they end. */
export const shift: Gate = {
  name: "shift",
  relaxedBy: "shift",
  admits: ({ ticket }, candidate, policy) => candidate.shift.open && inTime(ticket, candidate, policy),
  words: ({ ticket }, candidate, policy) => ({
    needed: policy.shiftUntilDone ? `on shift for ${span(ticket.effortMs)}` : "on shift",
    found: found(candidate),
    reason: candidate.shift.open ? "shift ends soon" : "off shift",
  }),
  key: ({ ticket }, _, policy) => (policy.shiftUntilDone ? ticket.effortMs : null),
};

function inTime(ticket: Ticket, { shift, now }: Candidate, policy: Policy): boolean {
  return !policy.shiftUntilDone || shift.endsAt === null || now + ticket.effortMs <= shift.endsAt;
}

function found({ shift, now }: Candidate): string {
  if (shift.open) return shift.endsAt === null ? "at any hour" : `on shift for ${span(shift.endsAt - now)}`;
  return shift.nextAt === null ? "off shift" : `off shift, back in ${span(shift.nextAt - now)}`;
}
