import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pack, unpack } from "../../../src/core/routing/compact.ts";
import { route } from "../../../src/core/routing/route.ts";
import { type Fact, INTENTS, type Verdict } from "../../../src/core/ticket/verdict.ts";
import { explain } from "../../../src/core/words/verdict.ts";
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

describe("a verdict that 0.1.0 stored", () => {
  const ROUTED =
    '{"v":[0,12,0],"a":[[[1,2],[0,3,4,5,6,7]]],"r":[8,0,13,0,14,1],"m":[],"d":[19],"f":[[9,10,11,12],[15,16,17,18]],"t":["ana","affinity","spare_capacity","spoke 5h ago","67% free","ben","never spoke","50% free","cho","skills","billing 2","no billing","without billing","dan","eve","capacity","1 free","7 of 7 open","at capacity","region"]}';
  const CLAIMED =
    '{"v":[1,3,-1],"a":[],"r":[0,0],"m":[0,1],"d":[],"f":[[1,2,3,4],[5,6,7,8]],"t":["ana","team","finance","support","not in finance","shift","on shift","off shift, back in 13h","off shift"]}';
  const billing = { needed: "billing 2", found: "no billing", reason: "without billing" };

  test("says what it said, whom it ranked and why", () => {
    expect(unpack(JSON.parse(ROUTED))).toEqual({
      intent: "route",
      assignee: "ana",
      admitted: [
        {
          agent: "ana",
          because: [
            { order: "affinity", facts: { value: "spoke 5h ago" } },
            { order: "spare_capacity", facts: { value: "67% free" } },
          ],
        },
        {
          agent: "ben",
          because: [
            { order: "affinity", facts: { value: "never spoke" } },
            { order: "spare_capacity", facts: { value: "50% free" } },
          ],
        },
      ],
      refusals: [
        { agent: "cho", gate: "skills", facts: billing },
        { agent: "dan", gate: "skills", facts: billing },
        { agent: "eve", gate: "capacity", facts: { needed: "1 free", found: "7 of 7 open", reason: "at capacity" } },
      ],
      dropped: ["region"],
      remarks: [],
      policyVersion: 12,
    });
  });
  test.for([
    [ROUTED, "ana: 2 without billing, 1 at capacity; dropped region"],
    [CLAIMED, "nobody: 1 not in finance"],
  ] as const)("is explained as it was (%#)", ([packed, line]) => {
    expect(explain(unpack(JSON.parse(packed)))).toBe(line);
  });
  test("keeps its remarks apart from its refusals", () => {
    expect(unpack(JSON.parse(CLAIMED)).remarks).toEqual([
      {
        agent: "ana",
        gate: "shift",
        facts: { needed: "on shift", found: "off shift, back in 13h", reason: "off shift" },
      },
    ]);
  });
  test("comes back the same when this version stores it again", () => {
    const verdict = unpack(JSON.parse(ROUTED));
    expect(unpack(JSON.parse(stored(verdict)))).toEqual(verdict);
  });
});

test("what this version stores stays readable for ever", () => {
  const packed =
    '{"form":2,"v":[0,1,-1],"t":["capacity","needs","has","of",1,7,"ana"],"s":[[0,1,2,3]],"a":[],"f":[[0,4,5,5]],"r":[6,0],"m":[],"d":[]}';
  const verdict = unpack(JSON.parse(packed));
  expect(verdict.refusals).toEqual([{ agent: "ana", gate: "capacity", facts: { needs: 1, has: 7, of: 7 } }]);
  expect(explain(verdict)).toBe("nobody: 1 at capacity");
});
