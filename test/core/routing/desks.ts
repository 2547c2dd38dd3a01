import fc from "fast-check";
import type { Candidate } from "../../../src/core/routing/facts/candidate.ts";
import type { Category } from "../../../src/core/routing/facts/category.ts";
import type { Question } from "../../../src/core/routing/facts/question.ts";
import { ORDERS } from "../../../src/core/routing/order.ts";
import type { Policy } from "../../../src/core/routing/policy.ts";
import type { Ticket } from "../../../src/core/ticket/ticket.ts";
import { asking, category, HOUR, MINUTE, NOW, policy, someone, team } from "../../given-assignment.ts";

export type Desk = {
  readonly questions: readonly Question[];
  readonly candidates: readonly Candidate[];
  readonly rules: Policy;
};

const SKILLS = ["billing", "refunds", "api"];
const LANGUAGES = ["de", "en", "fr"];
const REGIONS = ["DE", "DE-BY", "PT"];
const TEAMS = ["support", "finance"];

const CATEGORIES: readonly (Category | null)[] = [
  null,
  category("refund", { skills: { refunds: 2 }, wants: ["billing", "api"] }),
  category("bill", { skills: { billing: 1 } }),
];

const OWN_TEAMS = [
  null,
  team("support"),
  team("support", { assignment: "pull" }),
  team("finance", { overflow: ["support"] }),
] as const;

/** Desks of a few agents and tickets, small words, and limits low enough to be reached. */
export function desks(): fc.Arbitrary<Desk> {
  return fc.record({
    questions: fc.array(question(), { maxLength: 12 }),
    candidates: fc.uniqueArray(candidate(), { selector: ({ agent }) => agent.handle, maxLength: 6 }),
    rules: rules(),
  });
}

function question(): fc.Arbitrary<Question> {
  return fc
    .record({
      number: fc.nat(99),
      tier: fc.constantFrom(1, 1, 2),
      channel: fc.constantFrom("email", "chat"),
      language: fc.constantFrom(null, ...LANGUAGES),
      region: fc.constantFrom(null, ...REGIONS),
      weight: fc.constantFrom(1, 2),
      excluded: fc.subarray(["ana", "ben"]),
      team: fc.constantFrom(...OWN_TEAMS),
      category: fc.constantFrom(...CATEGORIES),
      waitedMs: fc.constantFrom(0, 20 * MINUTE, 3 * HOUR),
    })
    .map(({ team: own, category: kind, waitedMs, ...fields }) =>
      asking(
        { ...(fields satisfies Partial<Ticket>), team: own?.name ?? null },
        { team: own, category: kind, waitedMs },
      ),
    );
}

function candidate(): fc.Arbitrary<Candidate> {
  return fc
    .record({
      handle: fc.constantFrom("ana", "ben", "cleo", "dan", "eve", "fay"),
      agent: fc.record({
        tier: fc.constantFrom(1, 2),
        teams: fc.subarray(TEAMS),
        languages: fc.subarray(LANGUAGES),
        regions: fc.subarray(REGIONS),
        skills: fc.dictionary(fc.constantFrom(...SKILLS), fc.integer({ min: 1, max: 5 })),
        capacity: fc.option(fc.nat(5)),
        capacityByChannel: fc.constantFrom({}, { chat: 1 }),
      }),
      open: fc.nat(3),
      presence: fc.constantFrom("online", "online", "online", "away"),
      lastAssignedAt: fc.option(fc.nat(9).map((hours) => NOW - hours * HOUR)),
    })
    .map(({ handle, agent, ...state }) => someone(handle, agent, state));
}

function rules(): fc.Arbitrary<Policy> {
  return fc
    .record({
      order: fc.shuffledSubarray([...ORDERS]),
      spareCapacity: fc.constantFrom("number", "percent"),
      tierAbove: fc.constantFrom(null, 0, 1),
      relax: fc.shuffledSubarray<Policy["relax"][number]>([
        { afterMs: 15 * MINUTE, drop: "region" },
        { afterMs: 15 * MINUTE, drop: "wants" },
        { afterMs: 2 * HOUR, drop: "language" },
        { afterMs: 2 * HOUR, drop: "team" },
      ]),
    })
    .map(policy);
}
