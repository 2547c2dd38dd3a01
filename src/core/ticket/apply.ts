import { agentOf, type EventData, type EventOf, type EventType, type TicketEvent } from "./event.ts";
import { isUnsolved, isWaiting, type Status } from "./lifecycle.ts";
import type { Mark, Ticket } from "./ticket.ts";

/** The ticket that an opening makes. A ticket that a customer opened starts with their question. */
export function open(number: number, event: EventOf<"opened">): Ticket {
  const { body: _, ...opening } = event.data;
  const asked: Mark[] = event.actor.startsWith("customer:") ? [[event.at, "ask"]] : [];
  return {
    ...opening,
    number,
    status: "new",
    assignee: null,
    createdAt: event.at,
    eligibleAt: event.at,
    assignedAt: null,
    excluded: [],
    unroutable: null,
    solvedAt: null,
    firstSolvedAt: null,
    timeline: [[event.at, "new"], ...asked],
    version: 1,
  };
}

/** The ticket after the event. The only place that knows how state follows from events; it never refuses. */
export function apply(ticket: Ticket, event: TicketEvent): Ticket {
  const step = STEPS[event.type] as (ticket: Ticket, data: TicketEvent["data"], event: TicketEvent) => Ticket;
  return { ...step(ticket, event.data, event), version: ticket.version + 1 };
}

/** The ticket as its whole history makes it; the history starts with its opening. */
export function replay(number: number, events: readonly TicketEvent[]): Ticket {
  const [first, ...rest] = events;
  if (first?.type !== "opened") throw new Error(`The history of ticket ${number} does not start with its opening.`);
  return rest.reduce(apply, open(number, first));
}

type Step<Type extends EventType> = (ticket: Ticket, data: EventData[Type], event: TicketEvent) => Ticket;

const STEPS: { readonly [Type in EventType]: Step<Type> } = {
  opened: (ticket) => {
    throw new Error(`Ticket ${ticket.number} was opened twice.`);
  },
  classified: (ticket, { set: { tags = [], ...set } }) => ({ ...ticket, ...set, tags: union(ticket.tags, tags) }),
  prioritised: (ticket, { priority }) => ({ ...ticket, priority }),
  routed: (ticket, { to, unroutable }, { at }) =>
    to === null
      ? { ...ticket, unroutable: unroutable.length > 0 && isWaiting(ticket.status) ? { reasons: unroutable } : null }
      : owned(ticket, to, at),
  claimed: (ticket, _, { actor, at }) => owned(ticket, agentOf(actor), at),
  stolen: (ticket, _, { actor, at }) => owned(ticket, agentOf(actor), at),
  released: (ticket, { from }, { at }) => ({ ...waiting(ticket, at), excluded: union(ticket.excluded, [from]) }),
  reassigned: (ticket, { to, team }, { at }) => {
    const moved = { ...ticket, team: team ?? ticket.team };
    return to === null ? waiting(moved, at) : owned(moved, to, at);
  },
  escalated: (ticket, { from, tier, team }, { actor, at }) => ({
    ...waiting(ticket, at),
    tier,
    team: team ?? ticket.team,
    excluded: union(
      ticket.excluded,
      [...new Set([from, agentOf(actor)])].filter((handle) => handle !== null),
    ),
  }),
  replied: (ticket, { auto }, { at }) => {
    if (auto) return ticket;
    const answered = marked(ticket, at, "answer");
    return ticket.status === "new" ? become(answered, "open", at) : answered;
  },
  noted: (ticket) => ticket,
  customer_replied: (ticket, _, { at }) => {
    const asked = marked(ticket, at, "ask");
    return ticket.status === "pending" || ticket.status === "solved" ? become(asked, "open", at) : asked;
  },
  status_changed: (ticket, { status }, { at }) => become(ticket, status, at),
  tagged: (ticket, { add, remove }) => ({
    ...ticket,
    tags: union(ticket.tags, add).filter((tag) => !remove.includes(tag)),
  }),
  undone: (ticket, { restore: { status, ...restored } }, { at }) => {
    const back = { ...ticket, ...restored };
    return status === undefined ? back : unbecome(back, status, at);
  },
};

