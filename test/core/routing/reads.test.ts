import { readdirSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Candidate } from "../../../src/core/routing/facts/candidate.ts";
import type { Settings } from "../../../src/core/routing/facts/settings.ts";
import { factsIn } from "../../../src/core/routing/facts/shape.ts";
import { ALL } from "../../../src/core/routing/gates/all.ts";
import { capacity } from "../../../src/core/routing/gates/capacity.ts";
import type { Asked, Gate } from "../../../src/core/routing/gates/gate.ts";
import { shift } from "../../../src/core/routing/gates/shift.ts";
import { route } from "../../../src/core/routing/route.ts";
import {
  asking,
  customer,
  HOUR,
  MINUTE,
  NOW,
  OFFICE,
  policy,
  running,
  someone,
  ticket,
} from "../../given-assignment.ts";

/** Tickets of which every field may be another one, with few values, so that all sorts of pairs meet. */
const asked: fc.Arbitrary<Asked> = fc.record({
  ticket: fc
    .record({
      number: fc.nat(9),
      subject: fc.constantFrom("a", "b"),
      channel: fc.constantFrom("email", "chat"),
      category: fc.constantFrom(null, "refund"),
      priority: fc.constantFrom("low", "urgent"),
      tier: fc.constantFrom(1, 2, 3),
      team: fc.constantFrom(null, "support", "finance"),
      assignee: fc.constantFrom(null, "ana"),
      status: fc.constantFrom("new", "open"),
      customer: fc.constantFrom(null, "kim@example.com"),
      language: fc.constantFrom(null, "de", "fr"),
      region: fc.constantFrom(null, "DE", "PT"),
      product: fc.constantFrom(null, "bike"),
      tags: fc.subarray(["vip", "late"]),
      effortMs: fc.constantFrom(MINUTE, 9 * HOUR),
      weight: fc.constantFrom(1, 2, 5),
      externalId: fc.constantFrom(null, "X-1"),
      createdAt: fc.constantFrom(NOW, NOW - HOUR),
      eligibleAt: fc.constantFrom(NOW, NOW - HOUR),
      assignedAt: fc.constantFrom(null, NOW),
      excluded: fc.subarray(["ana", "ben"]),
      unroutable: fc.constantFrom(null, { reasons: ["1 away"] }),
      solvedAt: fc.constantFrom(null, NOW),
      firstSolvedAt: fc.constantFrom(null, NOW),
      version: fc.nat(9),
    })
    .map((fields) => ticket(fields)),
  customer: fc.option(
    fc
      .record({ plan: fc.constantFrom(null, "pro"), revenue: fc.nat(9), excluded: fc.subarray(["ana"]) })
      .map((fields) => customer(fields)),
  ),
  requirements: fc.record({
    needs: fc.record({
      required: fc.constantFrom([], [["billing", 2] as const], [["refunds", 1] as const]),
      wanted: fc.constantFrom([], ["api"]),
    }),
    overflow: fc.constantFrom([], ["support"]),
  }),
});

const candidate: fc.Arbitrary<Candidate> = fc
  .record({
    agent: fc.record({
      active: fc.boolean(),
      tier: fc.constantFrom(1, 2),
      teams: fc.subarray(["support", "finance"]),
      skills: fc.constantFrom({}, { billing: 1 }, { billing: 2, api: 1 }),
      languages: fc.subarray(["de", "en"]),
      regions: fc.subarray(["DE", "FR"]),
      capacity: fc.constantFrom(null, 2, 5),
      capacityByChannel: fc.constantFrom({}, { chat: 1 }),
      shift: fc.constantFrom(null, "office"),
    }),
    open: fc.nat(4),
    presence: fc.constantFrom("online", "away"),
    now: fc.constantFrom(NOW, NOW + 9 * HOUR),
  })
  .map(({ agent, ...state }) => someone("ana", agent, { ...state, calendars: { office: OFFICE } }));

const settings: fc.Arbitrary<Settings> = fc
  .record({ tierAbove: fc.constantFrom(null, 0, 1), shiftUntilDone: fc.boolean() })
  .map((rules) => policy(rules));

