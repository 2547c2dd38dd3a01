import { type Leave, overlap } from "../ticket/agent.ts";
import { replayAgent } from "../ticket/apply-desk.ts";
import type { DeskEvent, DeskEventOf, DeskEventType } from "../ticket/desk-event.ts";
import { type Actor, agentOf } from "../ticket/event.ts";
import { Failure } from "../ticket/failure.ts";
import { isUnsolved } from "../ticket/lifecycle.ts";
import type { Ticket } from "../ticket/ticket.ts";
import type { PastEvent } from "./facts.ts";
import { demandNotUndone, heldSince } from "./held-since.ts";

type LeaveEnded = DeskEventOf<"leave_ended">;
type Placed<Event> = Event & { readonly seq: number; readonly act: number | null };

/** An act that is to be taken back, who does that, and when, in ms UTC. */
type Undoing = { readonly act: number; readonly actor: Actor; readonly now: number };

/**
 * The event that puts back what an event changed; `history` is what happened to the same agent or customer. Throws
 * `acted_since` if the same was changed afterwards and still is, `not_undoable` for a desk file.
 */
export function decideUndo(
  event: Placed<DeskEvent>,
  history: readonly Placed<DeskEvent>[],
  { act, actor, now }: Undoing,
): DeskEvent {
  const since = heldSince(history, event, undoneBy).filter((other) => isAboutSame(event, other));
  demandNotUndone(act, since, undoneBy);
  if (since[0] !== undefined) throw actedSince(since[0]);
  const happened = { at: now, actor, subject: event.subject };
  switch (event.type) {
    case "presence_changed":
      return { ...happened, type: "presence_changed", data: exchanged(event.data, act) };
    case "customer_changed":
      return { ...happened, type: "customer_changed", data: exchanged(event.data, act) };
    case "leave_ended":
      demandApart(event, history, act);
      return { ...happened, type: "leave_noted", data: exchanged(event.data, act) };
    case "leave_noted": {
      const { before, after } = event.data;
      return {
        ...happened,
        type: "leave_ended",
        data: { before: after, after: before ?? calledOff(after), undoes: act },
      };
    }
    case "desk_applied":
      throw new Failure("not_undoable", `Action ${act} cannot be undone: ${FINAL}.`, {
        hint: "`docket desk apply FILE` puts another one in force.",
      });
  }
}

/** What may have changed since what such events changed: a leave that was noted may have been ended. */
export function typesSince(types: readonly DeskEventType[]): readonly DeskEventType[] {
  return [...new Set(types.flatMap((type) => SINCE[type]))];
}

const LEAVE = ["leave_noted", "leave_ended"] as const;
const SINCE: { readonly [Type in DeskEventType]: readonly DeskEventType[] } = {
  presence_changed: ["presence_changed"],
  leave_noted: LEAVE,
  leave_ended: LEAVE,
  customer_changed: ["customer_changed"],
  desk_applied: ["desk_applied"],
};

/** The tickets that the pipeline gave to these agents because of an act, by number. */
export function givenTo(agents: ReadonlySet<string>, events: readonly PastEvent[]): readonly number[] {
  return events.flatMap(({ type, data, ticket }) =>
    type === "routed" && data.to !== null && agents.has(data.to) ? [ticket] : [],
  );
}

/** Whether one of these agents still has the ticket to solve. */
export function isStillWith(agents: ReadonlySet<string>, { assignee, status }: Ticket): boolean {
  return isUnsolved(status) && assignee !== null && agents.has(assignee);
}

const FINAL = "a desk file stays in force until another one takes its place";

/** Which act this one took back; null if it took none back. */
export function undoneBy(event: DeskEvent): number | null {
  return "undoes" in event.data && event.data.undoes !== undefined ? event.data.undoes : null;
}

function exchanged<Side>({ before, after }: { readonly before: Side; readonly after: Side }, undoes: number) {
  return { before: after, after: before, undoes };
}

function calledOff(leave: Leave): Leave {
  return { ...leave, end: leave.start };
}

/** A leave that comes back overlaps none that was noted or changed since and still is. Throws `not_undoable`. */
function demandApart(ended: Placed<LeaveEnded>, history: readonly Placed<DeskEvent>[], act: number): void {
  const back = ended.data.before;
  const since = new Set(history.filter(({ seq, act: other }) => seq > ended.seq && other !== act).map(leaveOf));
  const others = replayAgent(ended.subject, history).leaves.filter(({ id }) => id !== back.id && since.has(id));
  if (!others.some((leave) => overlap(leave, back))) return;
  throw new Failure(
    "not_undoable",
    `Action ${act} cannot be undone: another leave was noted since, and the two overlap.`,
    {
      hint: "`docket agent leave HANDLE --end` ends what is noted.",
    },
  );
}

/** Whether the second event changed what the first one did: the presence, the same leave, or the same facts of a customer. */
function isAboutSame(event: DeskEvent, other: DeskEvent): boolean {
  if (event.type === "customer_changed" && other.type === "customer_changed")
    return Object.keys(event.data.after).some((fact) => fact in other.data.after);
  return leaveOf(event) === leaveOf(other);
}

function leaveOf(event: DeskEvent): number | null {
  return event.type === "leave_noted" || event.type === "leave_ended" ? event.data.after.id : null;
}

function actedSince({ actor, subject, type, act }: Placed<DeskEvent>): Failure {
  const who = agentOf(actor) ?? actor;
  return new Failure(
    "acted_since",
    `${subject} cannot be put back: ${who} changed this since (${type.replaceAll("_", " ")}, action ${act}).`,
    { hint: "`docket log` shows what happened since." },
  );
}
