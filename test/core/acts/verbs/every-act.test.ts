import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ACTS } from "../../../../src/core/acts/verbs/all.ts";

/** What the decision tests of this folder say that somebody does: `{ act: "claim", … }`. */
const DECIDED: ReadonlySet<string> = new Set(
  readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith(".test.ts"))
    .map((name) => readFileSync(join(import.meta.dirname, name), "utf8"))
    .filter((text) => text.includes('from "./deciding.ts"'))
    .flatMap((text) => [...text.matchAll(/\bact: "([^"]+)"/g)].map(([, name]) => name ?? "")),
);

test.for(Object.keys(ACTS))("%s has a test of its decision", (name) => {
  expect(DECIDED).toContain(name);
});
