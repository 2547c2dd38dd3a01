import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { deskFileKeys, deskFileMarkdown } from "../scripts/desk-file-table.ts";
import { TABLES, withTables } from "../scripts/readme-tables.ts";
import { commandNamed, NAMES } from "../src/cli/commands.ts";
import { run } from "../src/cli/run.ts";
import { systemIo } from "../src/cli/session/system-io.ts";
import { readConfig } from "../src/deskfile/config.ts";
import { deskSchema } from "../src/deskfile/sections/all.ts";
import { knownKeys } from "../src/deskfile/toml/known-keys.ts";

const root = join(import.meta.dirname, "..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");
const readme = read("README.md");

/** The blocks of a language, in their order. */
function blocks(text: string, language: string): readonly string[] {
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\``, "gm"))].map(([, block = ""]) => block);
}

/** Every `docket …` that the text shows, in a block or in a line, up to what ends a command for a shell. */
function commandLines(text: string): readonly string[] {
  const indented = [...text.matchAll(/^ {4}(docket .*?)(?: {2,}.*)?$/gm)].map(([, line = ""]) => line);
  const inline = [...text.matchAll(/`(docket [^`]+)`/g)].map(([, line = ""]) => line);
  const shell = blocks(text, "sh").flatMap((block) => block.split("\n").flatMap((line) => line.split(/ \| | > /)));
  return [...indented, ...inline, ...shell].filter((line) => line.startsWith("docket "));
}

describe("the tables of the README", () => {
  test.for(Object.keys(TABLES))("%s are as the program has them (`node scripts/readme.ts` makes them)", (name) => {
    const [, found] = new RegExp(`<!-- table: ${name} -->\n([\\s\\S]*?)\n<!-- end -->`).exec(readme) ?? [];
    expect(found).toBe(TABLES[name]?.());
  });

  test("are all there is between marks", () => {
    expect(withTables(readme)).toBe(readme);
  });

  test("tell what every key of the desk file takes and means", () => {
    const rows = deskFileMarkdown()
      .split("\n")
      .filter((line) => line.startsWith("| `"));
    expect(rows.filter((line) => /\| *\|/.test(line))).toEqual([]);
  });

  test.for(knownKeys(deskSchema, []))("have a line for every key of %s", (section) => {
    const isList = knownKeys(deskSchema, [section]).length === 0;
    const keys = knownKeys(deskSchema, [section, ...(section === "calendar" ? ["office"] : isList ? [0] : [])]);
    const lines = deskFileKeys().filter((line) => line.startsWith(`${section}.`));
    expect(keys.length).toBeGreaterThan(0);
    for (const key of keys)
      expect(
        lines.some((line) => `${line}.`.startsWith(`${section}.${key}.`)),
        key,
      ).toBe(true);
  });
});

describe("the config that the README shows", () => {
  test("is one that docket understands", () => {
    const keys = [...readme.matchAll(/config\.toml` \| (.*) \|/g)].flatMap(([, row = ""]) =>
      [...row.matchAll(/`(\w+ = [^`]+)`/g)].map(([, line]) => line),
    );
    expect(readConfig(keys.join("\n"), "config.toml")).toEqual({
      config: { agent: "ana", db: "/srv/desk.db", color: "never", glyphs: "ascii", mouse: false },
      problems: [],
    });
  });
});

describe("a command that the documents show", () => {
  const documents = ["README.md", "CHANGELOG.md", ...readdirSync(join(root, "docs")).map((name) => `docs/${name}`)];
  const shown = documents
    .filter((path) => path.endsWith(".md"))
    .flatMap((path) => commandLines(read(path)).map((line) => [line, path] as const));

  test.for(shown)("%s (%s) has a name and flags that there are", async ([line]) => {
    const [, name = "", verb = ""] = line.split(/\s+/);
    if (/^[A-Z…-]/.test(name)) return;
    expect(commandNamed(name), name).not.toBeNull();
    const isVerb = /^[a-z]+$/.test(verb);
    const help = await helpOn(name, ...(isVerb ? [verb] : []));
    if (name === "help" && isVerb) expect(await helpOn(verb)).not.toBe("");
    for (const [flag] of line.replace(/"[^"]*"|'[^']*'/g, "").matchAll(/(?<=\s)--?[a-z][a-z-]*/g)) {
      expect(help, flag).toMatch(new RegExp(`(?<![\\w-])${flag}(?![\\w-])`));
    }
  });

  test("is there for every command but those that explain themselves", () => {
    const told = new Set(shown.map(([line]) => line.split(/\s+/)[1]));
    const silent = NAMES.filter((name) => !told.has(name));
    expect(silent).toEqual([]);
  });
});

describe("the five minutes", () => {
  let home = "";
  beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), "docket-tour-"));
  });
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  test.for(["2026-11-24T10:02:00Z", "2026-11-22T02:30:00Z"])("can be typed as they stand at %s", (now) => {
    const [, tour = ""] = /^## Five minutes\n([\s\S]*?)^## /m.exec(readme) ?? [];
    const main = join(root, "bin", "docket.js");
    const script = [
      "set -eo pipefail",
      `docket() { "${process.execPath}" "${main}" "$@"; }`,
      'mkdir "$HOME/tour" && cd "$HOME/tour"',
      "docket demo",
      ...blocks(tour, "sh"),
    ].join("\n");
    const here = mkdtempSync(join(home, "home-"));
    const env = { PATH: process.env.PATH, HOME: here, XDG_CACHE_HOME: join(root, "dist", ".cache"), DOCKET_NOW: now };
    const out = execFileSync("bash", ["-c", script], { env, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
    expect(out).toContain("T-148 is ahead of T-147: +3h revenue, waiting 46m against 1h and +1h revenue.");
    expect(out).toContain("All is well.");
  });
});

