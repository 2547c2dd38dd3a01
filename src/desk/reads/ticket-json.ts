import type { Clock } from "../../core/clocks/targets.ts";
import { isMessage, MESSAGE_KINDS } from "../../core/ticket/event.ts";
import { type Ticket, ticketId } from "../../core/ticket/ticket.ts";
import type { Verdict } from "../../core/ticket/verdict.ts";
import { rfc3339, rfc3339OrNull } from "../../core/words/instant.ts";
import { explain } from "../../core/words/verdict.ts";
import { worded } from "../../core/words/verdict-json.ts";
import type { Db } from "../../store/handle/schema.ts";
import type { StoredEvent } from "../../store/tables/events.ts";
import { type TicketPage, type TicketSummary, ticketSummary } from "./ticket.ts";

type Json = Readonly<Record<string, unknown>>;

/** A ticket as scripts read it; fields are only ever added. */
export function ticketJson({ ticket, customer, clocks, queueAt }: TicketSummary): Json {
  return {
    id: ticketId(ticket.number),
    number: ticket.number,
    subject: ticket.subject,
    status: ticket.status,
    priority: ticket.priority,
    tier: ticket.tier,
    team: ticket.team,
    assignee: ticket.assignee,
    customer:
      customer === null
        ? null
        : {
            email: customer.email,
            name: customer.name,
            plan: customer.plan,
            revenue: customer.revenue,
            language: customer.language,
            region: customer.region,
          },
    channel: ticket.channel,
    category: ticket.category,
    language: ticket.language,
    region: ticket.region,
    product: ticket.product,
    tags: ticket.tags,
    effortMs: ticket.effortMs,
    weight: ticket.weight,
    externalId: ticket.externalId,
    createdAt: rfc3339(ticket.createdAt),
    eligibleAt: rfc3339(ticket.eligibleAt),
    queueAt: rfc3339(queueAt),
    assignedAt: rfc3339OrNull(ticket.assignedAt),
    solvedAt: rfc3339OrNull(ticket.solvedAt),
    firstSolvedAt: rfc3339OrNull(ticket.firstSolvedAt),
    excluded: ticket.excluded,
    unroutable: ticket.unroutable,
    clocks: clocks.map(clockJson),
    version: ticket.version,
  } satisfies Readonly<Record<Exclude<keyof Ticket, "timeline">, unknown>> & Json;
}

/** The ticket with its messages and its history. */
export function ticketPageJson(page: TicketPage): Json {
  return {
    ...ticketJson(page),
    messages: page.history.flatMap(messageJson),
    history: page.history.map(eventJson),
    unreadable: page.unreadable.map(({ seq }) => seq),
  };
}

export function clockJson(clock: Clock): Json {
  return {
    ...clock,
    startedAt: rfc3339(clock.startedAt),
    dueAt: rfc3339OrNull(clock.dueAt),
    metAt: rfc3339OrNull(clock.metAt),
    missedAt: rfc3339OrNull(clock.missedAt),
  };
}

export function eventJson({ seq, at, type, actor, data, verdict, act }: StoredEvent): Json {
  return {
    seq,
    at: rfc3339(at),
    type,
    actor,
    data,
    act,
    ...(verdict === undefined ? {} : { verdict: verdictJson(verdict) }),
  };
}

/** A verdict with the one line that explains it; `ticket` is told where it stands alone. */
export function verdictJson(verdict: Verdict, ticket?: number): Json {
  return {
    ...(ticket === undefined ? {} : { ticket: ticketId(ticket) }),
    ...worded(verdict),
    explained: explain(verdict),
  };
}

function messageJson(event: StoredEvent): readonly Json[] {
  if (!isMessage(event)) return [];
  const { body } = event.data;
  if (event.type === "opened" && body === "") return [];
  return [
    {
      seq: event.seq,
      at: rfc3339(event.at),
      kind: MESSAGE_KINDS[event.type],
      actor: event.actor,
      body,
    },
  ];
}

/** Several tickets as JSON, in the order of the numbers. */
export async function ticketsJson(db: Db, numbers: readonly number[], now: number): Promise<readonly Json[]> {
  const all: Json[] = [];
  for (const number of numbers) all.push(ticketJson(await ticketSummary(db, number, now)));
  return all;
}
