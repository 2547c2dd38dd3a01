import { type AgentState, endOf, type Leave, type LeaveSpan, overlap } from "../../ticket/agent.ts";
import type { AgentEvent, DeskEvent, DeskEventData } from "../../ticket/desk-event.ts";
import { Failure } from "../../ticket/failure.ts";
import { wallTime } from "../../words/instant.ts";
import { act } from "../act.ts";
import type { Facts } from "../facts.ts";
import { flag, moment, toggle } from "../field.ts";
import { OPEN, zoneOf } from "../moments.ts";
import type { Plan } from "../plan.ts";
import { instant, name, type Schema } from "../values.ts";
import { demandMayChange } from "./agent-presence.ts";
import { agentNamed } from "./named.ts";

const FROM = "a date or time, such as 2026-12-24 or tomorrow 9:00; now by default";
const TO = "the same, or `open`; a day without a time is part of the leave";

/** Notes time off, half-open [from, to), or ends the leave that holds now and calls off those to come. */
export const leave = act({
  name: "agent leave",
  summary: "note time off, or end it and call off what is noted",
  right: "claim",
  about: "agent",
  fields: {
    from: moment("--from <when>", FROM, instant),
    to: moment("--to <when>", TO, instantOrOpen, true),
    delegate: flag("--delegate <handle>", "who covers for them", name, ["agents"]),
    end: toggle("--end", "the leave is over; leaves to come are called off"),
  },
  words: ({ end }) => ({
    did: "is",
    would: "would be",
    rest: (events, timeZone) => (end ? over(events, timeZone) : noted(events, timeZone)),
    nothing: "has no leave to end",
  }),
  assigns: "anyone",
  drains: () => true,
  facts: ["me", "freeLeave"],
  check: ({ from, to, delegate, end }) => {
    if (end && [from, to, delegate].some((said) => said !== null))
      throw new Failure("bad_input", "--end stands alone: it ends the leave now.");
    if (end || to !== null) return;
    throw new Failure(
      "bad_input",
      `Say until when with --to (\`${OPEN}\` if nobody knows), or end a leave with --end.`,
    );
  },
  decide: (state, { from, to, delegate, end }, facts, plan, now) => {
    demandMayChange(state, facts, plan);
    if (end) return ended(state, facts, now);
    if (delegate !== null) agentNamed(plan, delegate);
    const span = { start: from ?? now, end: to === OPEN ? null : to, delegate };
    return [begun(state, span, facts, plan, now)];
  },
});

function instantOrOpen(of: string): Schema<number | typeof OPEN> {
  return { read: (given) => (given === OPEN ? OPEN : instant(of).read(given)) };
}

function noted(events: readonly DeskEvent[], timeZone: string): string {
  const [event] = events;
  if (event?.type !== "leave_noted") return "";
  const { start, end } = event.data.after;
  const until = end === null ? "" : ` to ${wallTime(end, timeZone)}`;
  return `on leave from ${wallTime(start, timeZone)}${until} ${timeZone}`;
}

/** Which leaves are over: the one that holds, and those to come. */
function over(events: readonly DeskEvent[], timeZone: string): string {
  const each = events.flatMap((event) => (event.type === "leave_ended" ? [fateOf(event.data, timeZone)] : []));
  return each.length === 0 ? "" : `no longer on leave: ${each.join("; ")}`;
}

function fateOf({ before: { start, end }, after }: DeskEventData["leave_ended"], timeZone: string): string {
  const until = end === null ? "" : ` to ${wallTime(end, timeZone)}`;
  const fate = after.end === after.start ? "is called off" : "ends now";
  return `the one from ${wallTime(start, timeZone)}${until} ${timeZone} ${fate}`;
}

/**
 * A leave under the id that is free. Throws `bad_input` for one that ends before it starts, is over already, has the agent as
 * their own delegate, or overlaps another one.
 */
function begun(
  { handle, leaves }: AgentState,
  span: LeaveSpan,
  { actor, freeLeave }: Facts<"freeLeave">,
  plan: Plan,
  now: number,
): AgentEvent {
  const { start, end, delegate } = span;
  if (end !== null && end <= start) throw endsTooEarly(start, end, zoneOf(plan, handle));
  if (end !== null && end <= now) throw new Failure("bad_input", "This leave is over already.");
  if (delegate === handle) throw new Failure("bad_input", "Agents cannot be their own delegate.");
  const other = leaves.find((each) => overlap(each, span));
  if (other !== undefined) throw overlapping(other, plan.timeZone, now);
  const after = { id: freeLeave, ...span, notedBy: actor, notedAt: now };
  return { type: "leave_noted", at: now, actor, subject: handle, data: { before: null, after } };
}

function endsTooEarly(start: number, end: number, timeZone: string): Failure {
  const [from, to] = [start, end].map((ms) => wallTime(ms, timeZone));
  return new Failure("bad_input", `A leave ends after it starts, and this is from ${from} to ${to} ${timeZone}.`);
}

/** The leave that holds now ends, and those to come are called off. */
function ended({ handle, leaves }: AgentState, { actor }: Facts, now: number): readonly AgentEvent[] {
  return leaves
    .filter((each) => endOf(each) > now)
    .map((before) => ({
      type: "leave_ended",
      at: now,
      actor,
      subject: handle,
      data: { before, after: { ...before, end: Math.max(before.start, now) } },
    }));
}

function overlapping({ start, end }: Leave, timeZone: string, now: number): Failure {
  const from = wallTime(start, timeZone);
  if (end !== null && end <= now)
    return new Failure(
      "bad_input",
      `This leave overlaps one that is over, from ${from} to ${wallTime(end, timeZone)}.`,
      {
        hint: "Without --from it starts now.",
      },
    );
  const until = end === null ? "on" : `to ${wallTime(end, timeZone)}`;
  return new Failure("bad_input", `There is a leave from ${from} ${until} already, and the two overlap.`, {
    hint: "`docket agent leave HANDLE --end` ends what is noted.",
  });
}
