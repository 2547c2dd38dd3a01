import type { Actor, EventData, EventType, TicketEvent } from "../../core/ticket/event.ts";
import type { Incoming } from "../read/incoming.ts";
import type { Owners } from "../read/owners.ts";
import type { Milestones } from "./milestones.ts";

export function event<Type extends EventType>(
  type: Type,
  at: number,
  actor: Actor,
  data: EventData[Type],
): TicketEvent {
  return { type, at, actor, data } as TicketEvent;
}

/**
 * What happened to a ticket between its opening and its end. A file tells how often a ticket was reassigned and who had
 * it last, but neither when nor who had it before: all of it stands at the opening.
 */
export function pastEvents(incoming: Incoming, owners: Owners, milestones: Milestones): readonly TicketEvent[] {
  return [
    ...assignments(incoming.reassignments, owners.assignee, milestones.createdAt),
    ...replies(incoming.answer, owners.assignee, milestones.answeredAt),
    ...changes(owners, milestones),
  ].toSorted((a, b) => a.at - b.at);
}

function assignments(times: number, assignee: string | null, at: number): readonly TicketEvent[] {
  if (times === 0) return assignee === null ? [] : [event("routed", at, "system", { to: assignee, unroutable: [] })];
  return Array.from({ length: times }, (_, index) =>
    event("reassigned", at, "system", {
      from: null,
      to: index === times - 1 ? assignee : null,
      team: null,
      reason: `Reassignment ${index + 1} of ${times}; the file does not say when, nor to whom except for the last.`,
    }),
  );
}

function replies(answer: string | null, assignee: string | null, at: number | null): readonly TicketEvent[] {
  return at === null ? [] : [event("replied", at, actorOf(assignee), { body: answer ?? "", auto: false })];
}

function changes(owners: Owners, { status, createdAt, answeredAt, ...at }: Milestones): readonly TicketEvent[] {
  const solver = actorOf(owners.solver);
  if (at.solvedAt !== null) {
    const solved = event("status_changed", at.solvedAt, solver, { status: "solved", reason: null });
    if (at.closedAt === null) return [solved];
    return [solved, event("status_changed", at.closedAt, "system", { status: "closed", reason: null })];
  }
  if (at.waitingAt !== null) return [event("status_changed", at.waitingAt, "system", { status, reason: null })];
  // Having an owner or an answer has opened it already.
  const isOpen = owners.assignee !== null || answeredAt !== null;
  return status === "open" && !isOpen ? [event("status_changed", createdAt, "system", { status, reason: null })] : [];
}

function actorOf(handle: string | null): Actor {
  return handle === null ? "system" : `agent:${handle}`;
}
