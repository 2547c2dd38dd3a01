import { describe, expect, test } from "vitest";
import type { PastEvent } from "../../../src/core/acts/facts.ts";
import { decideUndo, givenTo, isStillWith, typesSince } from "../../../src/core/acts/undo-desk.ts";
import type { Leave } from "../../../src/core/ticket/agent.ts";
import type { DeskEvent } from "../../../src/core/ticket/desk-event.ts";
import type { Actor } from "../../../src/core/ticket/event.ts";
import { isFailure } from "../../../src/core/ticket/failure.ts";
import { DAY, HOUR, NOW } from "../../given.ts";
import { givenLeave, ticket } from "../../given-assignment.ts";

type Data<Type extends DeskEvent["type"]> = Extract<DeskEvent, { readonly type: Type }>["data"];

/** What Ben does to Ana and to Kim. */
const ANA = { at: NOW, actor: "agent:ben", subject: "ana" } as const;
const KIM = { ...ANA, subject: "kim@example.com" } as const;
const went = (data: Data<"presence_changed">): DeskEvent => ({ ...ANA, type: "presence_changed", data });
const noted = (data: Data<"leave_noted">): DeskEvent => ({ ...ANA, type: "leave_noted", data });
const ended = (data: Data<"leave_ended">): DeskEvent => ({ ...ANA, type: "leave_ended", data });
const told = (data: Data<"customer_changed">): DeskEvent => ({ ...KIM, type: "customer_changed", data });

const ONLINE = { presence: "online", since: null } as const;
const AWAY = { presence: "away", since: NOW - DAY } as const;
const away = went({ before: ONLINE, after: AWAY });
const leave = givenLeave(NOW + 5 * DAY, NOW + 9 * DAY);
const cut: Leave = { ...leave, end: NOW + 6 * DAY };
const isNoted = noted({ before: null, after: leave });
const isCut = ended({ before: leave, after: cut });
/** Time off that was noted after the other one was cut short: from and to which day. */
const notedSince = (from: number, to: number) =>
  noted({ before: null, after: givenLeave(NOW + from * DAY, NOW + to * DAY) });
const called = (from: number, to: number) => {
  const before = givenLeave(NOW + from * DAY, NOW + to * DAY);
  return ended({ before, after: { ...before, end: before.start } });
};
const [UNKNOWN, KNOWN] = [
  { plan: null, name: null },
  { plan: "pro", name: "Kim" },
];
const ofKim = told({ before: UNKNOWN, after: KNOWN });

