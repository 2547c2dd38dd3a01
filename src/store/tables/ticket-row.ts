import { CLOCKS, type ClockName } from "../../core/clocks/policy.ts";
import { isInstant } from "../../core/ticket/bounds.ts";
import { Failure, isFailure } from "../../core/ticket/failure.ts";
import { isUnsolved, STATUSES } from "../../core/ticket/lifecycle.ts";
import { CHANNELS, type Mark, PRIORITIES, type Ticket, ticketId } from "../../core/ticket/ticket.ts";
import { NEVER, type TicketRow } from "../handle/schema.ts";
import { damaged, derivedWordIn, isText, jsonIn, listIn, oneOf, textsIn } from "./columns.ts";

/** What is kept beside a ticket to sort and find it by; it follows from the ticket, its customer and the plan. */
export type Derived = {
  readonly queueAt: number;
  readonly nextDueAt: number | null;
  readonly riskAt: number | null;
  readonly clock: ClockName | null;
  readonly paused: boolean;
};

export type StoredTicket = { readonly ticket: Ticket; readonly derived: Derived };

/** Throws `database_damaged`, which names the ticket, for a row that this version cannot read. */
export function fromRow(row: TicketRow): StoredTicket {
  try {
    return read(row);
  } catch (error) {
    throw isFailure(error)
      ? new Failure(error.code, `${ticketId(row.number)} cannot be read. ${error.message}`)
      : error;
  }
}

function read(row: TicketRow): StoredTicket {
  return {
    ticket: {
      number: row.number,
      subject: row.subject,
      channel: oneOf(CHANNELS, row.channel),
      category: row.category,
      priority: oneOf(PRIORITIES, row.priority),
      tier: row.tier,
      team: row.team,
      assignee: row.assignee,
      status: oneOf(STATUSES, row.status),
      customer: row.customer,
      language: row.language,
      region: row.region,
      product: row.product,
      tags: textsIn(row.tags),
      effortMs: row.effort_ms,
      weight: row.weight,
      externalId: row.external_id,
      createdAt: row.created_at,
      eligibleAt: row.eligible_at,
      assignedAt: row.assigned_at,
      excluded: textsIn(row.excluded),
      unroutable: row.unroutable === null ? null : refusalIn(row.unroutable),
      solvedAt: row.solved_at,
      firstSolvedAt: row.first_solved_at,
      timeline: listIn(row.timeline, isMark, "a timeline"),
      version: row.version,
    },
    derived: {
      queueAt: row.queue_at,
      nextDueAt: never(row.due_at),
      riskAt: never(row.risk_at),
      clock: derivedWordIn(CLOCKS, row.clock),
      paused: row.paused === 1,
    },
  };
}

export function toRow(ticket: Ticket, derived: Derived): TicketRow {
  return {
    number: ticket.number,
    subject: ticket.subject,
    channel: ticket.channel,
    category: ticket.category,
    priority: ticket.priority,
    tier: ticket.tier,
    team: ticket.team,
    assignee: ticket.assignee,
    status: ticket.status,
    customer: ticket.customer,
    language: ticket.language,
    region: ticket.region,
    product: ticket.product,
    tags: json(ticket.tags),
    effort_ms: ticket.effortMs,
    weight: ticket.weight,
    external_id: ticket.externalId,
    created_at: ticket.createdAt,
    eligible_at: ticket.eligibleAt,
    assigned_at: ticket.assignedAt,
    excluded: json(ticket.excluded),
    unroutable: ticket.unroutable === null ? null : JSON.stringify(ticket.unroutable),
    solved_at: ticket.solvedAt,
    first_solved_at: ticket.firstSolvedAt,
    timeline: JSON.stringify(ticket.timeline),
    version: ticket.version,
    unsolved: isUnsolved(ticket.status) ? 1 : 0,
    queue_at: derived.queueAt,
    due_at: derived.nextDueAt ?? NEVER,
    risk_at: derived.riskAt ?? NEVER,
    clock: derived.clock,
    paused: derived.paused ? 1 : 0,
  };
}

const MARKS: ReadonlySet<unknown> = new Set([...STATUSES, "ask", "answer"]);

function isMark(value: unknown): value is Mark {
  return Array.isArray(value) && value.length === 2 && isInstant(value[0]) && MARKS.has(value[1]);
}

function refusalIn(text: string): NonNullable<Ticket["unroutable"]> {
  const value = jsonIn(text);
  if (isRefusal(value)) return value;
  throw damaged(text, "why nobody could take it");
}

function isRefusal(value: unknown): value is NonNullable<Ticket["unroutable"]> {
  if (typeof value !== "object" || value === null || !("reasons" in value)) return false;
  return Array.isArray(value.reasons) && value.reasons.every(isText);
}

const json = (items: readonly string[]): string => (items.length === 0 ? "[]" : JSON.stringify(items));
const never = (at: number): number | null => (at === NEVER ? null : at);
