import { chmodSync, copyFileSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from "vitest";
import { closeEngine } from "../src/store/handle/engine.ts";
import { openDatabase } from "../src/store/open.ts";
import { emptyOnServer, type Fresh, freshFile, freshOnServer } from "./databases.ts";
import { givenDocket } from "./given-docket.ts";

const FIXTURES = join(import.meta.dirname, "fixtures", "0.1.0");
const EXPORT = join(FIXTURES, "desk.jsonl");
const NOW = "2026-11-24T10:00:00Z";

const docket = givenDocket();

/** The desk of 0.1.0 at a fresh place, in one of the forms in which it may arrive. */
type Arrival = { readonly name: string; readonly arrive: () => Promise<Fresh> };

const file: Arrival = {
  name: "a SQLite file",
  arrive: async () => {
    const place = freshFile();
    copyFileSync(join(FIXTURES, "desk.db"), place.location);
    chmodSync(place.location, 0o600);
    return place;
  },
};
const server: Arrival = {
  name: "a PostgreSQL database",
  arrive: async () => {
    const place = await emptyOnServer();
    const client = new pg.Client(place.location);
    await client.connect();
    await client.query(readFileSync(join(FIXTURES, "desk.sql"), "utf8"));
    await client.end();
    return place;
  },
};
const imported = (kind: string, fresh: () => Fresh | Promise<Fresh>): Arrival => ({
  name: `an export, imported into ${kind}`,
  arrive: async () => {
    const place = await fresh();
    const { code, err } = await docket.docketIn(
      { env: { DOCKET_DB: place.location, DOCKET_NOW: NOW } },
      "import",
      "--from",
      "docket",
      EXPORT,
    );
    if (code !== 0) throw new Error(err);
    return place;
  },
});

const hasServer = inject("postgres") !== null;
const arrivals: readonly Arrival[] = [
  file,
  imported("a SQLite file", freshFile),
  ...(hasServer ? [server, imported("a PostgreSQL database", freshOnServer)] : []),
];

/** A desk that has arrived, and how one works on it. */
async function arrived({ arrive }: Arrival) {
  const { location, drop } = await arrive();
  const as = (agent: string, ...argv: readonly string[]) =>
    docket.docketIn({ env: { DOCKET_DB: location, DOCKET_AGENT: agent, DOCKET_NOW: NOW } }, ...argv);
  /** What a command answers; it must succeed. */
  const answerTo = async (agent: string, ...argv: readonly string[]): Promise<string> => {
    const { code, out, err } = await as(agent, ...argv);
    expect({ argv, code, err: code === 0 ? "" : err }).toEqual({ argv, code: 0, err: "" });
    return out;
  };
  return { as, answerTo, drop };
}

/** The lines of an export but its head and its end, each under what tells it from all others. */
function told(lines: string): ReadonlyMap<string, unknown> {
  const all = lines.trim().split("\n").slice(1, -1);
  return new Map(
    all.map((line) => {
      const value = JSON.parse(line);
      const [kind = "", content] = Object.entries(value)[0] ?? [];
      const { version, handle, email, act, number } = content as Readonly<Record<string, unknown>>;
      return [`${kind} ${number ?? act ?? email ?? handle ?? version}`, value];
    }),
  );
}

/** Answers of 0.1.0, but for what a copy does not know: which login role did something, and where somebody once had work. */
const ANSWERS: readonly (readonly [command: string, answer: object])[] = readFileSync(
  join(FIXTURES, "answers.jsonl"),
  "utf8",
)
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line, (key, value) => (key === "login" || key === "loadByChannel" ? undefined : value)));

