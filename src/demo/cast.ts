import type { Plan } from "../core/acts/plan.ts";
import type { Category } from "../core/routing/facts/policy.ts";
import type { Agent } from "../core/ticket/agent.ts";
import type { Customer } from "../core/ticket/customer.ts";
import { needsOwner, outcomeOf } from "./outcome.ts";
import type { Thread } from "./thread.ts";

/** Who plays in a conversation: who has it in turn, and who looks over a shoulder. */
export type Cast = { readonly owners: readonly Agent[]; readonly colleague: Agent };

/** What each agent got so far: points of open work, and conversations of any kind. */
export type Books = Map<string, { readonly load: number; readonly talks: number }>;

/** On leave, or away: they get only what is theirs by name. */
const ABSENT = ["yuki", "grace"];

/**
 * Chooses those who can do it, and writes it into the books. Chance has no part in it: the loads of the desk are the same
 * for every seed. Throws if the desk has nobody for it.
 */
export function cast(thread: Thread, customer: Customer, plan: Plan, books: Books): Cast {
  const category = plan.categories.find(({ name }) => name === thread.category);
  if (category === undefined) throw new Error(`The demo desk has no category ${thread.category}.`);
  const able = plan.agents.filter((agent) => isAble(agent, category, thread, customer));
  const weight = outcomeOf(thread) === "open" ? (category.weight ?? 1) : 0;
  const owners = ownersOf(thread, able, weight, books);
  const holder = owners.at(-1);
  if (holder !== undefined) enter(books, holder, outcomeOf(thread) === "waiting" ? 0 : weight);
  return { owners, colleague: colleagueOf(owners, category, plan) };
}

function ownersOf(thread: Thread, able: readonly Agent[], weight: number, books: Books): readonly Agent[] {
  if (!thread.turns.some(([does]) => needsOwner(does))) return [];
  const escalates = thread.turns.some(([does]) => does === "escalates");
  const passedOn = hands(thread) > 1;
  const fit = able.filter((agent) => !(escalates && passedOn) || agent.tier > 1);
  const last = fit.find(({ handle }) => handle === thread.owner) ?? leastBusy(fit, weight, books);
  if (last === undefined) throw new Error(`Nobody at the demo desk can take "${thread.subject}".`);
  if (!passedOn) return [last];
  const others = able.filter((agent) => agent !== last && (!escalates || agent.tier === 1));
  const first = leastBusy(others, 0, books) ?? others[0];
  return first === undefined ? [last] : [first, last];
}

/** How many agents have the ticket one after another. */
function hands({ turns }: Thread): number {
  const passing = turns.findIndex(([does]) => ["steals", "reassigns", "releases", "escalates"].includes(does));
  if (passing === -1) return 1;
  const at = turns[passing]?.[0];
  return at === "steals" || at === "reassigns" || turns.slice(passing + 1).some(([does]) => needsOwner(does)) ? 2 : 1;
}

function isAble(agent: Agent, category: Category, thread: Thread, customer: Customer): boolean {
  return (
    (category.team === null || agent.teams.includes(category.team)) &&
    agent.languages.includes(thread.language ?? "en") &&
    !customer.excluded.includes(agent.handle) &&
    Object.entries(category.skills).every(([skill, level]) => (agent.skills[skill] ?? 0) >= level)
  );
}

function leastBusy(agents: readonly Agent[], weight: number, books: Books): Agent | undefined {
  const busy = ({ handle }: Agent) => books.get(handle) ?? { load: 0, talks: 0 };
  return agents
    .filter((agent) => !ABSENT.includes(agent.handle))
    .filter((agent) => busy(agent).load + weight <= (agent.capacity ?? Number.POSITIVE_INFINITY))
    .toSorted((a, b) => (weight > 0 && busy(a).load - busy(b).load) || busy(a).talks - busy(b).talks)[0];
}

function enter(books: Books, { handle }: Agent, weight: number): void {
  const { load, talks } = books.get(handle) ?? { load: 0, talks: 0 };
  books.set(handle, { load: load + weight, talks: talks + 1 });
}

function colleagueOf(owners: readonly Agent[], { team }: Category, plan: Plan): Agent {
  const lead = plan.teams.find(({ name }) => name === team)?.lead;
  const others = plan.agents.filter(
    (agent) => !owners.includes(agent) && (team === null || agent.teams.includes(team)),
  );
  const colleague = others.find(({ handle }) => handle === lead) ?? others[0];
  if (colleague === undefined) throw new Error(`Nobody sits next to the ${team ?? "desk"}.`);
  return colleague;
}