type Traits<Type extends EventType> = {
  /** Why it cannot be taken back; null: it can. */
  readonly final: string | null;
  /** The agent who gets the ticket by it; null: nobody does. */
  readonly assignee: (event: EventOf<Type>) => string | null;
};

const nobody = () => null;
const undoable = { final: null, assignee: nobody };

/** What else is true of each type of event. */
const TRAITS: { readonly [Type in EventType]: Traits<Type> } = {
  opened: { final: "a ticket that was opened stays in the history; solve it instead", assignee: nobody },
  classified: undoable,
  prioritised: undoable,
  routed: { final: null, assignee: ({ data }) => data.to },
  claimed: { final: null, assignee: ({ actor }) => agentOf(actor) },
  stolen: { final: null, assignee: ({ actor }) => agentOf(actor) },
  released: undoable,
  reassigned: { final: null, assignee: ({ data }) => data.to },
  escalated: undoable,
  replied: { final: "a sent reply cannot be recalled", assignee: nobody },
  noted: { final: "a note stays in the history; write another one", assignee: nobody },
  customer_replied: { final: "what the customer wrote stays", assignee: nobody },
  status_changed: undoable,
  tagged: undoable,
  undone: undoable,
};

/** Why an event of this type cannot be taken back; null: it can. */
export function finality(type: EventType): string | null {
  return TRAITS[type].final;
}

/** The agent who got the ticket by this event, or null. */
export function assigneeBy(event: TicketEvent): string | null {
  const { assignee } = TRAITS[event.type] as Traits<EventType>;
  return assignee(event);
}

function owned(ticket: Ticket, assignee: string | null, at: number): Ticket {
  const taken = { ...ticket, assignee, assignedAt: at, unroutable: null, excluded: [] };
  return ticket.status === "new" ? become(taken, "open", at) : taken;
}

function waiting(ticket: Ticket, at: number): Ticket {
  return { ...ticket, assignee: null, assignedAt: null, eligibleAt: at, unroutable: null };
}

/**
 * The ticket in another status, with the mark that the clocks read; reopening keeps the first resolution, and what waits
 * for somebody else than an agent is not unroutable.
 */
function become(ticket: Ticket, status: Status, at: number): Ticket {
  if (status === ticket.status) return ticket;
  const solved = status === "solved" ? { solvedAt: at, firstSolvedAt: ticket.firstSolvedAt ?? at } : {};
  const reopened = isUnsolved(status) && !isUnsolved(ticket.status) ? { solvedAt: null, eligibleAt: at } : {};
  const parked = isWaiting(status) ? {} : { unroutable: null };
  return { ...marked(ticket, at, status), ...solved, ...reopened, ...parked, status };
}

/**
 * The ticket back in the status before its last change, as if that had not been: the mark goes, so that a clock which a
 * mistaken solving had ended runs on as it would have, and the resolution is the one that the marks left over tell of.
 */
function unbecome(ticket: Ticket, status: Status, at: number): Ticket {
  const last = ticket.timeline.findLastIndex(([, what]) => what === ticket.status);
  const timeline = ticket.timeline.filter((_, place) => place !== last);
  const before = timeline.findLast(([, what]) => what !== "ask" && what !== "answer")?.[1];
  if (before !== status) return become(ticket, status, at);
  const solvings = timeline.filter(([, what]) => what === "solved").map(([instant]) => instant);
  const solvedAt = isUnsolved(status) ? null : (solvings.at(-1) ?? null);
  return { ...ticket, status, timeline, solvedAt, firstSolvedAt: solvings[0] ?? null };
}

function marked(ticket: Ticket, at: number, what: Mark[1]): Ticket {
  return { ...ticket, timeline: [...ticket.timeline, [at, what]] };
}

function union(a: readonly string[], b: readonly string[]): readonly string[] {
  const added = b.filter((item, place) => !a.includes(item) && b.indexOf(item) === place);
  return added.length === 0 ? a : [...a, ...added];
}