describe("taking back", () => {
  const since = (subject: string, who: string, what: string) => ({
    acted_since: `${subject} cannot be put back: ${who} changed this since (${what}, action 2).`,
  });
  const overlaps = { not_undoable: "Action 2 cannot be undone: another leave was noted since, and the two overlap." };
  const online = went({ before: AWAY, after: ONLINE });
  const back = went({ before: AWAY, after: ONLINE, undoes: 1 });
  const again = noted({ before: cut, after: leave, undoes: 2 });

  /** What happened, one event an act from act 1 on, and the number of the act that is taken back. */
  test.for<readonly [string, readonly DeskEvent[], number, unknown]>([
    ["an absence", [away], 1, back],
    ["what is known of a customer", [ofKim], 1, told({ before: KNOWN, after: UNKNOWN, undoes: 1 })],
    ["a leave calls it off", [isNoted], 1, ended({ before: leave, after: { ...leave, end: leave.start }, undoes: 1 })],
    ["the end of a leave", [isNoted, isCut], 2, again],
    ["that again", [isNoted, isCut, again], 3, ended({ before: leave, after: cut, undoes: 3 })],
    ["what is undone already", [away, back], 1, { acted_since: "Action 1 is undone already, by action 2." }],
    ["what was changed since", [away, online], 1, since("ana", "ben", "presence changed")],
    ["what a rule changed since", [away, by("rule:x", online)], 1, since("ana", "rule:x", "presence changed")],
    ["a leave that was ended since", [isNoted, isCut], 1, since("ana", "ben", "leave ended")],
    [
      "one of several facts that were changed since",
      [ofKim, told({ before: { name: "Kim" }, after: { name: "Kit" } })],
      1,
      since(KIM.subject, "ben", "customer changed"),
    ],
    ["an absence, though a leave was noted since", [away, isNoted], 1, back],
    [
      "a leave, though another one was noted since",
      [isNoted, notedSince(11, 12)],
      1,
      expect.objectContaining({ type: "leave_ended" }),
    ],
    [
      "a fact, though another one was changed since",
      [
        told({ before: { plan: null }, after: { plan: "pro" } }),
        told({ before: { name: null }, after: { name: "K" } }),
      ],
      1,
      expect.objectContaining({ data: { before: { plan: "pro" }, after: { plan: null }, undoes: 1 } }),
    ],
    ["an end, into another leave's time", [isNoted, isCut, notedSince(7, 8)], 2, overlaps],
    ["an end, before another leave", [isNoted, isCut, notedSince(9, 10)], 2, again],
    ["an end, after another leave", [isNoted, isCut, notedSince(4, 5)], 2, again],
    ["an end, though one was noted and called off since", [isNoted, isCut, notedSince(7, 8), called(7, 8)], 2, again],
    [
      "an end, though another leave overlapped it before",
      [notedSince(7, 8), isNoted, isCut],
      3,
      { ...again, data: { ...again.data, undoes: 3 } },
    ],
    [
      "a desk file",
      [{ ...ANA, subject: "desk", type: "desk_applied", data: { before: 1, after: 2 } }],
      1,
      { not_undoable: "Action 1 cannot be undone: a desk file stays in force until another one takes its place." },
    ],
  ])("%s", ([, events, act, then]) => {
    const history = events.map((event, place) => ({ ...event, seq: place + 1, act: place + 1 }));
    const [event] = history.slice(act - 1);
    const undo = () => event && decideUndo(event, history, { act, actor: "agent:sam", now: NOW + HOUR });
    // What is put back happens now and by the agent who takes it back.
    const isEvent = typeof then === "object" && then !== null && "at" in then;
    expect(outcomeOf(undo)).toEqual(isEvent ? { ...then, at: NOW + HOUR, actor: "agent:sam" } : then);
  });

  function outcomeOf(undo: () => unknown): unknown {
    try {
      return undo();
    } catch (error) {
      if (!isFailure(error)) throw error;
      return { [error.code]: error.message };
    }
  }
});

function by(actor: Actor, event: DeskEvent): DeskEvent {
  return { ...event, actor };
}

describe("what may have changed since", () => {
  const LEAVE = ["leave_noted", "leave_ended"];
  test.for([
    [["presence_changed"], ["presence_changed"]],
    [["leave_noted"], LEAVE],
    [["leave_ended"], LEAVE],
    [["leave_ended", "leave_noted"], LEAVE],
    [
      ["customer_changed", "leave_noted"],
      ["customer_changed", ...LEAVE],
    ],
    [[], []],
  ] as const)("%j: %j", ([types, since]) => {
    expect(typesSince(types)).toEqual(since);
  });
});

describe("the tickets that an act gave away", () => {
  const ANA = new Set(["ana"]);
  const happened = { at: NOW, actor: "system", seq: 1, act: 1 } as const;
  const routed = (number: number, to: string | null): PastEvent => ({
    ...happened,
    ticket: number,
    type: "routed",
    data: { to, unroutable: [] },
  });
  const claimed: PastEvent = { ...happened, ticket: 4, actor: "agent:ana", type: "claimed", data: {} };

  test("are those that the pipeline gave to the agents", () => {
    expect(givenTo(ANA, [routed(1, "ana"), routed(2, "ben"), routed(3, null), claimed])).toEqual([1]);
  });

  test.for([
    ["open", "ana", true],
    ["pending", "ana", true],
    ["open", "ben", false],
    ["new", null, false],
    ["solved", "ana", false],
    ["closed", "ana", false],
  ] as const)("one that is %s and %s's is still with Ana: %s", ([status, assignee, isStill]) => {
    expect(isStillWith(ANA, ticket({ status, assignee }))).toBe(isStill);
  });
});
