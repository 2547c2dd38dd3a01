import { describe, expect, test } from "vitest";
import { scopeOf, takesAll } from "../../../src/core/acts/act.ts";
import { ownerLost } from "../../../src/core/acts/lost-owner.ts";
import { momentsIn, zoneOf } from "../../../src/core/acts/moments.ts";
import { personSentence, refusedSentence, sentenceOf } from "../../../src/core/acts/sentence.ts";
import { ACTS, actsOf } from "../../../src/core/acts/verbs/all.ts";
import { demandDesk } from "../../../src/deskfile/read.ts";
import { AGENTS, deskFile, NOW } from "../../given.ts";
import { ticket } from "../../given-assignment.ts";

describe("an act", () => {
  test.for([
    ["tickets", "ticket"],
    ["ticket", "ticket"],
    ["queue", "queues"],
    ["action", "desk"],
    ["new", "desk"],
    ["agent", "desk"],
    ["customer", "desk"],
  ] as const)("about its %s reaches as far as the %s", ([about, reach]) => {
    expect(scopeOf({ about, assigns: "actor" })).toEqual({ about: reach, assigns: "actor" });
  });

  test("stands for all tickets by its own switch alone", () => {
    expect(takesAll(ACTS.route, { all: true })).toBe(true);
    expect(takesAll(ACTS.route, { all: false })).toBe(false);
    expect(takesAll(ACTS.reply, { auto: true })).toBe(false);
  });

  test("is a verb of its noun", () => {
    expect(actsOf("agent")).toEqual(["agent away", "agent back", "agent offline", "agent leave"]);
    expect(actsOf("re")).toEqual([]);
  });

  test("has moments, of which only the end may be open", () => {
    expect(momentsIn(ACTS["agent leave"], { from: "open", to: "open" }).map(({ key }) => key)).toEqual(["from"]);
    expect(momentsIn(ACTS["agent leave"], { from: "friday", to: "friday" })).toEqual([
      { key: "from", text: "friday", flag: "--from", wholeDay: false },
      { key: "to", text: "friday", flag: "--to", wholeDay: true },
    ]);
  });

  test("has its moments in the zone of its agent, or of the desk", () => {
    const plan = demandDesk(deskFile({ agents: { ...AGENTS, ana: { time_zone: "Asia/Tokyo" } } }), "");
    expect([zoneOf(plan, "ana"), zoneOf(plan, null)]).toEqual(["Asia/Tokyo", "Europe/Berlin"]);
  });
});

describe("what came of an act is told", () => {
  const outcome = {
    number: 1,
    before: null,
    ticket: ticket({ subject: "Bike" }),
    verdict: null,
    changed: true,
    events: [],
  };
  const words = { did: "Claimed", would: "claim" };

  test.for([
    ["done", [], false, 'Claimed T-1 "Bike".'],
    ["rehearsed", [], true, 'Would claim T-1 "Bike".'],
    ["with what does not bind", ["away", "at capacity"], false, 'Claimed T-1 "Bike" (away, at capacity).'],
  ] as const)("%s", ([, remarks, dryRun, sentence]) => {
    expect(sentenceOf(words, { ...outcome, remarks }, dryRun)).toBe(sentence);
  });

  test.for([
    ["at capacity", null, 'Claimed T-1 "Bike", but kim is at capacity: it waits.'],
    ["on leave", "ana", 'Claimed T-1 "Bike", but kim is on leave: it goes to ana.'],
    [null, null, 'Claimed T-1 "Bike", but kim is no longer an agent: it waits.'],
  ] as const)("of a ticket that lost its owner, who is %s", ([why, assignee, sentence]) => {
    const events = [ownerLost("kim", "reopened", why, NOW)];
    const after = { ...outcome, remarks: [], events, ticket: { ...outcome.ticket, assignee } };
    expect(sentenceOf(words, after, false)).toBe(sentence);
  });

  test.for([
    ["support", "to tier 2"],
    ["finance", "to support"],
  ] as const)("an escalation from %s: %s", ([team, told]) => {
    const escalation = {
      act: "escalate",
      tickets: [1],
      atomic: false,
      ifVersion: null,
      to: null,
      reason: "x",
    } as const;
    const [before, after] = [ticket({ team }), ticket({ team: "support", tier: 2 })];
    expect(ACTS.escalate.words(escalation).rest?.({ ...outcome, before, ticket: after })).toBe(told);
  });

  test.for([
    ["T-1 belongs to ben.", "T-1 belongs to ben."],
    ["You cannot take T-1.", "T-1: You cannot take T-1."],
    ["T-12 is closed.", "T-1: T-12 is closed."],
  ] as const)("a refusal by its ticket, once: %s", ([message, sentence]) => {
    expect(refusedSentence(1, message)).toBe(sentence);
  });

  test.for([
    [null, "agent", 'Would reply to T-1 "Bike".'],
    ["solved", "agent", 'Would reply to T-1 "Bike" and set it to solved.'],
    ["solved", "customer", 'Would record the customer\'s message in T-1 "Bike".'],
  ] as const)("a reply with the status %s, by the %s", ([status, from, sentence]) => {
    const words = ACTS.reply.words({ act: "reply", ticket: 1, body: "x", status, from, auto: false });
    expect(sentenceOf(words, { ...outcome, remarks: [] }, true)).toBe(sentence);
  });

  test("a customer who excludes nobody any more", () => {
    const data = { before: { excluded: ["ana"], plan: "free" }, after: { excluded: [], plan: "pro", name: null } };
    const subject = "kim@example.com";
    const said = {
      name: null,
      plan: "pro",
      revenue: null,
      language: null,
      region: null,
      exclude: [],
      include: ["ana"],
    };
    const { rest } = ACTS["customer set"].words({ act: "customer set", customer: subject, ...said });
    expect(rest([{ type: "customer_changed", at: NOW, actor: "agent:ana", subject, data }], "UTC")).toBe(
      "excluded nobody, plan pro, name none",
    );
  });

  test.for([
    ["away", false, "ana is away."],
    ["away", true, "ana would be away."],
    ["", false, "ana has no leave to end."],
  ] as const)("of a person: %j, %j", ([rest, dryRun, sentence]) => {
    const about = { who: "ana", events: [], timeZone: "UTC" };
    expect(
      personSentence({ did: "is", would: "would be", rest: () => rest, nothing: "has no leave to end" }, about, dryRun),
    ).toBe(sentence);
  });
});
