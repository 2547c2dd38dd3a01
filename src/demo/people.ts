import type { Plan } from "../core/acts/plan.ts";
import type { AgentState } from "../core/ticket/agent.ts";
import type { Customer } from "../core/ticket/customer.ts";
import { agentOf, type TicketEvent } from "../core/ticket/event.ts";
import { DAY, HOUR } from "../core/time/units.ts";
import { CUSTOMERS } from "./customers.ts";
import { pick, type Random } from "./random.ts";
import type { Thread } from "./thread.ts";

/** Among those who fit one of the least often heard, so that the sixty all have their turn. Throws if nobody fits. */
export function customerFor(thread: Thread, heard: Map<string, number>, random: Random): Customer {
  const times = ({ email }: Customer) => heard.get(email) ?? 0;
  const fitting = CUSTOMERS.filter(
    ({ language, plan }) =>
      language === (thread.language ?? "en") &&
      (thread.plan === undefined ? plan !== "enterprise" : plan === thread.plan),
  );
  const least = Math.min(...fitting.map(times));
  const customer = pick(
    random,
    fitting.filter((one) => times(one) === least),
  );
  heard.set(customer.email, times(customer) + 1);
  return customer;
}

const TOKYO_OFFSET = 9 * HOUR;

/** Who is there: everybody but one at lunch and one on leave, whom a colleague stands in for. */
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
      leaves: onLeave ? [{ start: midnight - 2 * DAY, end: midnight + 6 * DAY, delegate: "jonas" }] : [],
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

/** The customers, each with the instant of the first ticket. */
export function acquainted(histories: readonly (readonly TicketEvent[])[]): readonly Customer[] {
  const first = new Map<string, number>();
  for (const [opened] of histories) {
    if (opened?.type !== "opened" || opened.data.customer === null) continue;
    first.set(opened.data.customer, Math.min(first.get(opened.data.customer) ?? opened.at, opened.at));
  }
  return CUSTOMERS.map((customer) => ({ ...customer, firstTicketAt: first.get(customer.email) ?? null }));
}
