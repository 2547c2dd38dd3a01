import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { FAILURES, type FailureCode } from "../../src/core/ticket/failure.ts";

/** The rooms of the desk that do acts: they gather facts and write events, and everything else is decided in the core. */
const ROOMS = ["work", "verbs"] as const;

/** What only a decision asks: what may follow a status, who may do what, whom the pipeline lets through. */
const RULES =
  /from "\.\.\/\.\.\/core\/(?:ticket\/(?:lifecycle|rights|match)|routing\/(?:take|route|rank|search|gates\/\w+))\.ts"/;
const TYPES_ONLY = /^import type .*$/gm;

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

describe("where acts are done", () => {
  test.for(FILES)("$name imports nothing that decides", ({ text }) => {
    expect(text.replaceAll(TYPES_ONLY, "")).not.toMatch(RULES);
  });

  test.for(FILES)("$name refuses nothing by a rule", ({ name, text }) => {
    const thrown = [...text.matchAll(/new Failure\(\s*"(\w+)"/g)].map(([, code]) => code);
    const allowed: readonly string[] = [...OF_STORAGE, ...(ELSEWHERE[name] ?? [])];
    expect(thrown.filter((code) => code !== undefined && !allowed.includes(code))).toEqual([]);
  });

  test.for(FILES)("$name looks at no status, assignee or role", ({ text }) => {
    expect(text).not.toMatch(/\.(?:status|assignee|role|tier|priority|presence) [!=]==? /);
  });

  test("the codes that are allowed here are codes", () => {
    expect(Object.keys(FAILURES)).toEqual(expect.arrayContaining([...OF_STORAGE]));
  });
});
