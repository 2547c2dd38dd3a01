import { undoneBy } from "../../core/acts/undo-desk.ts";
import { apply, FINAL, replay } from "../../core/ticket/apply.ts";
import type { Restoration, TicketEvent } from "../../core/ticket/event.ts";
import { Failure } from "../../core/ticket/failure.ts";
import { RESTORED_FIELDS } from "../../core/ticket/fields.ts";
import { demand } from "../../core/ticket/rights.ts";
import { type Ticket, ticketId } from "../../core/ticket/ticket.ts";
import { lockTickets } from "../../store/handle/locks.ts";
import { type Act, actsOf, findAct } from "../../store/tables/acts.ts";
import { deskEventsOfAct } from "../../store/tables/desk-events.ts";
import { eventsOf, eventsOfAct, type StoredEvent } from "../../store/tables/events.ts";
import type { StoredTicket } from "../../store/tables/ticket-row.ts";
import { toDone } from "../work/batch.ts";
import { change, happens, ticketToChange } from "../work/change.ts";
import type { Desk } from "../work/desk.ts";
import { drain } from "../work/drain.ts";
import { afterRouting, type Done, type Report } from "../work/report.ts";
import { returned } from "../work/return-to-queue.ts";
import { demandAgent, transact, type Work } from "../work/transaction.ts";
import { undoDesk } from "./undo-desk.ts";

/** How far back the newest act that can be undone is looked for. */
const HORIZON = 50;

/**
 * Takes back what one command did (the newest of one's own, or the act named) by an event that restores what it changed.
 * Throws `action_not_found`, `not_undoable`, and `acted_since` if anything happened to one of its tickets afterwards.
 */
export function undo(
  desk: Desk,
  input: { readonly act?: number | undefined; readonly dryRun?: boolean | undefined } = {},
): Promise<Report> {
  const dryRun = input.dryRun ?? false;
  return transact(
    desk,
    async (work) => {
      const me = demandAgent(work, "undo");
      const act = input.act === undefined ? await newest(work) : await named(work, input.act);
      if (act.actor !== work.actor) demand(me, "undo_others", work.plan.rights);
      const { events, deskEvents } = await ownEvents(work, act);
      const done: Done[] = [];
      await lockTickets(
        work.tx,
        events.map((event) => event.ticket),
      );
      for (const [number, own] of Map.groupBy(events, (event) => event.ticket))
        done.push(await restore(work, act, number, own));
      const putBack = await undoDesk(work, act.act, deskEvents);
      const numbers = done.map((each) => each.number);
      const routed = await drain(work, putBack.about === "all" ? "all" : new Set([...numbers, ...putBack.about]));
      const undone = dryRun ? null : await work.act();
      return { act: undone, dryRun, refused: [], deskEvents: putBack.events, ...afterRouting(done, routed) };
    },
    { scope: { assigns: "anyone", about: "desk" }, dryRun },
  );
}

/** What was done by the act itself, and not by the pipeline or a rule because of it. */
async function ownEvents({ tx }: Work, act: Act) {
  const all = await eventsOfAct(tx, act.act);
  const deskEvents = await deskEventsOfAct(tx, act.act);
  const events = all.filter((event) => event.actor === act.actor);
  if (all.some((event) => event.type === "opened")) throw notUndoable(act, FINAL.opened);
  if (events.length + deskEvents.length > 0) return { events, deskEvents };
  throw notUndoable(
    act,
    all.length === 0 ? "docket did not keep what it changed" : "what it did to tickets was the pipeline's or a rule's",
  );
}

function notUndoable({ act, command }: Act, why: string | null): Failure {
  return new Failure("not_undoable", `Act ${act} (${command}) cannot be undone: ${why}.`);
}

async function restore(work: Work, act: Act, number: number, own: readonly StoredEvent[]): Promise<Done> {
  const final = own.map((event) => FINAL[event.type]).find((reason) => reason !== null);
  if (final !== undefined) throw notUndoable(act, final);
  const stored = await ticketToChange(work, number);
  const history = await eventsOf(work.tx, number);
  const since = history.find((event) => event.act > act.act);
  if (since !== undefined) throw actedSince(number, since);
  const first = own[0]?.seq ?? 0;
  const past = replay(
    number,
    history.filter((event) => event.seq < first),
  );
  const event = happens(work, "undone", { what: String(act.act), restore: difference(stored.ticket, past) });
  return toDone({ change: await change(work, stored, [event, ...(await overfull(work, stored, event))]) });
}

/** Whoever got other work meanwhile is not given this one back on top of it. */
async function overfull(work: Work, stored: StoredTicket, event: TicketEvent): Promise<readonly TicketEvent[]> {
  const { capacityCounts } = work.plan.pipeline;
  const ticket = apply(stored.ticket, event);
  const had = stored.ticket.assignee === ticket.assignee && capacityCounts.includes(stored.ticket.status);
  if (had || !capacityCounts.includes(ticket.status)) return [];
  return returned(work, { ...stored, ticket }, "undone", ["capacity"]);
}

function difference(now: Ticket, past: Ticket): Restoration {
  return Object.fromEntries(
    RESTORED_FIELDS.filter((field) => JSON.stringify(now[field]) !== JSON.stringify(past[field])).map((field) => [
      field,
      past[field],
    ]),
  );
}

function actedSince(number: number, event: StoredEvent): Failure {
  const [kind, ...name] = event.actor.split(":");
  const what = event.type.replaceAll("_", " ");
  const which = kind === "rule" ? what : `${what}, act ${event.act}`;
  return new Failure(
    "acted_since",
    `${ticketId(number)} cannot be put back: ${name.join(":") || kind} acted on it since (${which}).`,
  );
}

async function named(work: Work, number: number): Promise<Act> {
  const act = await findAct(work.tx, number);
  if (!act) throw new Failure("action_not_found", `There is no act ${number}.`);
  return act;
}

/** The newest act of one's own that was neither undone nor is itself an undoing. */
async function newest(work: Work): Promise<Act> {
  const undone = new Set<number>();
  for (const act of await actsOf(work.tx, work.actor, HORIZON)) {
    const undoing = await undoneIn(work, act);
    for (const number of undoing) undone.add(number);
    if (undoing.length === 0 && !undone.has(act.act)) return act;
  }
  throw new Failure("action_not_found", "There is nothing of yours to undo.");
}

/** The acts that an act took back. */
async function undoneIn({ tx }: Work, { act, actor }: Act): Promise<readonly number[]> {
  const events = (await eventsOfAct(tx, act)).filter((event) => event.actor === actor);
  const acts = events.flatMap((event) => (event.type === "undone" ? [Number(event.data.what)] : []));
  return [...acts, ...(await deskEventsOfAct(tx, act)).map(undoneBy).filter((number) => number !== null)];
}
