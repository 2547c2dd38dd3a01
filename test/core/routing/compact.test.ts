import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pack, unpack } from "../../../src/core/routing/compact.ts";
import { route } from "../../../src/core/routing/route.ts";
import { type Fact, INTENTS, type Verdict } from "../../../src/core/ticket/verdict.ts";
import { asking, category, HOUR, NOW, policy, running, someone } from "../../given-assignment.ts";
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
  const absent = fifty.map(({ agent }, place) =>
    someone(agent.handle, {}, { presence: "offline", presenceSince: NOW - place * HOUR - 12_345 }),
  );
  test("who all have another reason takes less than 2 KB", () => {
    const verdict = route(running(absent, order), asking(), "route");
    expect(new Set(verdict.refusals.map(({ facts }) => facts.forMs)).size).toBe(50);
    expect(stored(verdict).length).toBeLessThan(2048);
  });
  test.for([
    ["refused for many reasons", asking({ language: "de" }, { category: refund })],
    ["mostly admitted", asking()],
  ] as const)("takes less than 2 KB (%s)", ([, question]) => {
    const verdict = route(running(fifty, order), question, "route");
    expect(stored(verdict).length).toBeLessThan(2048);
    expect(unpack(JSON.parse(stored(verdict)))).toEqual(verdict);
  });
});

describe("any verdict", () => {
  const text = fc.string({ maxLength: 8 });
  const fact: fc.Arbitrary<Fact> = fc.oneof(
    text,
    fc.integer(),
    fc.boolean(),
    fc.array(text, { maxLength: 3 }),
    fc.array(fc.tuple(text, fc.integer()), { maxLength: 3 }),
  );
  const facts = fc.dictionary(text, fact, { maxKeys: 4, noNullPrototype: true });
  const refusal = fc.record({ agent: text, gate: text, facts });
  const verdict: fc.Arbitrary<Verdict> = fc.record({
    intent: fc.constantFrom(...INTENTS),
    assignee: fc.option(text),
    admitted: fc.array(fc.record({ agent: text, because: fc.array(fc.record({ order: text, facts })) })),
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
          const one = route(running(candidates, rules, 3), question, "route");
          expect(unpack(JSON.parse(stored(one)))).toEqual(one);
        }
      }),
    );
  });
});

test("equal facts of two gates are two refusals", () => {
  const facts = { needs: "de", has: ["fr"] };
  const verdict = {
    ...route(running([]), asking(), "route"),
    refusals: ["language", "region"].map((gate) => ({ agent: "ana", gate, facts })),
  };
  expect(unpack(pack(verdict))).toEqual(verdict);
});

test("a damaged verdict is an error and not a wrong answer", () => {
  const packed = pack(route(running([someone("ana", { active: false })]), asking(), "route"));
  expect(() => unpack({ ...packed, t: [] })).toThrow("A stored verdict has no entry");
  expect(() => unpack({ ...packed, t: packed.t.map(() => 7) })).toThrow("A stored verdict has no text");
});
