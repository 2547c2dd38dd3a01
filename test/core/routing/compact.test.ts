import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pack, unpack } from "../../../src/core/routing/compact.ts";
import { route } from "../../../src/core/routing/route.ts";
import { INTENTS, type Verdict } from "../../../src/core/ticket/verdict.ts";
import { asking, category, HOUR, NOW, policy, someone } from "../../given-assignment.ts";
import { desks } from "./desks.ts";

const stored = (verdict: Verdict): string => JSON.stringify(pack(verdict));

describe("a verdict about fifty agents", () => {
  const order = policy({ order: ["affinity", "skill_level", "spare_capacity", "longest_idle"] });
  const refund = category("refund", { skills: { refunds: 2 } });
  const fifty = Array.from({ length: 50 }, (_, place) =>
    someone(
      `agent-${place}`,
      {
        skills: { refunds: (place % 5) + 1 },
        capacity: 9,
        languages: place % 3 === 0 ? ["en", "fr"] : ["de"],
      },
      { open: place % 10, lastAssignedAt: NOW - place * HOUR },
    ),
  );
  test.for([
    ["refused for many reasons", asking({ language: "de" }, { category: refund })],
    ["mostly admitted", asking()],
  ] as const)("takes less than 2 KB (%s)", ([, question]) => {
    const verdict = route(question, fifty, order, "route", 1);
    expect(stored(verdict).length).toBeLessThan(2048);
    expect(unpack(JSON.parse(stored(verdict)))).toEqual(verdict);
  });
});

describe("any verdict", () => {
  const text = fc.string({ maxLength: 8 });
  const refusal = fc.record({ agent: text, gate: text, needed: text, found: text, reason: text });
  const verdict: fc.Arbitrary<Verdict> = fc.record({
    intent: fc.constantFrom(...INTENTS),
    assignee: fc.option(text),
    admitted: fc.array(fc.record({ agent: text, because: fc.array(fc.record({ order: text, value: text })) })),
    refusals: fc.array(refusal),
    dropped: fc.array(text),
    remarks: fc.array(refusal),
    policyVersion: fc.nat(),
  });
  test("comes back from its stored form as it was", () => {
    fc.assert(
      fc.property(verdict, (one) => {
        expect(unpack(JSON.parse(stored(one)))).toEqual(one);
      }),
    );
  });
  test("of the pipeline does, too", () => {
    fc.assert(
      fc.property(desks(), ({ questions, candidates, rules }) => {
        for (const question of questions) {
          const one = route(question, candidates, rules, "route", 3);
          expect(unpack(JSON.parse(stored(one)))).toEqual(one);
        }
      }),
    );
  });
});

test("a damaged verdict is an error and not a wrong answer", () => {
  const packed = pack(route(asking(), [someone("ana", { active: false })], policy(), "route", 1));
  expect(() => unpack({ ...packed, t: [] })).toThrow("A stored verdict has no entry");
});