describe("links", () => {
  const documents = ["README.md", "CHANGELOG.md", "docs/architecture.md", "docs/decisions.md"];
  const links = documents.flatMap((path) =>
    [...read(path).matchAll(/\]\(([^)\s]+)\)/g)].map(([, to = ""]) => [path, to] as const),
  );

  test.for(links.filter(([, to]) => !/^https?:/.test(to)))("of %s lead to %s", ([path, to]) => {
    const [file = "", anchor] = to.split("#");
    const target = file === "" ? path : join(dirname(path), file);
    expect(existsSync(join(root, target)), target).toBe(true);
    if (anchor !== undefined) expect(read(target).split("\n").map(anchorOf)).toContain(anchor);
  });
});

describe("a picture", () => {
  test.for(["docs/screen.svg", "docs/assign.svg"])("%s is whole, small, and needs nothing from elsewhere", (path) => {
    const svg = read(path);
    expect(svg.length).toBeLessThan(120_000);
    expect(unclosed(svg)).toEqual([]);
    expect(svg.replaceAll('xmlns="http://www.w3.org/2000/svg"', "")).not.toMatch(/https?:|<script|@import|href/);
  });

  test("shows the screen that its keys lead to", () => {
    expect(read("docs/screen.svg")).toContain("Bike will not unlock");
    expect(read("docs/assign.svg")).toContain("can take it");
  });
});

/** What `docket help` says of a command, a verb or a topic; nothing if there is none. */
async function helpOn(...words: readonly string[]): Promise<string> {
  let out = "";
  const write = (stream: "stdout" | "stderr", text: string) => {
    if (stream === "stdout") out += text;
  };
  const terminal = { stdin: false, stdout: false, stderr: false };
  await run(["help", ...words], { ...systemIo("0", null), env: { XDG_CONFIG_HOME: "/nowhere" }, terminal, write });
  return out;
}

/** A heading as the anchor by which a link names it. */
function anchorOf(line: string): string {
  const [, heading = ""] = /^#+ (.*)$/.exec(line) ?? [];
  return heading
    .toLowerCase()
    .replace(/[^\w\s-]/g, "")
    .trim()
    .replaceAll(" ", "-");
}

/** The elements that are open at the end, or what does not belong where it stands: none in XML that is well-formed. */
function unclosed(xml: string): readonly string[] {
  const open: string[] = [];
  const rest = xml.replace(/<(\/?)([a-z]+)((?: [\w:-]+="[^"<]*")*)(\/?)>/g, (_, close, name, __, empty) => {
    if (close === "" && empty === "") open.push(name);
    else if (close === "/" && open.at(-1) === name) open.pop();
    else if (close === "/") open.push(`/${name}`);
    return "";
  });
  const strange = rest.replace(/&(?:amp|lt|gt);/g, "").match(/[<>&]/g) ?? [];
  return [...open, ...strange];
}
