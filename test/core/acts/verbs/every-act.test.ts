import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ACTS } from "../../../../src/core/acts/verbs/all.ts";

const VERBS = join(import.meta.dirname, "../../../../src/core/acts/verbs");

function texts(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".ts"))
    .map((name) => readFileSync(join(folder, name), "utf8"));
}

function named(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map(([, name]) => name ?? "");
}

/** What the decision tests of this folder say that somebody does: `{ act: "claim", … }`. */
const DECIDED = texts(import.meta.dirname)
  .filter((text) => text.includes('from "./deciding.ts"'))
  .flatMap((text) => named(text, /\bact: "([^"]+)"/g));

describe("every act", () => {
  test.for(Object.keys(ACTS))("has a test of its decision: %s", (name) => {
    expect(DECIDED).toContain(name);
  });

  test("is in the list of all", () => {
    const declared = texts(VERBS).flatMap((text) => {
      if (!/from "\.\.\/act\.ts"/.test(text)) return [];
      return [...named(text, /\bact\(\{\s*name: "([^"]+)"/g), ...named(text, / = being\("([^"]+)"/g)];
    });
    expect(declared.toSorted()).toEqual(Object.keys(ACTS).toSorted());
  });

  test.for(Object.entries(ACTS))("has the name by which it is listed: %s", ([name, act]) => {
    expect(act.name).toBe(name);
  });
});
