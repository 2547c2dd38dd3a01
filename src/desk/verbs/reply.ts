import { apply } from "../../core/ticket/apply.ts";
import { statusChange } from "../../core/ticket/decisions.ts";
import type { TicketEvent } from "../../core/ticket/event.ts";
import { Failure } from "../../core/ticket/failure.ts";
import { isUnsolved, isWaiting, type Status } from "../../core/ticket/lifecycle.ts";
import { type Ticket, ticketId } from "../../core/ticket/ticket.ts";
import type { StoredTicket } from "../../store/tables/ticket-row.ts";
import { toDone } from "../work/batch.ts";
import { change, happens, ticketToChange } from "../work/change.ts";
import type { Desk } from "../work/desk.ts";
import { drain } from "../work/drain.ts";
import { message } from "../work/input.ts";
import { afterRouting, type Done, type Report } from "../work/report.ts";
import { returned } from "../work/return-to-queue.ts";
import { demandAgent, transact, type Work } from "../work/transaction.ts";
import { opened } from "./open.ts";

export type Reply = {
  readonly ticket: number;
  readonly body: string;
  /** The status to leave the ticket in. */
  readonly status?: Status | undefined;
  /** `customer`: the customer wrote it, and it is recorded here. */
  readonly from?: "agent" | "customer" | undefined;
  /** No person wrote it: it does not count as a response. */
  readonly auto?: boolean | undefined;
  readonly dryRun?: boolean | undefined;
};

/** Answers the customer, or records what he wrote. Throws `ticket_not_found`, `wrong_status`, `bad_input`. */
export function reply(desk: Desk, input: Reply): Promise<Report> {
  return input.from === "customer" ? fromCustomer(desk, input) : fromAgent(desk, input);
}

function fromAgent(desk: Desk, { ticket: number, body, status, auto = false, dryRun = false }: Reply): Promise<Report> {
  const text = message(body);
  return written(desk, number, dryRun, "reply", async (work, stored) => {
    const { ticket } = stored;
    demandNotClosed(ticket);
    const answer = happens(work, "replied", { body: text, auto });
    const left = status === undefined ? null : statusChange(apply(ticket, answer), status);
    if (left === null) return [answer];
    const back = !isUnsolved(ticket.status) && isUnsolved(left) ? await returned(work, stored, "reopened") : [];
    return [answer, happens(work, "status_changed", { status: left, reason: null }), ...back];
  });
}

/** Writes an internal note, which the customer does not see. */
export function note(
  desk: Desk,
  { ticket: number, body, dryRun = false }: Pick<Reply, "ticket" | "body" | "dryRun">,
): Promise<Report> {
  const text = message(body);
  return written(desk, number, dryRun, "note", async (work) => [happens(work, "noted", { body: text })]);
}

async function written(
  desk: Desk,
  number: number,
  dryRun: boolean,
  right: "reply" | "note",
  events: (work: Work, stored: StoredTicket) => Promise<readonly TicketEvent[]>,
): Promise<Report> {
  return transact(
    desk,
    async (work) => {
      demandAgent(work, right);
      const stored = await ticketToChange(work, number);
      return reported(work, toDone({ change: await change(work, stored, await events(work, stored)) }), dryRun);
    },
    {
      scope: { assigns: right === "reply" ? "anyone" : "nobody", about: "ticket" },
      ticket: number,
      dryRun,
    },
  );
}

function fromCustomer(desk: Desk, { ticket: number, body, dryRun = false }: Reply): Promise<Report> {
  const text = message(body);
  return transact(
    desk,
    async (work) => {
      const stored = await ticketToChange(work, number);
      const speaking = { ...work, actor: `customer:${stored.ticket.customer ?? "unknown"}` as const };
      if (stored.ticket.status === "closed") return followedUp(speaking, stored, text, dryRun);
      const heard = happens(speaking, "customer_replied", { body: text });
      const back = isUnsolved(stored.ticket.status) ? [] : await returned(work, stored, "reopened");
      return reported(work, toDone({ change: await change(work, stored, [heard, ...back]) }), dryRun);
    },
    { scope: { assigns: "anyone", about: "ticket" }, ticket: number, dryRun, actor: "system" },
  );
}

/** A closed ticket stays closed: what the customer writes to it opens one that follows it up. */
async function followedUp(work: Work, { ticket }: StoredTicket, body: string, dryRun: boolean): Promise<Report> {
  const { subject, channel, customer, language, region, product } = ticket;
  const category = work.plan.categories.find(({ name }) => name === ticket.category)?.name ?? null;
  const team = work.plan.teams.find(({ name }) => name === ticket.team)?.name ?? null;
  const done = await opened(work, {
    subject,
    body: `${body}\n\n(follows ${ticketId(ticket.number)}, which is closed)`,
    channel,
    ...given({ customer, category, team, language, region, product }),
    tags: [...ticket.tags, "follow-up"],
  });
  return reported(work, done, dryRun);
}

/** The report of one ticket; another status may have freed somebody, or put a ticket into a queue, and then it is followed by a drain. */
async function reported(work: Work, done: Done, dryRun: boolean): Promise<Report> {
  const routed = mayMove(work, done) ? await drain(work, new Set([done.number])) : [];
  return { act: dryRun ? null : await work.act(), dryRun, refused: [], ...afterRouting([done], routed) };
}

function mayMove({ plan }: Work, { before, ticket: after }: Done): boolean {
  const waits = ({ assignee, status }: Ticket) => assignee === null && isWaiting(status);
  const counts = ({ assignee, status }: Ticket) => assignee !== null && plan.pipeline.capacityCounts.includes(status);
  if (before === null) return true;
  return (counts(before) && !counts(after)) || (waits(after) && !waits(before));
}

function demandNotClosed(ticket: Ticket): void {
  if (ticket.status !== "closed") return;
  throw new Failure("wrong_status", `${ticketId(ticket.number)} is closed.`, {
    hint: "Open a new ticket for the customer with `docket new`.",
  });
}

function given<T extends Record<string, string | null>>(fields: T): { [K in keyof T]?: string } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as {
    [K in keyof T]?: string;
  };
}
