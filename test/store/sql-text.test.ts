import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const FILES = globSync("{src,migrations}/**/*.ts").filter((file) => !file.includes("sqlite"));

/** What follows each subquery that a text selects from. */
function afterSubqueries(text: string): readonly string[] {
  const starts = [...text.matchAll(/\b(?:from|join)\s*\((?=\s*(?:select|values|with|\$\{))/gi)];
  return starts.map(({ index, 0: start }) => {
    let depth = 1;
    let end = index + start.length;
    for (; depth > 0 && end < text.length; end += 1) depth += { "(": 1, ")": -1 }[text.charAt(end)] ?? 0;
    return text.slice(end, end + 20).trim();
  });
}

describe("SQL text that a server gets", () => {
  test("names each subquery that it selects from, as PostgreSQL demands before 16", () => {
    const after = FILES.flatMap((file) =>
      afterSubqueries(readFileSync(file, "utf8")).map((rest) => `${file}: ${rest}`),
    );
    expect(after).not.toEqual([]);
    for (const rest of after) expect(rest).toMatch(/: as [a-z]\w*/);
  });
});
