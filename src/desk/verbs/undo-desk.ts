import type { PastEvent } from "../../core/acts/facts.ts";
import { decideUndo, givenTo, isStillWith, typesSince } from "../../core/acts/undo-desk.ts";
import { applyToCustomer, isAboutAgent, isAboutCustomer } from "../../core/ticket/apply-desk.ts";
import { stranger } from "../../core/ticket/customer.ts";
import type { DeskEvent } from "../../core/ticket/desk-event.ts";
import type { Ticket } from "../../core/ticket/ticket.ts";
import { agentState } from "../../store/tables/agents.ts";
import { deskEventsAbout, type StoredDeskEvent } from "../../store/tables/desk-events.ts";
import { findTicket } from "../../store/tables/tickets.ts";
import { unownedOf } from "../../store/tables/unsolved.ts";
import { changeAgent, changeCustomer } from "../work/change-desk.ts";
import type { Work } from "../work/transaction.ts";

type PutBack = {
  readonly events: readonly StoredDeskEvent[];
  /** The tickets that may find an agent, or none, because of it. */
  readonly about: ReadonlySet<number> | "all";
  /** The tickets that the act had given to these agents, and that stay theirs. */
  readonly stays: readonly Ticket[];
};

/** What the act did to tickets, and to agents and customers. */
type Changed = { readonly events: readonly PastEvent[]; readonly deskEvents: readonly StoredDeskEvent[] };

/** Takes back what an act did to agents and customers, the last event first. Throws as `decideUndo` does. */
export async function undoDesk(work: Work, act: number, changed: Changed): Promise<PutBack> {
  const events = changed.deskEvents;
  const types = [...new Set(events.map(({ type }) => type))];
  const subjects = [...new Set(events.map(({ subject }) => subject))];
  const histories = await deskEventsAbout(work.tx, typesSince(types), subjects);
  const back = events
    .toReversed()
    .map((event) => decideUndo(event, histories.get(event.subject) ?? [], { act, actor: work.actor, now: work.now }));
  const written: StoredDeskEvent[] = [];
  const about = new Set<number>();
  for (const [subject, own] of Map.groupBy(back, (event) => event.subject)) {
    written.push(...(await putBack(work, subject, own)));
    for (const number of own.every(isAboutAgent) ? [] : await unownedOf(work.tx, subject)) about.add(number);
  }
  const agents = new Set(back.filter(isAboutAgent).map(({ subject }) => subject));
  const stays = await stillWith(work, agents, changed.events);
  return { events: written, about: agents.size > 0 ? "all" : about, stays };
}

/** Which of the tickets that the pipeline gave to these agents they still have to solve. */
async function stillWith({ tx }: Work, agents: ReadonlySet<string>, events: readonly PastEvent[]) {
  const found = await Promise.all(givenTo(agents, events).map((number) => findTicket(tx, number)));
  return found.flatMap((stored) => (stored !== null && isStillWith(agents, stored.ticket) ? [stored.ticket] : []));
}

async function putBack(work: Work, subject: string, events: readonly DeskEvent[]) {
  const ofAgent = events.filter(isAboutAgent);
  if (ofAgent.length > 0) return (await changeAgent(work, await agentState(work.tx, subject), ofAgent)).events;
  const known = (await work.customerOf(subject)) ?? stranger(subject);
  return changeCustomer(work, events.filter(isAboutCustomer).reduce(applyToCustomer, known), events);
}
