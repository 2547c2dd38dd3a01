import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import { rooms, withRooms } from "../scripts/rooms.ts";

const root = join(import.meta.dirname, "..");
const files = readdirSync(join(root, "src"), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(join(root, "src"), join(entry.parentPath, entry.name)));
const code = files.filter((file) => /\.tsx?$/.test(file));
const ENTRIES = ["main.ts", "screen.ts"];

describe("the rooms of src/", () => {
  test("are held by the linter: after a change of the table, run `node scripts/rooms.ts`", () => {
    const config = JSON.parse(readFileSync(join(root, "biome.json"), "utf8"));
    expect(config).toEqual(withRooms(config));
  });

  test("are all in the table", () => {
    const known = new Set(rooms().map(({ folder }) => folder));
    const unknown = code.filter((file) => !ENTRIES.includes(file) && !known.has(dirname(file)));
    expect(unknown).toEqual([]);
  });

  test("hold at most 26 files of at most 200 lines", () => {
    const crowded = Object.entries(Object.groupBy(code, dirname)).filter(([, inside = []]) => inside.length > 26);
    const long = code.filter((file) => readFileSync(join(root, "src", file), "utf8").split("\n").length - 1 > 200);
    expect({ crowded, long }).toEqual({ crowded: [], long: [] });
  });
});
