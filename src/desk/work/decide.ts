import type { Declaration } from "../../core/acts/act.ts";
import type { Decision, Opened } from "../../core/acts/decision.ts";
import type { FactTable } from "../../core/acts/facts.ts";
import { apply, open } from "../../core/ticket/apply.ts";
import { searchText } from "../../core/ticket/event.ts";
import { refusalWords } from "../../core/words/verdict.ts";
import { appendEvent } from "../../store/tables/events.ts";
import type { StoredTicket } from "../../store/tables/ticket-row.ts";
import { insertTicket } from "../../store/tables/tickets.ts";
import { type Change, change } from "./change.ts";
import { changeCustomer } from "./change-desk.ts";
import { derive } from "./derive.ts";
import { gather } from "./gather.ts";
import type { Done } from "./report.ts";
import type { Work } from "./transaction.ts";

/** Decides an act about one ticket (null: about none yet), and writes what follows. It refuses before it writes. */
export async function decide(
  work: Work,
  declaration: Declaration,
  stored: StoredTicket | null,
  act: object,
  known: Partial<FactTable> = {},
): Promise<Done> {
  const ticket = stored?.ticket ?? null;
  const facts = await gather(work, declaration, ticket, act, known);
  const decision = declaration.decide(ticket, act, facts, work.plan, work.now);
  if (decision.opened !== undefined) return insert(work, decision.opened);
  if (stored === null) throw new Error(`The act ${declaration.name} opened no ticket.`);
  return written(work, stored, decision);
}

/** Writes a decision about a ticket; `ifFree` is for one that is not locked, as for `change`. */
export async function written(
  work: Work,
  stored: StoredTicket,
  { events, verdict }: Decision,
  ifFree = false,
): Promise<Done> {
  const done = toDone(await change(work, stored, events, ifFree));
  return {
    ...done,
    verdict: verdict ?? null,
    remarks: (verdict?.remarks ?? []).map((remark) => refusalWords(remark).reason),
  };
}

/** Writes a new ticket; it waits, routed by nobody yet. */
async function insert(work: Work, { number, events: [first, ...rest], customer }: Opened): Promise<Done> {
  if (customer !== null) await changeCustomer(work, customer.now, customer.events);
  const ticket = rest.reduce(apply, open(number, first));
  const act = { number: work.act(), key: work.key };
  const [, ...events] = await Promise.all([
    insertTicket(work.tx, ticket, derive(ticket, customer?.now ?? null, work.plan)),
    ...[first, ...rest].map((event) => appendEvent(work.tx, number, act, event, searchText(event))),
  ]);
  return { number, before: null, ticket, changed: true, events, verdict: null, remarks: [] };
}

function toDone({ before, after, events }: Change): Omit<Done, "verdict" | "remarks"> {
  const { ticket } = after;
  return { number: ticket.number, before: before.ticket, ticket, changed: events.length > 0, events };
}
