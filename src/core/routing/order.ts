import { Failure } from "../ticket/failure.ts";
import type { Fact, VerdictFacts } from "../ticket/verdict.ts";
import { span } from "../time/span.ts";
import type { Candidate } from "./facts/candidate.ts";
import type { Question } from "./facts/question.ts";
import type { Settings } from "./facts/settings.ts";
import { type FactsOf, factsIn, kept, type Shape } from "./facts/shape.ts";
import { contains } from "./gates/region.ts";
import { levelOf } from "./gates/skills.ts";

/** One way to compare agents who may all take the ticket. */
export type Order<Name extends string = string> = {
  readonly name: Name;
  /** Whom it prefers, for the README. */
  readonly prefers: string;
  /** The higher the better. */
  readonly score: (question: Question, candidate: Candidate, settings: Settings) => number;
  readonly shape: Shape;
  /** What a verdict keeps of a score. */
  readonly facts: (score: number, settings: Settings) => VerdictFacts;
  /** Throws an Error if these are not the facts of this order. */
  readonly words: (facts: VerdictFacts) => string;
};

function order<const Name extends string, const Of extends Shape>(
  declared: Omit<Order<Name>, "shape" | "facts" | "words"> & {
    readonly shape: Of;
    readonly facts: (score: number, settings: Settings) => FactsOf<Of> & Readonly<Record<string, Fact | null>>;
    readonly words: (facts: FactsOf<Of>) => string;
  },
): Order<Name> {
  return {
    ...declared,
    facts: (score, settings) => kept(declared.facts(score, settings)),
    words: (facts) => {
      const own = factsIn(declared.shape, facts);
      if (own === null) throw new Failure("database_damaged", `These are not facts of the order ${declared.name}.`);
      return declared.words(own);
    },
  };
}

const affinity = order({
  name: "affinity",
  prefers: "who spoke to this customer last, within `affinity.within`",
  score: ({ spoke, now }, { agent }, { affinityWithinMs }) => {
    const at = spoke.get(agent.handle);
    return at === undefined || now - at > affinityWithinMs ? Number.NEGATIVE_INFINITY : at - now;
  },
  shape: { spokeMsAgo: "number?" },
  facts: (score) => ({ spokeMsAgo: score === Number.NEGATIVE_INFINITY ? null : Math.max(0, -score) }),
  words: ({ spokeMsAgo }) => (spokeMsAgo === null ? "never spoke" : `spoke ${span(spokeMsAgo)} ago`),
});

const skillLevel = order({
  name: "skill_level",
  prefers: "the highest sum of levels in the skills that the ticket asks for",
  score: ({ category }, { agent }) => {
    if (category === null) return 0;
    let sum = 0;
    for (const skill in category.skills) sum += levelOf(agent, skill);
    for (const skill of category.wants) if (!(skill in category.skills)) sum += levelOf(agent, skill);
    return sum;
  },
  shape: { level: "number" },
  facts: (score) => ({ level: score }),
  words: ({ level }) => `level ${level}`,
});

const spareCapacity = order({
  name: "spare_capacity",
  prefers: "the most room: in percent of the capacity, or as a number",
  score: (_, { agent: { capacity }, load }, settings) => {
    if (capacity === null) return Number.POSITIVE_INFINITY;
    if (settings.spareCapacity === "number") return capacity - load.total;
    return capacity === 0 ? 0 : 1 - load.total / capacity;
  },
  /** One of the two, as the desk measures; neither for an agent without a limit. */
  shape: { free: "number?", percent: "number?" },
  facts: (score, settings) => {
    if (score === Number.POSITIVE_INFINITY) return { free: null, percent: null };
    return settings.spareCapacity === "percent"
      ? { free: null, percent: Math.round(score * 100) }
      : { free: score, percent: null };
  },
  words: ({ free, percent }) => {
    if (percent !== null) return `${percent}% free`;
    return free === null ? "no limit" : `${free} free`;
  },
});

/** A skipped agent keeps their turn. */
const longestIdle = order({
  name: "longest_idle",
  prefers: "the agent who has gone longest without a new ticket",
  score: ({ now }, { lastAssignedAt }) => (lastAssignedAt === null ? Number.POSITIVE_INFINITY : now - lastAssignedAt),
  shape: { idleMs: "number?" },
  facts: (score) => ({ idleMs: score === Number.POSITIVE_INFINITY ? null : Math.max(0, score) }),
  words: ({ idleMs }) => (idleMs === null ? "never assigned" : `idle ${span(idleMs)}`),
});

const NEARNESS = [
  ["elsewhere", "elsewhere"],
  ["every", "every region"],
  ["near", "a region nearby"],
  ["same", "this region"],
] as const;

const regionNearest = order({
  name: "region_nearest",
  prefers: "who serves exactly this region, then a region of the same country, then every region",
  score: ({ ticket: { region } }, { agent: { regions } }) => {
    if (region === null || regions.includes(region)) return 3;
    if (regions.length === 0) return 1;
    return regions.some((listed) => contains(country(region), listed)) ? 2 : 0;
  },
  shape: { nearness: "text" },
  facts: (score) => ({ nearness: NEARNESS[score]?.[0] ?? "elsewhere" }),
  words: ({ nearness }) => NEARNESS.find(([name]) => name === nearness)?.[1] ?? "elsewhere",
});

function country(region: string): string {
  return region.split("-", 1)[0] ?? region;
}

export const ALL_ORDERS = [affinity, skillLevel, spareCapacity, longestIdle, regionNearest] as const;
export type OrderName = (typeof ALL_ORDERS)[number]["name"];
export const ORDERS: readonly OrderName[] = ALL_ORDERS.map(({ name }) => name);

/** An order by its name in a verdict; undefined for one that this version does not have. */
export function orderNamed(name: string): Order<OrderName> | undefined {
  return ALL_ORDERS.find((each) => each.name === name);
}

/** The orders with these names, in the order of the names. */
export function ordersNamed(names: readonly OrderName[]): readonly Order<OrderName>[] {
  return names.flatMap((name) => ALL_ORDERS.filter((each) => each.name === name));
}
