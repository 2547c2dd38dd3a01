import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { databases } from "../databases.ts";
import { givenDocket } from "../given-docket.ts";

const { docket, opened, folder } = givenDocket();

/** The lines of an export of a desk on which a little of everything happened. */
let whole: readonly string[];

beforeAll(async () => {
  const place = ["--db", join(folder(), "forged.db")] as const;
  await docket(...place, "desk", "apply", join(folder(), "desk.toml"));
  await docket(...place, "agent", "leave", "ana", "--from", "2026-12-01", "--to", "2026-12-02");
  await docket(...place, "agent", "leave", "ben", "--from", "2026-12-01", "--to", "2026-12-02");
  await docket(...place, "customer", "set", "jo@x.example", "--plan", "pro");
  await docket(...place, "new", "--subject", "Bike", "--customer", "jo@x.example", "--external-id", "X1");
  await docket(...place, "new", "--subject", "Bell", "--customer", "jo@x.example", "--external-id", "X2");
  await docket(...place, "claim", "2");
  whole = (await docket(...place, "export")).out.trim().split("\n");
});

const is = (kind: string) => (line: string) => line.startsWith(`{"${kind}"`);

/** The export, in which a field of the newest line of a kind has another value. */
const changed = (kind: string, field: string, value: unknown) => () => {
  const at = whole.findLastIndex(is(kind));
  const line = JSON.parse(whole[at] ?? "");
  const path = field.split(".");
  const owner = path.slice(0, -1).reduce((part, key) => part[key], line);
  owner[path.at(-1) ?? ""] = value;
  return whole.with(at, JSON.stringify(line));
};

/** The export with the first line of a kind there twice, and the count of tickets still right. */
const twice = (kind: string) => () => {
  const at = whole.findIndex(is(kind));
  const lines = whole.toSpliced(at, 0, whole[at] ?? "");
  return kind === "ticket" ? lines.map((line) => line.replace('"tickets":2', '"tickets":3')) : lines;
};

const inserted = (at: number, line: () => string) => () => whole.toSpliced(at, 0, line());
const replaced = (from: string, to: string) => () => whole.map((line) => line.replaceAll(from, to));
const first = (kind: string) => whole.find(is(kind)) ?? "";

const LAST = Number.MAX_SAFE_INTEGER;

/** What is forged, the lines, and why they are refused. */
const FORGED: readonly (readonly [what: string, lines: () => readonly string[], why: string])[] = [
  ["a version twice", twice("desk"), "Version 1 is there twice."],
  ["an agent twice", twice("agent"), "The agent ana is there twice."],
  ["a customer twice", twice("customer"), "The customer jo@x.example is there twice."],
  ["an act twice", twice("act"), "Act 1 is there twice."],
  ["an event of the desk twice", twice("deskEvent"), "Event 1 is there twice."],
  ["a ticket twice", twice("ticket"), "is there twice."],
  ["an event twice", changed("ticket", "events.0.seq", 1), "Event 1 is there twice."],
  ["a history in another order", changed("ticket", "events.1.seq", 1), "Event 1 stands behind event"],
  ["events of the desk in another order", changed("deskEvent", "deskEvent.seq", 2), "Event 2 stands behind event 3."],
  [
    "an older desk file behind a newer one",
    inserted(1, () => first("desk").replace('"version":1', '"version":2')),
    "Version 1 stands behind version 2.",
  ],
  ["an external id twice", replaced('"externalId":"X2"', '"externalId":"X1"'), "The external id X1 is there twice."],
  ["a leave of two agents", replaced('"id":2', '"id":1'), "Leave 1 is ana's already."],
  ["an event of no act", changed("ticket", "events.0.act", 99), "Act 99 is not there."],
  ["an event of the desk of no act", changed("deskEvent", "deskEvent.act", 99), "Act 99 is not there."],
  ["an act behind the tickets", inserted(-1, () => first("act")), "It stands behind the first ticket."],
  ["a line behind the end", () => [...whole, first("act")], "It stands behind the end of the export."],
  ["another export behind it", () => [...whole, ...whole], "It stands behind the end of the export."],
  ["another export in it", inserted(3, () => first("docket")), "Another export begins here."],
  ["an empty object", inserted(2, () => "{}"), "The line is an object without a key"],
  ["a list", inserted(2, () => "[]"), "The line is a JSON list"],
  ["a leave with the last id", replaced('"id":2', `"id":${LAST}`), "id is not as docket writes it"],
  ["an act with the last number", changed("act", "act.act", LAST), "act.act is not as docket writes it"],
  ["an event with the last number", changed("deskEvent", "deskEvent.seq", LAST), "deskEvent.seq is not as docket"],
  ["a ticket with the last number", changed("ticket", "ticket.number", LAST), "ticket.number is not as docket"],
  ["a ticket of the number 0", changed("ticket", "ticket.number", 0), "ticket.number is not as docket writes it"],
  ["a thirteenth month", changed("act", "act.at", "2026-13-45T99:99:99.000Z"), "act.at is no instant"],
];

describe.each(databases)("an export that was forged, imported into $name", ({ fresh }) => {
  let place: Awaited<ReturnType<typeof fresh>>;
  beforeEach(async () => {
    place = await fresh();
    onTestFinished(place.drop);
  });
  const imported = (lines: readonly string[]) => {
    const file = join(folder(), "forged.jsonl");
    writeFileSync(file, `${lines.join("\n")}\n`);
    return docket("--db", place.location, "import", "--from", "docket", file, "--json");
  };

  test("not at all makes the desk", async () => {
    expect(await imported(whole)).toMatchObject({ code: 0, err: "" });
    expect(await docket("--db", place.location, "doctor")).toMatchObject({ code: 0 });
  });

  test.for(FORGED)("with %s is refused with the line, and nothing is left of it", async ([, lines, why]) => {
    const { code, out, err } = await imported(lines());
    expect({ code, out }).toEqual({ code: 1, out: "" });
    const { error } = JSON.parse(err);
    expect(error).toMatchObject({ code: "import_rejected", message: expect.stringMatching(/^Line \d+ of the export/) });
    expect(error.reasons.join("\n")).toContain(why);
    if (!place.location.startsWith("postgres")) expect(readdirSync(dirname(place.location))).toEqual([]);
    expect(await docket("--db", place.location, "list")).toMatchObject({ code: 3 });
  });
});

test("an import that is refused for its rows leaves no file", async () => {
  await opened("Bike");
  const place = join(folder(), "refused.db");
  const file = join(folder(), "refused.jsonl");
  const { out } = await docket("export");
  writeFileSync(file, out.replace('"presence":"online"', '"presence":"away"'));
  expect(await docket("--db", place, "import", "--from", "docket", file)).toMatchObject({ code: 1 });
  expect(existsSync(place)).toBe(false);
});
