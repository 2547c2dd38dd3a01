import { span } from "../../time/span.ts";
import { gate } from "./gate.ts";

/** Lets through agents inside their own working hours and, if the desk says so, those who can finish before they end. */
export const shift = gate({
  name: "shift",
  asks: "is it within the agent's own hours, in the agent's own zone",
  bindsClaim: false,
  relaxedBy: { drop: "shift", effect: "agents outside their hours are asked too" },
  reads: { ticket: ["effortMs"] },
  shape: { needsMs: "number?", onShift: "flag", leftMs: "number?", backInMs: "number?" },
  admits: ({ ticket }, { shift: { open, endsAt }, now }, { shiftUntilDone }) =>
    open && (!shiftUntilDone || endsAt === null || now + ticket.effortMs <= endsAt),
  facts: ({ ticket }, { shift: hours, now }, { shiftUntilDone }) => ({
    needsMs: shiftUntilDone ? ticket.effortMs : null,
    onShift: hours.open,
    leftMs: hours.open && hours.endsAt !== null ? hours.endsAt - now : null,
    backInMs: hours.open || hours.nextAt === null ? null : hours.nextAt - now,
  }),
  words: ({ needsMs, onShift, leftMs, backInMs }) => ({
    needed: needsMs === null ? "on shift" : `on shift for ${span(needsMs)}`,
    found: onShift ? hoursLeft(leftMs) : `off shift${backInMs === null ? "" : `, back in ${span(backInMs)}`}`,
    reason: onShift ? "shift ends soon" : "off shift",
  }),
});

function hoursLeft(ms: number | null): string {
  return ms === null ? "at any hour" : `on shift for ${span(ms)}`;
}