describe.each(arrivals)("a desk of 0.1.0 that arrives as $name", (arrival) => {
  let desk: Awaited<ReturnType<typeof arrived>>;
  beforeAll(async () => {
    desk = await arrived(arrival);
  });
  afterAll(() => desk.drop());

  test("is content with itself", async () => {
    expect(await desk.answerTo("ida", "doctor")).toContain("All is well.");
  });

  test.for(ANSWERS)("answers `%s` as 0.1.0 did", async ([command, answer]) => {
    expect(JSON.parse(await desk.answerTo("ida", "--json", ...command.split(" ")))).toMatchObject(answer);
  });

  test.for([1, 5, 8, 13, 17])("explains T-%i", async (number) => {
    for (const command of ["show", "history", "why", "candidates"]) await desk.answerTo("ida", command, String(number));
    await desk.answerTo("ida", "sla", "explain", String(number));
  });

  test("exports all that 0.1.0 exported", async () => {
    const now = told(await desk.answerTo("ida", "export"));
    for (const [key, line] of told(readFileSync(EXPORT, "utf8")))
      expect.soft(now.get(key), key).toMatchObject(line as object);
  });

  test("dates what it knew by what it knew: since when somebody is away, and when a leave starts", async () => {
    const lines = (await desk.answerTo("ida", "export"))
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    const latest = lines
      .flatMap(({ act }) => act?.at ?? [])
      .toSorted()
      .at(-1);
    const known = lines.flatMap(({ deskEvent }) => (deskEvent?.act === null ? [deskEvent] : []));
    const dates = (type: string) => known.filter((event) => event.type === type).map(({ at }) => at);
    const of = (type: string) => known.filter((event) => event.type === type).map(({ data }) => data.after);
    expect(dates("presence_changed")).toEqual(of("presence_changed").map(({ since }) => since));
    expect(dates("leave_noted")).toEqual(of("leave_noted").map(({ start }) => [start, latest].toSorted()[0]));
    expect(new Set(dates("customer_changed"))).toEqual(new Set([latest]));
    expect([of("presence_changed").length, of("leave_noted").length]).toEqual([3, 3]);
  });

  test("goes on: work is done and undone, and all is well", async () => {
    const { answerTo, drop } = await arrived(arrival);
    onTestFinished(drop);
    const waiting = JSON.parse(await answerTo("ada", "show", "3", "--json"));
    await answerTo("joe", "agent", "back");
    await answerTo("joe", "claim", "3");
    await answerTo("joe", "undo");
    expect(JSON.parse(await answerTo("ada", "show", "3", "--json"))).toMatchObject({
      assignee: waiting.assignee,
      status: waiting.status,
      messages: waiting.messages,
    });
    await answerTo("dov", "claim", "15");
    await answerTo("dov", "reply", "15", "--body", "I send it back.", "--status", "solved");
    await answerTo("ida", "new", "--subject", "The brake squeals", "--customer", "mia@sea.example");
    await answerTo("ida", "release", "16", "--reason", "not today");
    await answerTo("ida", "undo");
    await answerTo("ida", "agent", "away");
    await answerTo("ria", "agent", "leave", "--from", "2026-12-01", "--to", "2026-12-02", "--delegate", "ida");
    await answerTo("ada", "customer", "set", "tom@hill.example", "--plan", "pro");
    await answerTo("ada", "agent", "edit", "joe", "--capacity", "9");
    expect(JSON.parse(await answerTo("ada", "show", "16", "--json")).assignee).toBe("ida");
    expect(await answerTo("ida", "doctor")).toContain("All is well.");
  });
});

test("a file of 0.1.0 is copied before it is brought up to date, and the first command says where", async () => {
  const { as, drop } = await arrived(file);
  onTestFinished(drop);
  const said = /^The desk was brought up to date; (\S+desk\.db\.before-\d+\.\d+) is a copy of it as it was\.\n$/;
  const { err } = await as("ida", "list");
  expect(err).toMatch(said);
  expect(existsSync(said.exec(err)?.[1] ?? "")).toBe(true);
  expect(await as("ida", "list")).toMatchObject({ err: "" });
});

describe.skipIf(!hasServer)("a server of 0.1.0", () => {
  test("tells how far it is with being brought up to date", async () => {
    const { location, drop } = await server.arrive();
    onTestFinished(drop);
    const shares: number[] = [];
    const db = await openDatabase(location, { onProgress: (share) => shares.push(share) });
    await closeEngine(db);
    expect(shares.at(-1)).toBe(1);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  });

  test.for([
    ["db", "init"],
    ["db", "grant", "ria", "--role", `ria_${crypto.randomUUID().slice(0, 8)}`],
  ])("is brought up to date by `docket %s %s`, if that is the first command", async (argv) => {
    const { location, drop } = await server.arrive();
    onTestFinished(drop);
    const env = { DOCKET_DB: location, DOCKET_AGENT: "", DOCKET_NOW: NOW };
    expect(await docket.docketIn({ env }, ...argv)).toMatchObject({ code: 0 });
    expect(await docket.docketIn({ env }, "doctor")).toMatchObject({ code: 0 });
    const ida = { ...env, DOCKET_DB: location.replace("postgres@", "harbour_ida@") };
    expect(await docket.docketIn({ env: ida }, "agent", "away")).toMatchObject({ code: 0 });
  });

  test("still knows whose its login roles are", async () => {
    const { location, drop } = await server.arrive();
    onTestFinished(drop);
    const owner = { DOCKET_DB: location, DOCKET_AGENT: "", DOCKET_NOW: NOW };
    const ida = { ...owner, DOCKET_DB: location.replace("postgres@", "harbour_ida@") };
    expect(await docket.docketIn({ env: owner }, "doctor")).toMatchObject({ code: 0 });
    expect(await docket.docketIn({ env: ida }, "note", "16", "--body", "The courier is late.")).toMatchObject({
      code: 0,
    });
    expect(await docket.docketIn({ env: ida }, "log", "--me", "--json")).toMatchObject({
      out: expect.stringContaining('"login":"harbour_ida"'),
    });
    expect(await docket.docketIn({ env: ida }, "--as", "joe", "claim", "3")).toMatchObject({ code: 4 });
  });
});
