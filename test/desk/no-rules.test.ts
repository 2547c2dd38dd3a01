import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { GATES } from "../../src/core/routing/gates/all.ts";
import { PRESENCES, ROLES } from "../../src/core/ticket/agent.ts";
import { stranger } from "../../src/core/ticket/customer.ts";
import { deskEventTable } from "../../src/core/ticket/desk-event-table.ts";
import { eventTable } from "../../src/core/ticket/event-table.ts";
import { FAILURES, type FailureCode } from "../../src/core/ticket/failure.ts";
import { STATUSES } from "../../src/core/ticket/lifecycle.ts";
import { RIGHTS } from "../../src/core/ticket/rights.ts";
import { PRIORITIES } from "../../src/core/ticket/ticket.ts";

/** The rooms of the desk that do acts: they gather facts and write events, and everything else is decided in the core. */
const ROOMS = ["work", "verbs"] as const;

/** What only a decision asks: what may follow a status, who may do what, whom the pipeline lets through. */
const RULES =
  /from "\.\.\/\.\.\/core\/(?:ticket\/(?:lifecycle|rights|match)|routing\/(?:take|route|rank|search|gates\/\w+))\.ts"/;
const TYPES_ONLY = /^import type .*$/gm;

/** What only a rule names: a kind of event, a status, a right, a fact about a customer, … */
const WORDS: ReadonlySet<string> = new Set([
  ...Object.keys(eventTable()),
  ...Object.keys(deskEventTable()),
  ...Object.keys(RIGHTS),
  ...Object.keys(stranger("")),
  ...[GATES, STATUSES, PRIORITIES, PRESENCES, ROLES].flat(),
]);
/** Where such words mean something else: what an act is about, which act it is, or the name of a type. */
const ELSE = /\babout: "\w+"|\bact: "\w+"|<[^<>]*>|^import .*$/gm;

/** The refusals that are no rule of the desk: what was named is not there, or something was in the way. */
const OF_STORAGE: readonly FailureCode[] = ["ticket_not_found", "action_not_found", "changed_meanwhile", "failed"];
/** A login of a server, and a batch without tickets, are refused where they are known. */
const ELSEWHERE: Readonly<Record<string, readonly FailureCode[]>> = {
  "desk.ts": ["no_right"],
  "batch.ts": ["bad_input"],
};

const FILES = ROOMS.flatMap((room) => {
  const folder = new URL(`../../src/desk/${room}/`, import.meta.url);
  return readdirSync(folder).map((name) => ({ name, text: readFileSync(new URL(name, folder), "utf8") }));
});

/** The words of rules that a text names. */
function ruled(text: string): readonly string[] {
  const literals = [...text.replaceAll(ELSE, "").matchAll(/"([A-Za-z_]+)"/g)].map(([, word]) => word ?? "");
  return literals.filter((word) => WORDS.has(word));
}

describe("where acts are done", () => {
  test.for(FILES)("$name imports nothing that decides", ({ text }) => {
    expect(text.replaceAll(TYPES_ONLY, "")).not.toMatch(RULES);
  });

  test.for(FILES)("$name refuses nothing by a rule", ({ name, text }) => {
    const thrown = [...text.matchAll(/new Failure\(\s*"(\w+)"/g)].map(([, code]) => code);
    const allowed: readonly string[] = [...OF_STORAGE, ...(ELSEWHERE[name] ?? [])];
    expect(thrown.filter((code) => code !== undefined && !allowed.includes(code))).toEqual([]);
  });

  test.for(FILES)("$name names no event, status, right or fact of a customer", ({ text }) => {
    expect(ruled(text)).toEqual([]);
  });

  test.for(FILES)("$name looks at no status, assignee or role, and knows whom nobody excludes", ({ text }) => {
    expect(text).not.toMatch(/\.(?:status|assignee|role|tier|priority|presence) [!=]==? |\bexcluded\b/);
  });

  test.for(FILES)("$name has no number but the size of its chunks", ({ text }) => {
    const numbers = [...text.matchAll(/\bconst (\w+)[^=\n]* = [\d_]+;/g)].map(([, name]) => name);
    expect(numbers.filter((name) => name !== "CHUNK")).toEqual([]);
  });

  test("the codes that are allowed here are codes", () => {
    expect(Object.keys(FAILURES)).toEqual(expect.arrayContaining([...OF_STORAGE]));
  });
});

describe("a rule that stood here would be seen", () => {
  test.for([
    ["the right of an act", 'demandAgent(work, "presence_of_others");', ["presence_of_others"]],
    ["what moves a customer's tickets", 'const PLACING = ["plan", "revenue"] as const;', ["plan", "revenue"]],
    ["what is related", 'type === "leave_noted" ? LEAVES : [type]', ["leave_noted"]],
    ["who is spoken to", 'event.type === "replied"', ["replied"]],
    ["what an act is about", '{ about: "desk" } satisfies Record<"new", string>', []],
  ] as const)("%s", ([, text, seen]) => {
    expect(ruled(text)).toEqual(seen);
  });
});
