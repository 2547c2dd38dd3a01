import { describe, expect, test } from "vitest";
import { STATUSES } from "../../../src/core/ticket/lifecycle.ts";
import { typed } from "./typed.ts";

const refused = (message: string) => expect.objectContaining({ code: "bad_input", message });

const BATCH = { atomic: false, ifVersion: null };

describe("a line is an act", () => {
  test.for([
    ["claim 42", { act: "claim", tickets: [42], ...BATCH, override: false, reason: null }],
    ["claim T-42 #7 42", { act: "claim", tickets: [42, 7], ...BATCH, override: false, reason: null }],
    [
      "claim --atomic 1 --if-version=3",
      { act: "claim", tickets: [1], atomic: true, ifVersion: 3, override: false, reason: null },
    ],
    [
      "claim 1 --override --reason 'on fire'",
      { act: "claim", tickets: [1], ...BATCH, override: true, reason: "on fire" },
    ],
    ["next", { act: "next" }],
    ["release 1 --reason=tea --reason=lunch", { act: "release", tickets: [1], ...BATCH, reason: "lunch" }],
    ["steal 1 --reason --to", { act: "steal", tickets: [1], ...BATCH, override: false, reason: "--to" }],
    [
      "reassign 1 2 @finance",
      { act: "reassign", tickets: [1, 2], ...BATCH, to: "@finance", override: false, reason: null },
    ],
    ["escalate 42 --reason hard --to 3", { act: "escalate", tickets: [42], ...BATCH, to: "3", reason: "hard" }],
    ["route --all", { act: "route", tickets: [], ...BATCH, all: true }],
    ["status 1 On-Hold", { act: "status", tickets: [1], ...BATCH, status: "on_hold", reason: null }],
    ["priority 1 high", { act: "priority", tickets: [1], ...BATCH, priority: "high" }],
    ["tag 1 2 vip --remove a --remove b", { act: "tag", tickets: [1, 2], ...BATCH, add: ["vip"], remove: ["a", "b"] }],
    ["tag 1 -- --remove", null],
    ["note 1 --body 'two words'", { act: "note", ticket: 1, body: "two words" }],
    [
      "reply 42 --status solved --body Done",
      { act: "reply", ticket: 42, body: "Done", status: "solved", from: null, auto: false },
    ],
    ["undo", { act: "undo", action: null }],
    ["undo 17", { act: "undo", action: 17 }],
    ["assign 1 ben", { act: "reassign", tickets: [1], ...BATCH, to: "ben", override: false, reason: null }],
    ["agent away", { act: "agent away", agent: null }],
    ["agent back cho", { act: "agent back", agent: "cho" }],
    [
      "agent leave cho --to open --delegate ben",
      { act: "agent leave", agent: "cho", from: null, to: "open", delegate: "ben", end: false },
    ],
    [
      "agent leave --from 2026-12-24T14:00:00Z --to=2026-12-24T15:00:00+01:00",
      {
        ...{ act: "agent leave", agent: null, delegate: null, end: false },
        ...{ from: Date.UTC(2026, 11, 24, 14), to: Date.UTC(2026, 11, 24, 14) },
      },
    ],
    [
      "customer set Kim@X.org --plan pro --revenue 5 --exclude ana --exclude ben",
      {
        ...{
          act: "customer set",
          customer: "kim@x.org",
          name: null,
          plan: "pro",
          revenue: 5,
          language: null,
          region: null,
        },
        ...{ exclude: ["ana", "ben"], include: [] },
      },
    ],
  ] as const)("%s", ([line, act]) => {
    if (act === null) expect(() => typed(line)).toThrow(refused('"--remove" cannot be a tag.'));
    else expect(typed(line).act).toEqual(act);
  });

  test("with more fields than one can count, and what is left out is null", () => {
    expect(
      typed("new --subject 'It burns' --customer Eve@X.org --tag a --tag b --effort 1h30m --tier 2").act,
    ).toMatchObject({
      act: "new",
      subject: "It burns",
      customer: "eve@x.org",
      tags: ["a", "b"],
      effortMs: 5_400_000,
      tier: 2,
      body: null,
      channel: null,
    });
  });
});

