import { apply, FINAL, replay } from "../../core/ticket/apply.ts";
import type { Restoration, TicketEvent } from "../../core/ticket/event.ts";
import { Failure } from "../../core/ticket/failure.ts";
import { RESTORED_FIELDS } from "../../core/ticket/fields.ts";
import { demand } from "../../core/ticket/rights.ts";
import { type Ticket, ticketId } from "../../core/ticket/ticket.ts";
import { lockTickets } from "../../store/handle/locks.ts";
import { type Act, actsOf, findAct } from "../../store/tables/acts.ts";
import { eventsOf, eventsOfAct, type StoredEvent } from "../../store/tables/events.ts";
import type { StoredTicket } from "../../store/tables/ticket-row.ts";
import { toDone } from "../work/batch.ts";
import { change, happens, ticketToChange } from "../work/change.ts";
import type { Desk } from "../work/desk.ts";
import { drain } from "../work/drain.ts";
import { afterRouting, type Done, type Report } from "../work/report.ts";
import { returned } from "../work/return-to-queue.ts";
import { demandAgent, transact, type Work } from "../work/transaction.ts";

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
      const events = await ownEvents(work, act);
      const done: Done[] = [];
      await lockTickets(
        work.tx,
        events.map((event) => event.ticket),
      );
      for (const [number, own] of Map.groupBy(events, (event) => event.ticket))
        done.push(await restore(work, act, number, own));
      const routed = await drain(work, new Set(done.map((each) => each.number)));
      return { act: dryRun ? null : await work.act(), dryRun, refused: [], ...afterRouting(done, routed) };
    },
    { scope: { assigns: "anyone", about: "desk" }, dryRun },
  );
}

/** What was done by the act itself, and not by the pipeline or a rule because of it. */
async function ownEvents({ tx }: Work, act: Act) {
  const all = await eventsOfAct(tx, act.act);
  const own = all.filter((event) => event.actor === act.actor);
  if (own.length > 0) return own;
  const why = all.length === 0 ? "it changed no ticket" : "what it did to tickets was the pipeline's or a rule's";
  throw new Failure("not_undoable", `Act ${act.act} (${act.command}) cannot be undone: ${why}.`);
}

async function restore(work: Work, act: Act, number: number, own: readonly StoredEvent[]): Promise<Done> {
  const final = own.map((event) => FINAL[event.type]).find((reason) => reason !== null);
  if (final !== undefined)
    throw new Failure("not_undoable", `Act ${act.act} (${act.command}) cannot be undone: ${final}.`);
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

/** The newest act of one's own that changed a ticket and was neither undone nor is itself an undoing. */
async function newest(work: Work): Promise<Act> {
  const undone = new Set<string>();
  for (const act of await actsOf(work.tx, work.actor, HORIZON)) {
    const events = (await eventsOfAct(work.tx, act.act)).filter((event) => event.actor === act.actor);
    const undoing = events.filter((event) => event.type === "undone");
    for (const event of undoing) undone.add(event.data.what);
    if (undoing.length === 0 && events.length > 0 && !undone.has(String(act.act))) return act;
  }
  throw new Failure("action_not_found", "There is nothing of yours to undo.");
}
