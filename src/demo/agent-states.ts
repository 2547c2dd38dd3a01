import type { Plan } from "../core/acts/plan.ts";
import type { AgentState } from "../core/ticket/agent.ts";
import { agentOf, type TicketEvent } from "../core/ticket/event.ts";
import { DAY, HOUR } from "../core/time/units.ts";

/** Nobody says who noted the one leave there is. */
const UNNOTED = { id: 1, notedBy: null, notedAt: null };

const TOKYO_OFFSET = 9 * HOUR;

/** Who is there: everyone but one at lunch and one on leave, who has a delegate. */
export function statesOf(
  plan: Plan,
  histories: readonly (readonly TicketEvent[])[],
  now: number,
): readonly AgentState[] {
  const lastAssigned = assignments(histories);
  const midnight = Math.floor((now + TOKYO_OFFSET) / DAY) * DAY - TOKYO_OFFSET;
  return plan.agents.map(({ handle }, place) => {
    const away = handle === "grace";
    const onLeave = handle === "yuki";
    return {
      handle,
      presence: onLeave ? "offline" : away ? "away" : "online",
      presenceSince: onLeave ? midnight - 2 * DAY : now - (away ? 25 : 70 + 13 * place) * (HOUR / 60),
      leaves: onLeave ? [{ ...UNNOTED, start: midnight - 2 * DAY, end: midnight + 6 * DAY, delegate: "jonas" }] : [],
      lastAssignedAt: lastAssigned.get(handle) ?? null,
    };
  });
}

function assignments(histories: readonly (readonly TicketEvent[])[]): ReadonlyMap<string, number> {
  const last = new Map<string, number>();
  for (const event of histories.flat()) {
    const handle = assigned(event);
    if (handle !== null) last.set(handle, Math.max(last.get(handle) ?? 0, event.at));
  }
  return last;
}

function assigned({ type, actor, data }: TicketEvent): string | null {
  if (type === "claimed" || type === "stolen") return agentOf(actor);
  return type === "routed" || type === "reassigned" ? data.to : null;
}
