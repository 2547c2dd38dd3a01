import { apply, finality, replay } from "../../ticket/apply.ts";
import type { DeskEvent } from "../../ticket/desk-event.ts";
import type { Restoration } from "../../ticket/event.ts";
import { Failure } from "../../ticket/failure.ts";
import { RESTORED_FIELDS } from "../../ticket/fields.ts";
import { demand } from "../../ticket/rights.ts";
import { type Ticket, ticketId } from "../../ticket/ticket.ts";
import { act } from "../act.ts";
import { happens } from "../decision.ts";
import type { Facts, PastAction, PastEvent } from "../facts.ts";
import { demandNotUndone, heldSince } from "../held-since.ts";
import type { Plan } from "../plan.ts";
import { undoneBy } from "../undo-desk.ts";
import { keeper, returned } from "./return-to-queue.ts";

/** Takes back what one command did to a ticket, by an event that restores what it changed. */
export const undo = act({
  name: "undo",
  summary: "take back your last action, or the one with that number",
  right: "undo",
  about: "action",
  fields: {},
  words: () => ({ did: "Put back", would: "put back", done: () => "put back" }),
  key: "desk.undo",
  assigns: "anyone",
  drains: () => true,
  facts: ["me", "past", "taker"],
  decide: (ticket, _, facts, plan, now) => {
    const { action, own, history } = facts.past;
    demandMayUndo(action, facts, plan);
    demandReversible(action, own);
    const since = own[0] === undefined ? [] : heldSince(history, own[0], takenBack);
    demandNotUndone(action.act, since, takenBack);
    if (since[0] !== undefined) throw actedSince(ticket, since[0]);
    const restored = happens(facts, now, "undone", { what: String(action.act), restore: difference(ticket, facts) });
    const then = apply(ticket, restored);
    return {
      events: [
        restored,
        ...(getsBack(ticket, then, plan) ? returned(then, "undone", facts, plan, now, ["capacity"]) : []),
      ],
    };
  },
});

/** Throws `no_right` for what somebody else did, unless one may. */
export function demandMayUndo(action: PastAction, { actor, me }: Omit<Facts<"me">, "planVersion">, plan: Plan): void {
  if (action.actor !== actor) demand(me, "undo_others", plan.rights);
}

/** What an action changed: tickets, and agents and customers. */
type Changed = { readonly events: readonly PastEvent[]; readonly deskEvents: readonly DeskEvent[] };

/** How many of their newest actions the one that somebody takes back without naming it is looked for among. */
export const UNDO_HORIZON = 50;

/**
 * Looks for the newest action that can be undone: of actions that it is told one after another, the newest first, it says
 * whether this is it, one that neither was undone nor itself undoes.
 */
export function undoSearch(): (action: PastAction, changed: Changed) => boolean {
  const undone = new Set<number>();
  return (action, changed) => {
    if (undone.has(action.act)) return false;
    const undoing = undoneIn(changed);
    for (const number of undoing) undone.add(number);
    return undoing.length === 0;
  };
}

/** The refusal of `undo` without a number when no such action was found. */
export function nothingToUndo(): Failure {
  return new Failure("action_not_found", "You have nothing to undo.");
}

/** What an action did itself to tickets, and not the pipeline or a rule because of it. Throws `not_undoable` if that is nothing. */
export function ownEvents(action: PastAction, { events, deskEvents }: Changed): readonly PastEvent[] {
  const opened = events.filter((event) => event.type === "opened").length;
  if (opened > 1) throw notUndoable(action, "tickets that were opened or imported stay in the history");
  if (opened === 1) throw notUndoable(action, finality("opened"));
  const own = events.filter((event) => event.actor === action.actor);
  if (own.length + deskEvents.length > 0) return own;
  const why = "what it did to tickets was the pipeline's or a rule's";
  throw notUndoable(action, events.length === 0 ? "docket did not keep what it changed" : why);
}

/** The actions that an action took back, by number. What an import brought was taken back elsewhere, by other numbers. */
function undoneIn({ events, deskEvents }: Changed): readonly number[] {
  if (events.some(({ type }) => type === "opened")) return [];
  return [...events.map(takenBack), ...deskEvents.map(undoneBy)].filter((number) => number !== null);
}

/** Which act an event of a ticket took back; null if none. */
function takenBack(event: PastEvent): number | null {
  return event.type === "undone" ? Number(event.data.what) : null;
}

/**
 * The agent about whom the decision asks: the agent who had the ticket before, if it would count
 * against their capacity again.
 */
export function undoKeeper(ticket: Ticket, past: Facts<"past">["past"], plan: Plan): string | null {
  const then = { ...ticket, ...difference(ticket, { past }) };
  return getsBack(ticket, then, plan) ? keeper(then, plan) : null;
}

function demandReversible(action: PastAction, own: readonly PastEvent[]): void {
  const final = own.map((event) => finality(event.type)).find((reason) => reason !== null);
  if (final !== undefined) throw notUndoable(action, final);
}

function notUndoable({ act: number, command }: PastAction, why: string | null): Failure {
  return new Failure("not_undoable", `Action ${number} (${command}) cannot be undone: ${why}.`);
}

/** What the ticket had before the action, where it has something else now. */
function difference(now: Ticket, { past: { own, history } }: Pick<Facts<"past">, "past">): Restoration {
  const first = own[0]?.seq ?? 0;
  const past = replay(
    now.number,
    history.filter((event) => event.seq < first),
  );
  return Object.fromEntries(
    RESTORED_FIELDS.filter((field) => JSON.stringify(now[field]) !== JSON.stringify(past[field])).map((field) => [
      field,
      past[field],
    ]),
  );
}

/** Whether an agent has this ticket as work again: an agent who got other work meanwhile is not given it on top of that. */
function getsBack(now: Ticket, then: Ticket, { pipeline: { capacityCounts } }: Plan): boolean {
  const had = now.assignee === then.assignee && capacityCounts.includes(now.status);
  return !had && capacityCounts.includes(then.status);
}

function actedSince({ number }: Ticket, event: PastEvent): Failure {
  const [kind, ...name] = event.actor.split(":");
  const what = event.type.replaceAll("_", " ");
  const which = kind === "rule" ? what : `${what}, action ${event.act}`;
  const who = name.join(":") || kind;
  return new Failure("acted_since", `${ticketId(number)} cannot be put back: ${who} acted on it since (${which}).`);
}
