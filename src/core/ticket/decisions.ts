import { apply } from "./apply.ts";
import type { TicketEvent } from "./event.ts";
import { Failure } from "./failure.ts";
import { isUnsolved, mayBecome, NEXT, type Status } from "./lifecycle.ts";
import { type Ticket, ticketId } from "./ticket.ts";

/** Throws `wrong_status` for a ticket that is done. */
export function demandUnsolved(ticket: Ticket, what: string): void {
  if (isUnsolved(ticket.status)) return;
  throw new Failure(
    "wrong_status",
    `${ticketId(ticket.number)} is ${ticket.status}: ${what} takes a ticket that is not done.`,
    {
      hint:
        ticket.status === "solved"
          ? `\`docket reopen ${ticket.number}\` opens it again.`
          : "A closed ticket stays closed; open a new one.",
    },
  );
}

/** Claim only what nobody owns. What is mine already is no change. Throws `already_assigned`, `wrong_status`. */
export function demandUnowned(ticket: Ticket, me: string | null, since: string, what = "claiming"): "mine" | "free" {
  demandUnsolved(ticket, what);
  if (ticket.assignee === me) return "mine";
  if (ticket.assignee === null) return "free";
  throw new Failure("already_assigned", `${ticketId(ticket.number)} belongs to ${ticket.assignee}${since}.`);
}

/** Steal only what another owns. Throws `not_assigned`, `wrong_status`. */
export function demandOwnedByAnother(ticket: Ticket, me: string): "mine" | { readonly from: string } {
  demandUnsolved(ticket, "taking over");
  if (ticket.assignee === null) throw new Failure("not_assigned", `Nobody owns ${ticketId(ticket.number)}: claim it.`);
  return ticket.assignee === me ? "mine" : { from: ticket.assignee };
}

/** Release only one's own. Throws `not_yours`, `not_assigned`, `wrong_status`. */
export function demandMine(ticket: Ticket, me: string, since: string): void {
  demandUnsolved(ticket, "releasing");
  if (ticket.assignee === me) return;
  if (ticket.assignee === null)
    throw new Failure("not_assigned", `Nobody owns ${ticketId(ticket.number)}.`, {
      hint: "There is nothing to give back.",
    });
  throw new Failure(
    "not_yours",
    `${ticketId(ticket.number)} belongs to ${ticket.assignee}${since}; you can release only your own.`,
  );
}

/** Null if it has that status already. Throws `wrong_status`, naming where it can go. */
export function statusChange(ticket: Ticket, status: Status): Status | null {
  if (ticket.status === status) return null;
  if (mayBecome(ticket.status, status)) return status;
  const allowed = NEXT[ticket.status];
  const hint =
    allowed.length === 0
      ? "A closed ticket stays closed; open a new one."
      : `From ${ticket.status} it can become ${allowed.join(", ")}.`;
  throw new Failure("wrong_status", `${ticketId(ticket.number)} is ${ticket.status} and cannot become ${status}.`, {
    hint,
  });
}

/** Up to when solved tickets have closed by themselves, in ms UTC; null: they never do. */
export function autoClosedUntil(afterMs: number | null, now: number): number | null {
  return afterMs === null ? null : now - afterMs;
}

/**
 * The closing of a ticket that was solved longer ago than the desk waits: it happened at that instant, no matter who notices it
 * and whenever. Null if it has not.
 */
export function autoClose(ticket: Ticket, afterMs: number | null, now: number): TicketEvent | null {
  if (ticket.status !== "solved" || ticket.solvedAt === null || afterMs === null) return null;
  const at = ticket.solvedAt + afterMs;
  if (at > now) return null;
  return { type: "status_changed", at, actor: "rule:auto-close", data: { status: "closed", reason: null } };
}

/** The ticket as it is to be seen now: it may have closed by itself though nobody has written it down yet. */
export function seenNow(ticket: Ticket, afterMs: number | null, now: number): Ticket {
  const closing = autoClose(ticket, afterMs, now);
  return closing === null ? ticket : { ...apply(ticket, closing), version: ticket.version };
}