describe("a line is refused", () => {
  test.for([
    ["claim", "Missing required argument 'tickets'."],
    ["claim 0x10", '"0x10" is not a ticket number: write 42 or T-42.'],
    ["claim 1 --statsu", "Unknown option '--statsu'."],
    ["claim -1", '"-1" is not a ticket number: write 42 or T-42.'],
    ["undo -1", 'undo takes a whole number not below 0, not "-1".'],
    ["note 1 -2", '"-2" is one word too many for note.'],
    ["claim 1 --atomic=yes", "Unknown option '--atomic=yes'."],
    ["claim 1 --override", "--override takes a reason: say why with --reason."],
    ["claim 1 --if-version 1e3", '--if-version takes a whole number, not "1e3".'],
    ["solve 1 2 oops", '"oops" is not a ticket number: write 42 or T-42.'],
    ["steal 1", "Say why with --reason."],
    ["steal 1 --reason", "Option '--reason <why>' argument missing."],
    ["steal 1 --reason '  '", "This takes a reason, and it is empty."],
    ["status", "After the tickets comes a status."],
    ["status 1", "After the tickets comes a status."],
    ["status pending", "After the tickets comes a status."],
    ["status 1 opn", '"opn" is not a status.'],
    ["tag vip", '"vip" is not a ticket number: write 42 or T-42.'],
    ["tag 1", "After the tickets come the tags."],
    ["tag 1 two\\ words", '"two words" cannot be a tag.'],
    ["route", "Name the tickets, or say --all."],
    ["route 1 --all", "Either name tickets, or say --all."],
    ["next 1", '"1" is one word too many for next.'],
    ["undo 1 2", '"2" is one word too many for undo.'],
    ["undo x", 'undo takes a whole number, not "x".'],
    ["reply 42 We are on it", '"We" is one word too many for reply.'],
    ["reply 42", "There is no text."],
    ["reply", "Missing required argument 'ticket'."],
    ["new --subject x --body -", "There is no standard input here, so - stands for nothing."],
    ["note 1 -", "There is no standard input here, so - stands for nothing."],
    ["note 1 -F a --body b", "The text comes from one place: --body, -F or -."],
    ["note 1 - --body b", "The text comes from one place: --body, -F or -."],
    ["note 1 -F", "Option '-F, --file <file>' argument missing."],
    ["new", "--subject is missing."],
    ["agent away ana ben", '"ben" is one word too many for agent away.'],
    ["agent away --to open", "Unknown option '--to'."],
    ["agent leave", "Say until when with --to (`open` if nobody knows), or end a leave with --end."],
    ["agent leave --to soon", '--to takes an instant such as 2026-12-24T14:02:00Z, not "soon".'],
    ["agent leave --from open --to open", '--from takes an instant such as 2026-12-24T14:02:00Z, not "open".'],
    ["agent leave --end --from 2026-12-24T14:00:00Z", "--end stands alone: it ends the leave now."],
    ["agent leave --end --to open", "--end stands alone: it ends the leave now."],
    ["agent leave --end --delegate ben", "--end stands alone: it ends the leave now."],
    ["customer set", "Missing required argument 'email'."],
    ["customer set kim", "kim is not an e-mail address."],
    ["customer set kim@x.org --revenue lots", '--revenue takes a whole number, not "lots".'],
    ["new --subject x --tier high", '--tier takes a whole number, not "high".'],
    ["new --subject x --effort soon", '--effort takes a time such as 90m or 1h30m, not "soon".'],
    ["new --subject x --customer nobody", "nobody is not an e-mail address."],
  ] as const)("%s", ([line, sentence]) => {
    expect(() => typed(line)).toThrow(expect.objectContaining({ name: "Failure", message: sentence }));
  });

  test("with the word that was meant", () => {
    expect(() => typed("status 1 opn")).toThrow(
      expect.objectContaining({ hint: `Did you mean "open"? It is one of ${STATUSES.join(", ")}.` }),
    );
    expect(() => typed("steal 1 --raeson x")).toThrow(expect.objectContaining({ hint: "Did you mean --reason?" }));
  });

  test("with how a text is given, where the act takes one", () => {
    const hint = 'A text is given by --body "…", -F FILE, or - for stdin.';
    expect(() => typed("reply 42 We are on it")).toThrow(expect.objectContaining({ hint }));
    expect(() => typed("next 1")).toThrow(expect.not.objectContaining({ hint }));
    expect(() => typed("reply 42")).toThrow(
      expect.objectContaining({ hint: 'Give it by --body "…", -F FILE, or - for stdin.' }),
    );
  });

  test("if a quote is left open", () => {
    expect(() => typed("note 1 --body 'no end")).toThrow(refused("A ' is not closed."));
  });
});
