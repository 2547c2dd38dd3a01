import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { NAMES } from "../../src/cli/commands.ts";
import { ANSWERS } from "../../src/cli/print/answers.ts";
import { givenDocket } from "../given-docket.ts";

const { docket, opened, folder } = givenDocket();

type Name = keyof typeof ANSWERS;

/** What needs a server, and what answers no JSON of its own. */
const ELSEWHERE = ["db init", "db grant", "db revoke", "db list", "desk schema", "completion", "help"] as const;

/** What follows each command, so that it has something to answer. */
const LINES = {
  list: [],
  reassign: ["1", "ben", "--reason", "r", "--dry-run"],
  status: ["1", "pending", "--dry-run"],
  priority: ["1", "high", "--dry-run"],
  tag: ["1", "vip", "--dry-run"],
  sla: [],
  "sla explain": ["1"],
  "view list": [],
  "view show": ["Refunds"],
  "desk check": [],
  "desk diff": ["desk.toml"],
  "desk apply": ["desk.toml", "--dry-run"],
  "desk show": [],
  "agent list": [],
  "agent show": ["ana"],
  "agent load": [],
  "agent away": ["--dry-run"],
  "agent back": ["--dry-run"],
  "agent offline": ["--dry-run"],
  "agent leave": ["--to", "2026-12-24", "--dry-run"],
  "agent add": ["dan", "--dry-run"],
  "agent edit": ["ben", "--tier", "3", "--dry-run"],
  "team list": [],
  "team show": ["support"],
  "customer list": [],
  "customer show": ["jo@x.example"],
  "customer set": ["jo@x.example", "--plan", "pro", "--dry-run"],
  "calendar list": [],
  "calendar show": ["office"],
  "calendar due": ["office", "--target", "2h"],
  "calendar elapsed": ["office", "--from", "2026-11-20"],
  "calendar next": ["office"],
  "db copy": ["docket.db", "copy.db", "--dry-run"],
} satisfies Readonly<Record<Exclude<Name, (typeof ELSEWHERE)[number]>, readonly string[]>>;

const FILES = new Set(["desk.toml", "docket.db", "copy.db"]);

const fieldsOf: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(ANSWERS).map(([name, { fields }]) => [name, fields]),
);

/** Of a ticket it answers something else. */
const OF_A_TICKET = ["sla", ["1"]] as const;

describe.for([...Object.entries<readonly string[]>(LINES), OF_A_TICKET])("%s %j --json", ([name, rest]) => {
  const line = () => [...name.split(" "), ...rest.map((word) => (FILES.has(word) ? join(folder(), word) : word))];
  const answer = async (...flags: readonly string[]) => {
    const { code, out, err } = await docket(...line(), "--json", ...flags);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const value = JSON.parse(out);
    return Array.isArray(value) ? value[0] : value;
  };
  const fields = fieldsOf.get(name) ?? [];

  beforeEach(() => opened("Bike"));

  test("answers with fields that the command says it has", async () => {
    expect(Object.keys(await answer()).filter((field) => !fields.includes(field))).toEqual([]);
  });

  test("takes one field", async () => {
    for (const field of Object.keys(await answer())) expect(Object.keys(await answer(field))).toEqual([field]);
  });

  test("takes several", async () => {
    const two = Object.keys(await answer()).slice(0, 2);
    expect(Object.keys(await answer(two.join(",")))).toEqual(two);
  });
});

test.for([
  [["agent", "--json", "presence"], "presence"],
  [["agent", "--json", "presence", "list"], "presence"],
  [["--json", "presence", "agent", "list"], "presence"],
  [["agent", "--json", "handle", "show", "ana"], "handle"],
  [["agent", "show", "--json", "handle", "ana"], "handle"],
] as const)("a field may stand anywhere: %j", async ([line, field]) => {
  const { out } = await docket(...line);
  expect([JSON.parse(out)].flat()[0]).toEqual({ [field]: expect.anything() });
});

test.for([
  ["agent", "show", "--json", "ana"],
  ["agent", "--json", "show", "ana"],
  ["calendar", "due", "--json", "office", "--target", "2h"],
])("a word that names no field is the command's own: %j", async (line) => {
  const { code, out } = await docket(...line);
  expect(code).toBe(0);
  const name = line.filter((word) => word !== "--json").slice(0, 2);
  expect(Object.keys(JSON.parse(out)).toSorted()).toEqual(fieldsOf.get(name.join(" "))?.toSorted());
});

test.for([
  [["agent", "list"], "nope"],
  [["agent", "show", "ana"], "nope"],
  [["calendar", "due", "office", "--target", "2h"], "due"],
  [["customer", "list", "nobody@x.example"], "nope"],
] as const)("a field that does not exist is refused with those that do: %j --json %s", async ([line, field]) => {
  const { code, out, err } = await docket(...line, "--json", field);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  const { message, hint } = JSON.parse(err).error;
  expect(message).toContain(`There is no field "${field}".`);
  expect(hint).toContain(fieldsOf.get(line.slice(0, 2).join(" "))?.join(", "));
});

test.for(NAMES)("every verb of %s is known by its name", async (noun) => {
  const { out } = await docket("help", noun);
  const verbs = (out.split("\nCommands:\n")[1] ?? "").split("\n\n")[0]?.matchAll(/^ {2}([a-z-]+)/gm) ?? [];
  for (const [, verb] of verbs) if (verb !== "help") expect([...fieldsOf.keys()]).toContain(`${noun} ${verb}`);
});
