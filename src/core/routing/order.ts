import { span } from "../time/span.ts";
import type { Candidate } from "./facts/candidate.ts";
import type { OrderName, Policy } from "./facts/policy.ts";
import type { Question } from "./facts/question.ts";
import { contains } from "./gates/region.ts";
import { levelOf } from "./gates/skills.ts";

/** One way to compare agents who may all take the ticket: a score, the higher the better, and what it says in words. */
export type Order = {
  readonly name: OrderName;
  readonly score: (question: Question, candidate: Candidate, policy: Policy) => number;
  readonly words: (score: number) => string;
};

/** Who spoke to this customer, most recently first, until it is too long ago. */
const affinity: Order = {
  name: "affinity",
  score: ({ spoke, now }, { agent }, { affinityWithinMs }) => {
    const at = spoke.get(agent.handle);
    return at === undefined || now - at > affinityWithinMs ? Number.NEGATIVE_INFINITY : at - now;
  },
  words: (score) => (score === Number.NEGATIVE_INFINITY ? "never spoke" : `spoke ${span(Math.max(0, -score))} ago`),
};

/** The sum of the levels in all skills that the ticket asks for, optional ones included. */
const skillLevel: Order = {
  name: "skill_level",
  score: ({ category }, { agent }) => {
    if (category === null) return 0;
    let sum = 0;
    for (const skill in category.skills) sum += levelOf(agent, skill);
    for (const skill of category.wants) if (!(skill in category.skills)) sum += levelOf(agent, skill);
    return sum;
  },
  words: (score) => `level ${score}`,
};

const spareNumber: Order = {
  name: "spare_capacity",
  score: (_, { agent, load }) => (agent.capacity === null ? Number.POSITIVE_INFINITY : agent.capacity - load.total),
  words: (score) => (score === Number.POSITIVE_INFINITY ? "no limit" : `${score} free`),
};

const sparePercent: Order = {
  name: "spare_capacity",
  score: (_, { agent, load }) => {
    if (agent.capacity === null) return Number.POSITIVE_INFINITY;
    return agent.capacity === 0 ? 0 : 1 - load.total / agent.capacity;
  },
  words: (score) => (score === Number.POSITIVE_INFINITY ? "no limit" : `${Math.round(score * 100)}% free`),
};

/** Whoever got nothing for longest, so that a skipped agent keeps his turn. */
const longestIdle: Order = {
  name: "longest_idle",
  score: ({ now }, { lastAssignedAt }) => (lastAssignedAt === null ? Number.POSITIVE_INFINITY : now - lastAssignedAt),
  words: (score) => (score === Number.POSITIVE_INFINITY ? "idle since ever" : `idle ${span(Math.max(0, score))}`),
};

const NEARNESS = ["elsewhere", "every region", "a region nearby", "this region"] as const;

const regionNearest: Order = {
  name: "region_nearest",
  score: ({ ticket: { region } }, { agent: { regions } }) => {
    if (region === null || regions.includes(region)) return NEARNESS.indexOf("this region");
    if (regions.length === 0) return NEARNESS.indexOf("every region");
    const near = regions.some((listed) => contains(country(region), listed));
    return NEARNESS.indexOf(near ? "a region nearby" : "elsewhere");
  },
  words: (score) => NEARNESS[score] ?? "elsewhere",
};

function country(region: string): string {
  return region.split("-", 1)[0] ?? region;
}

const known = new WeakMap<Policy, readonly Order[]>();

/** The orders of a policy, which compares first, first. */
export function ordersOf(policy: Policy): readonly Order[] {
  const orders = known.get(policy) ?? policy.order.map((name) => orderNamed(name, policy));
  known.set(policy, orders);
  return orders;
}

function orderNamed(name: OrderName, { spareCapacity }: Policy): Order {
  switch (name) {
    case "affinity":
      return affinity;
    case "skill_level":
      return skillLevel;
    case "spare_capacity":
      return spareCapacity === "percent" ? sparePercent : spareNumber;
    case "longest_idle":
      return longestIdle;
    case "region_nearest":
      return regionNearest;
  }
}