/** A ticket that is another one in everything that the gate does not read. */
function unread({ reads }: Pick<Gate, "reads">, one: Asked, other: Asked): Asked {
  const only = <Thing extends object>(thing: Thing, fields: readonly (keyof Thing)[] = []) =>
    Object.fromEntries(fields.map((field) => [field, thing[field]]));
  return {
    ticket: { ...other.ticket, ...only(one.ticket, reads.ticket) },
    customer:
      reads.customer === undefined
        ? other.customer
        : one.customer && { ...(other.customer ?? one.customer), ...only(one.customer, reads.customer) },
    requirements: { ...other.requirements, ...only(one.requirements, reads.requirements) },
  };
}

/** Throws if the gate answers otherwise for a ticket that is another one in what it does not declare to read. */
function holdToReads(gate: Gate): void {
  fc.assert(
    fc.property(asked, asked, candidate, settings, (one, other, agent, rules) => {
      const same = unread(gate, one, other);
      expect(gate.admits(same, agent, rules)).toBe(gate.admits(one, agent, rules));
      expect(gate.facts(same, agent, rules)).toEqual(gate.facts(one, agent, rules));
      expect(gate.read.map((read) => read(same))).toEqual(gate.read.map((read) => read(one)));
    }),
    { numRuns: 300 },
  );
}

describe.each(ALL.map((gate) => [gate.name, gate] as const))("the gate %s", (_, gate) => {
  test("goes by nothing of a ticket but what it declares to read", () => {
    holdToReads(gate);
  });
  test("finds facts of its shape, which can be put into words", () => {
    fc.assert(
      fc.property(asked, candidate, settings, (one, agent, rules) => {
        const facts = gate.facts(one, agent, rules);
        expect(factsIn(gate.shape, facts)).not.toBeNull();
        expect(gate.words(JSON.parse(JSON.stringify(facts)))).toEqual(gate.words(facts));
      }),
    );
  });
  test("names no fact like the words of 0.1.0", () => {
    expect(Object.keys(gate.shape)).not.toEqual(expect.arrayContaining(["needed", "found", "reason"]));
  });
});

describe("a gate that reads what it does not declare is found", () => {
  test.for([
    ["the channel", { ...capacity, reads: { ticket: ["weight"] } }],
    ["the weight", { ...capacity, reads: { ticket: ["channel"] } }],
    ["the effort", { ...shift, reads: {} }],
  ] as const)("%s", ([, gate]) => {
    expect(() => holdToReads(gate)).toThrow("Property failed");
  });
});

test("every gate of the folder is in the list", () => {
  const folder = new URL("../../../src/core/routing/gates/", import.meta.url);
  const files = readdirSync(folder).filter((file) => file !== "all.ts" && file !== "gate.ts");
  expect(files.toSorted()).toEqual(ALL.map(({ name }) => `${name}.ts`).toSorted());
});

describe("what a run remembers", () => {
  const office = { calendars: { office: OFFICE } };
  const factsOf = (verdict: ReturnType<typeof route>) => verdict.refusals.map(({ facts }) => facts);

  test("is another refusal for another effort", () => {
    const run = running([someone("ana", { shift: "office" }, office)], policy({ shiftUntilDone: true }));
    const needed = [7 * HOUR, 8 * HOUR].map((effortMs) => factsOf(route(run, asking({ effortMs }), "route")));
    expect(needed).toMatchObject([[{ needsMs: 7 * HOUR }], [{ needsMs: 8 * HOUR }]]);
  });
  test("is another refusal for another channel", () => {
    const limits = { chat: 1, phone: 1 };
    const run = running([someone("ana", { capacityByChannel: limits }, { open: 2, byChannel: limits })]);
    const full = (["chat", "phone"] as const).map((channel) => factsOf(route(run, asking({ channel }), "route")));
    expect(full).toMatchObject([[{ channel: "chat" }], [{ channel: "phone" }]]);
  });
  test("is another refusal under another policy", () => {
    const ana = someone("ana", { tier: 3 });
    const above = [0, 1].map((tierAbove) => factsOf(route(running([ana], policy({ tierAbove })), asking(), "route")));
    expect(above).toMatchObject([[{ above: 0 }], [{ above: 1 }]]);
  });
  test("is the same object for the same refusal, so that it is made and stored once", () => {
    const run = running([someone("ana", { active: false }), someone("ben", { active: false })]);
    const [first, second] = [1, 2].map((number) => route(run, asking({ number }), "route").refusals);
    expect(second?.[0]).toBe(first?.[0]);
    expect(first?.[1]?.facts).toBe(first?.[0]?.facts);
  });
});
