import type { EventOf, TicketEvent } from "../ticket/event.ts";
import type { Ticket } from "../ticket/ticket.ts";

const RULE = "rule:reopened";

/** The event by which a ticket that is open again loses its owner: `cause` is what opened it, `reason` what keeps them from it. */
export function ownerLost(from: string, cause: string, reason: string | null, at: number): EventOf<"reassigned"> {
  const why = reason === null ? `${cause}; ${from} is no longer an agent` : `${cause}; ${from}: ${reason}`;
  return { type: "reassigned", at, actor: RULE, data: { from, to: null, team: null, reason: why } };
}

type After = { readonly ticket: Ticket; readonly events: readonly TicketEvent[] };

/** Why a ticket so lost its owner, "kenji is at capacity", and what becomes of it, "it waits"; null if it did not. */
export function lostOwner({ ticket, events }: After): { readonly why: string; readonly now: string } | null {
  const lost = events.find((event) => event.type === "reassigned" && event.actor === RULE);
  if (lost?.type !== "reassigned") return null;
  const { from, reason } = lost.data;
  return {
    why: (reason ?? "").replace(/^\w+; /, "").replace(`${from}: `, `${from} is `),
    now: ticket.assignee === null ? "it waits" : `it goes to ${ticket.assignee}`,
  };
}
