import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");

/** The first folder of a path of ours: those of the repository, and the rings of `src`. */
const FOLDERS = [root, join(root, "src")].flatMap((folder) => readdirSync(folder));

describe("the files that the documents name", () => {
  const paths = [
    "README.md",
    ...readdirSync(join(root, "docs"))
      .filter((name) => name.endsWith(".md"))
      .map((name) => `docs/${name}`),
  ]
    .flatMap((document) =>
      [...read(document).matchAll(/`(?:node )?([\w.-]+(?:\/[\w.-]+)+)`/g)].map(([, path = ""]) => path),
    )
    .filter((path) => FOLDERS.includes(path.split("/")[0] ?? ""));

  test.for([...new Set(paths)])("%s is there", (path) => {
    expect(existsSync(join(root, path)) || existsSync(join(root, "src", path))).toBe(true);
  });
});
