import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { givenDocket } from "./given-docket.ts";
import { EXPORT, FIXTURES, givenOldDesks, oldFile } from "./given-old-desks.ts";

const { arrivals, arrived } = givenOldDesks(givenDocket());

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
  const { as, drop } = await arrived(oldFile);
  onTestFinished(drop);
  const said = /^The desk was brought up to date; (\S+desk\.db\.before-\d+\.\d+) is a copy of it as it was\.\n$/;
  const { err } = await as("ida", "list");
  expect(err).toMatch(said);
  expect(existsSync(said.exec(err)?.[1] ?? "")).toBe(true);
  expect(await as("ida", "list")).toMatchObject({ err: "" });
});
