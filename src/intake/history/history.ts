import type { Customer } from "../../core/ticket/customer.ts";
import type { TicketEvent } from "../../core/ticket/event.ts";
import { isUnsolved } from "../../core/ticket/lifecycle.ts";
import type { Channel, Priority } from "../../core/ticket/ticket.ts";
import type { Incoming } from "../read/incoming.ts";
import { ownersOf } from "../read/owners.ts";
import { milestonesOf } from "./milestones.ts";
import { event, pastEvents } from "./past-events.ts";

/** What the words of a file mean at this desk, and what holds where the file says nothing. */
export type DeskWords = {
  /** The handle of a name, an address or a handle; null: nobody here. */
  readonly agentOf: (written: string) => string | null;
  readonly teamOf: (written: string) => string | null;
  readonly categoryOf: (written: string) => string | null;
  readonly defaults: {
    readonly channel: Channel;
    readonly priority: Priority;
    readonly tier: number;
    readonly effortMs: number;
    readonly weight: number;
  };
};

export type History = {
  /** In the order of time, the opening first; they replay to the ticket. */
  readonly events: readonly TicketEvent[];
  readonly customer: Customer | null;
  /** What was guessed or left out, in sentences; the ticket's note has them too. */
  readonly remarks: readonly string[];
};

/**
 * The history of a ticket that came in a file, as far as the file tells it. Category and team that the desk does not know
 * stay as words in the note (the category as a tag too). An agent whom it does not know keeps a solved ticket under a
 * handle made of their name; an unsolved one is unassigned. The note is written at `importedAt`, in ms UTC.
 */
export function historyOf(incoming: Incoming, desk: DeskWords, importedAt: number): History {
  const milestones = milestonesOf(incoming, importedAt);
  const { createdAt, status } = milestones;
  const owners = ownersOf(incoming, !isUnsolved(status), desk.agentOf);
  const category = known(incoming.category, desk.categoryOf);
  const team = known(incoming.team, desk.teamOf);
  const remarks = [...milestones.remarks, ...owners.remarks];
  const actor = incoming.customer === null ? "system" : (`customer:${incoming.customer.email}` as const);
  const opened = event("opened", createdAt, actor, {
    subject: incoming.subject,
    body: incoming.body,
    channel: incoming.channel ?? desk.defaults.channel,
    customer: incoming.customer?.email ?? null,
    category: category.here,
    priority: incoming.priority ?? desk.defaults.priority,
    tier: incoming.tier ?? desk.defaults.tier,
    team: team.here,
    language: incoming.language,
    region: incoming.region,
    product: incoming.product,
    tags: [...new Set([...incoming.tags, ...category.unknown])],
    effortMs: incoming.effortMs ?? desk.defaults.effortMs,
    weight: incoming.weight ?? desk.defaults.weight,
    externalId: incoming.externalId,
  });
  const past = pastEvents(incoming, owners, milestones);
  const facts = [
    ...category.unknown.map((word) => `category: ${word}`),
    ...team.unknown.map((word) => `team: ${word}`),
    ...(incoming.assignee === null ? [] : [`assignee: ${incoming.assignee}`]),
    ...(incoming.solvedBy === null ? [] : [`solved by: ${incoming.solvedBy}`]),
    ...incoming.notes,
    ...remarks,
  ];
  const noteAt = Math.max(importedAt, past.at(-1)?.at ?? createdAt);
  const note = facts.length === 0 ? [] : [event("noted", noteAt, "system", { body: facts.join("\n") })];
  return { events: [opened, ...past, ...note], customer: customerOf(incoming, createdAt), remarks };
}

/** A word in the desk's own spelling, or kept as unknown. */
function known(written: string | null, find: (written: string) => string | null) {
  const here = written === null ? null : find(written);
  return { here, unknown: written === null || here !== null ? [] : [written] };
}

function customerOf({ customer, language, region }: Incoming, createdAt: number): Customer | null {
  if (customer === null) return null;
  return {
    ...customer,
    revenue: customer.revenue ?? 0,
    language: customer.language ?? language,
    region: customer.region ?? region,
    excluded: [],
    firstTicketAt: createdAt,
  };
}
