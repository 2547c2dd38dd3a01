import type { AgentState, LeaveSpan } from "./agent.ts";
import type { Customer } from "./customer.ts";
import type { DeskEvent } from "./desk-event.ts";
import type { Actor } from "./event.ts";

/** An agent whose leaves nobody noted by an id. */
export type KnownAgent = Omit<AgentState, "leaves"> & { readonly leaves: readonly LeaveSpan[] };

/** A desk as it was known before events about agents and customers were kept. */
export type KnownDesk = {
  readonly versions: readonly { readonly version: number; readonly at: number; readonly actor: Actor }[];
  readonly states: readonly KnownAgent[];
  readonly customers: readonly Customer[];
};

/**
 * The events from which what is known follows. They happened at the instant that is known with it: since when somebody is away,
 * when a leave starts. Nobody knows when the rest came to be so; it is told as of `at`, in ms UTC.
 */
export function openings({ versions, states, customers }: KnownDesk, at: number): readonly DeskEvent[] {
  const known = { at, actor: "system" } as const;
  const leaves = states.flatMap(({ handle, leaves }) => leaves.map((leave) => ({ handle, leave })));
  return [
    ...versions.map(({ version, ...how }, place): DeskEvent => {
      const data = { before: versions[place - 1]?.version ?? null, after: version };
      return { at: how.at, actor: how.actor, type: "desk_applied", subject: String(version), data };
    }),
    ...states
      .filter(({ presence, presenceSince }) => presence !== "online" || presenceSince !== null)
      .map(({ handle, presence, presenceSince }): DeskEvent => {
        const data = {
          before: { presence: "online", since: null },
          after: { presence, since: presenceSince },
        } as const;
        return { ...known, at: presenceSince ?? at, type: "presence_changed", subject: handle, data };
      }),
    ...leaves.map(({ handle, leave: { start, end, delegate } }, place): DeskEvent => {
      const after = { id: place + 1, start, end, delegate, notedBy: null, notedAt: null };
      return { ...known, at: Math.min(start, at), type: "leave_noted", subject: handle, data: { before: null, after } };
    }),
    ...customers
      .filter(({ email: _, firstTicketAt, excluded, revenue, ...facts }) =>
        [...Object.values(facts), revenue || null, excluded[0] ?? null].some((fact) => fact !== null),
      )
      .map(({ email, firstTicketAt: _, ...after }): DeskEvent => {
        return { ...known, type: "customer_changed", subject: email, data: { before: {}, after } };
      }),
  ];
}
