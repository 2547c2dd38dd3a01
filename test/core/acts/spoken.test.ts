import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lineOf } from "../../../src/core/acts/spoken.ts";
import { ACTS, declared, type Given, readAct } from "../../../src/core/acts/verbs/all.ts";
import { STATUSES } from "../../../src/core/ticket/lifecycle.ts";
import { typed } from "./typed.ts";

describe("an act", () => {
  const text = fc.string({ minLength: 1, maxLength: 12 }).filter((each) => each.trim() !== "");
  const tickets = fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 3 });
  const acts: fc.Arbitrary<Given> = fc.oneof(
    fc.record({ act: fc.constant("claim" as const), tickets, reason: text, override: fc.boolean() }),
    fc.record({ act: fc.constant("steal" as const), tickets, reason: text, atomic: fc.boolean() }),
    fc.record({
      act: fc.constant("escalate" as const),
      tickets,
      reason: text,
      to: fc.constantFrom("3", "@finance", null),
    }),
    fc.record({ act: fc.constant("status" as const), tickets, status: fc.constantFrom(...STATUSES) }),
    fc.record({
      act: fc.constant("tag" as const),
      tickets,
      add: fc.constant(["vip"]),
      remove: fc.constant(["a", "b"]),
    }),
    fc.record({
      act: fc.constant("reply" as const),
      ticket: fc.integer({ min: 1, max: 9 }),
      body: text,
      auto: fc.boolean(),
    }),
    fc.record({ act: fc.constant("undo" as const), action: fc.option(fc.nat(99)) }),
    fc.record({
      act: fc.constantFrom("agent away" as const, "agent back" as const),
      agent: fc.constantFrom("ana", null),
    }),
    fc.record({
      act: fc.constant("agent leave" as const),
      agent: fc.constantFrom("ana", null),
      from: fc.option(fc.nat(9_999_999_999)),
      to: fc.oneof(fc.nat(9_999_999_999), fc.constant("open" as const)),
    }),
    fc.record({ act: fc.constant("agent leave" as const), end: fc.constant(true) }),
    fc.record({
      act: fc.constant("customer set" as const),
      customer: fc.constant("kim@x.org"),
      name: fc.option(text),
      revenue: fc.option(fc.nat(99)),
      include: fc.array(text),
    }),
    fc.record({
      act: fc.constant("new" as const),
      subject: text,
      effortMs: fc.option(fc.nat(9_999)),
      tags: fc.array(text),
    }),
  );

  test("is the same when it is read again, and when its line is", () => {
    fc.assert(
      fc.property(acts, (given) => {
        const act = readAct(given);
        expect(readAct(JSON.parse(JSON.stringify(act)))).toEqual(act);
        if (act.act !== "new") expect(typed(lineOf(declared(act.act), act, { prose: true })).act).toEqual(act);
      }),
    );
  });

  test("of a kind that takes no such thing is refused", () => {
    const odd = { act: "claim", tickets: [1], raeson: "x" } as const;
    expect(() => readAct(odd)).toThrow(expect.objectContaining({ hint: 'Did you mean "reason"?' }));
  });

  test("is logged without what people say", () => {
    const act = readAct({ act: "reply", ticket: 42, body: "Done", status: "solved" });
    expect(lineOf(ACTS.reply, act, { prose: false })).toBe("reply 42 --status solved");
    const claim = readAct({ act: "claim", tickets: [1], override: true, reason: "ill" });
    expect(lineOf(ACTS.claim, claim, { prose: false })).toBe("claim 1 --override");
  });
});
