import type { Plan } from "../core/acts/plan.ts";
import type { Category } from "../core/routing/facts/category.ts";
import type { Agent } from "../core/ticket/agent.ts";
import type { Customer } from "../core/ticket/customer.ts";
import type { Conversation, TurnKind } from "./conversation.ts";
import { endingOf, needsOwner } from "./ending.ts";

/** The agents of a conversation: its assignees in turn, and the colleague who comments on it. */
export type Handlers = { readonly owners: readonly Agent[]; readonly colleague: Agent };

/** What each agent got so far: points of open work, and conversations of any kind. */
export type Workloads = Map<string, { readonly load: number; readonly count: number }>;

/** On leave, or away: they get only what names them as its owner. */
const ABSENT = ["yuki", "grace"];

const IDLE = { load: 0, count: 0 };

const HANDS_OVER: readonly TurnKind[] = ["steals", "reassigns", "releases", "escalates"];

/**
 * Chooses agents who can take it, and adds it to their workloads. Nothing is random here: the loads of the desk are the
 * same for every seed. Throws if nobody at the desk can take it.
 */
export function handlersFor(
  conversation: Conversation,
  customer: Customer,
  plan: Plan,
  workloads: Workloads,
): Handlers {
  const category = plan.categories.find(({ name }) => name === conversation.category);
  if (category === undefined) throw new Error(`The demo desk has no category ${conversation.category}.`);
  const able = plan.agents.filter((agent) => isAble(agent, category, conversation, customer));
  const weight = endingOf(conversation) === "open" ? (category.weight ?? 1) : 0;
  const owners = ownersOf(conversation, able, weight, workloads);
  const holder = owners.at(-1);
  if (holder !== undefined) addWork(workloads, holder, endingOf(conversation) === "waiting" ? 0 : weight);
  return { owners, colleague: colleagueOf(owners, category, plan) };
}

function ownersOf(
  conversation: Conversation,
  able: readonly Agent[],
  weight: number,
  workloads: Workloads,
): readonly Agent[] {
  if (!conversation.turns.some(({ kind }) => needsOwner(kind))) return [];
  const escalates = conversation.turns.some(({ kind }) => kind === "escalates");
  const handedOver = assigneeCount(conversation) > 1;
  const fit = able.filter((agent) => !(escalates && handedOver) || agent.tier > 1);
  const last = fit.find(({ handle }) => handle === conversation.owner) ?? leastBusy(fit, weight, workloads);
  if (last === undefined) throw new Error(`Nobody at the demo desk can take "${conversation.subject}".`);
  if (!handedOver) return [last];
  const others = able.filter((agent) => agent !== last && (!escalates || agent.tier === 1));
  const first = leastBusy(others, 0, workloads) ?? others[0];
  return first === undefined ? [last] : [first, last];
}

/** How many agents have the ticket one after another. */
function assigneeCount({ turns }: Conversation): number {
  const handover = turns.findIndex(({ kind }) => HANDS_OVER.includes(kind));
  if (handover === -1) return 1;
  const first = turns[handover]?.kind;
  const goesOn = turns.slice(handover + 1).some(({ kind }) => needsOwner(kind));
  return first === "steals" || first === "reassigns" || goesOn ? 2 : 1;
}

function isAble(agent: Agent, category: Category, conversation: Conversation, customer: Customer): boolean {
  return (
    (category.team === null || agent.teams.includes(category.team)) &&
    agent.languages.includes(conversation.language) &&
    !customer.excluded.includes(agent.handle) &&
    Object.entries(category.skills).every(([skill, level]) => (agent.skills[skill] ?? 0) >= level)
  );
}

function leastBusy(agents: readonly Agent[], weight: number, workloads: Workloads): Agent | undefined {
  const busy = ({ handle }: Agent) => workloads.get(handle) ?? IDLE;
  return agents
    .filter((agent) => !ABSENT.includes(agent.handle))
    .filter((agent) => busy(agent).load + weight <= (agent.capacity ?? Number.POSITIVE_INFINITY))
    .toSorted((a, b) => (weight > 0 && busy(a).load - busy(b).load) || busy(a).count - busy(b).count)[0];
}

function addWork(workloads: Workloads, { handle }: Agent, weight: number): void {
  const { load, count } = workloads.get(handle) ?? IDLE;
  workloads.set(handle, { load: load + weight, count: count + 1 });
}

function colleagueOf(owners: readonly Agent[], { team }: Category, plan: Plan): Agent {
  const lead = plan.teams.find(({ name }) => name === team)?.lead;
  const others = plan.agents.filter(
    (agent) => !owners.includes(agent) && (team === null || agent.teams.includes(team)),
  );
  const colleague = others.find(({ handle }) => handle === lead) ?? others[0];
  if (colleague === undefined) throw new Error(`There is no colleague in the ${team ?? "desk"}.`);
  return colleague;
}
