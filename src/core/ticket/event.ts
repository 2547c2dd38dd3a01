import type { Status } from "./lifecycle.ts";
import type { Channel, Priority, Ticket } from "./ticket.ts";
import type { Verdict } from "./verdict.ts";

/** Who did it. */
export type Actor = `agent:${string}` | `customer:${string}` | `rule:${string}` | "system";

/** The agent behind an actor, or null. */
export function agentOf(actor: Actor): string | null {
  return actor.startsWith("agent:") ? actor.slice("agent:".length) : null;
}

export type Opening = {
  readonly subject: string;
  readonly channel: Channel;
  readonly customer: string | null;
  readonly category: string | null;
  readonly priority: Priority;
  readonly tier: number;
  readonly team: string | null;
  readonly language: string | null;
  readonly region: string | null;
  readonly product: string | null;
  readonly tags: readonly string[];
  readonly effortMs: number;
  readonly weight: number;
  readonly externalId: string | null;
};

/** What intake rules may set. */
export type Classification = {
  readonly category?: string;
  readonly tier?: number;
  readonly team?: string;
  readonly effortMs?: number;
  readonly weight?: number;
  readonly tags?: readonly string[];
  readonly language?: string;
  readonly region?: string;
  readonly product?: string;
};

/** The fields that `undone` puts back. */
export type Restoration = Partial<
  Pick<
    Ticket,
    | "assignee"
    | "assignedAt"
    | "status"
    | "priority"
    | "tier"
    | "team"
    | "tags"
    | "excluded"
    | "eligibleAt"
    | "unroutable"
  >
>;

/** What happened, by type. Texts of messages are in `body`; an auto reply is one that no person wrote. */
export type EventData = {
  opened: Opening & { readonly body: string };
  classified: { readonly set: Classification; readonly rule: string | null };
  prioritised: { readonly priority: Priority; readonly rule: string | null };
  routed: { readonly to: string | null; readonly unroutable: readonly string[] };
  claimed: { readonly override?: string };
  stolen: { readonly from: string; readonly reason: string; readonly override?: string };
  released: { readonly from: string; readonly reason: string | null };
  reassigned: {
    readonly from: string | null;
    readonly to: string | null;
    readonly team: string | null;
    readonly reason: string | null;
    readonly override?: string;
  };
  escalated: {
    readonly from: string | null;
    readonly tier: number;
    readonly team: string | null;
    readonly reason: string;
  };
  replied: { readonly body: string; readonly auto: boolean };
  noted: { readonly body: string };
  customer_replied: { readonly body: string };
  status_changed: { readonly status: Status; readonly reason: string | null };
  tagged: { readonly add: readonly string[]; readonly remove: readonly string[] };
  undone: { readonly what: string; readonly restore: Restoration };
};

export type EventType = keyof EventData;

export type EventOf<Type extends EventType> = {
  readonly type: Type;
  /** ms UTC. */
  readonly at: number;
  readonly actor: Actor;
  readonly data: EventData[Type];
  readonly verdict?: Verdict;
};

export type TicketEvent = { [Type in EventType]: EventOf<Type> }[EventType];

export const EVENT_TYPES = [
  "opened",
  "classified",
  "prioritised",
  "routed",
  "claimed",
  "stolen",
  "released",
  "reassigned",
  "escalated",
  "replied",
  "noted",
  "customer_replied",
  "status_changed",
  "tagged",
  "undone",
] as const satisfies readonly EventType[];
