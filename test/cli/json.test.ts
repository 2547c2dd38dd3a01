import { describe, expect, test } from "vitest";
import { TICKET_FIELDS } from "../../src/cli/print/json.ts";
import { givenDocket } from "../given-docket.ts";

const { docket, docketIn, opened } = givenDocket();
const json = async (...argv: readonly string[]) => JSON.parse((await docket(...argv, "--json")).out);

describe("JSON", () => {
  test("a ticket has the fields that scripts rely on", async () => {
    await opened("Bike", "--name", "Jo");
    expect(await json("list")).toEqual([
      expect.objectContaining({ id: "T-1", number: 1, customer: expect.objectContaining({ name: "Jo" }) }),
    ]);
    expect(Object.keys((await json("list"))[0]).toSorted()).toEqual([...TICKET_FIELDS].toSorted());
  });

  test("instants are RFC 3339 in UTC with milliseconds, spans are ms", async () => {
    await opened("Bike");
    expect(await json("show", "1")).toMatchObject({
      createdAt: "2026-11-20T12:00:00.000Z",
      clocks: [{ clock: "first_response", state: "running", targetMs: 28_800_000, dueAt: "2026-11-20T20:00:00.000Z" }],
    });
  });

  test("show adds messages and history", async () => {
    await opened("Bike", "--body", "It squeaks.");
    await docket("note", "1", "--body", "Oil?");
    const { messages, history } = await json("show", "1");
    expect(messages.map(({ kind, body }: { kind: string; body: string }) => [kind, body])).toEqual([
      ["customer", "It squeaks."],
      ["note", "Oil?"],
    ]);
    expect(history.map(({ type }: { type: string }) => type)).toContain("noted");
  });

  test("fields are picked, in the order in which they were named", async () => {
    await opened("Bike");
    const { out } = await docket("list", "--json", "subject,id");
    expect(out).toBe('[{"subject":"Bike","id":"T-1"}]\n');
  });

  test.for([
    ["among several", "id,nope"],
    ["alone", "nope"],
  ] as const)("an unknown field %s ends with 2 and lists those there are", async ([, fields]) => {
    const { code, out, err } = await docket("list", "--json", fields);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(JSON.parse(err).error.hint).toContain("subject");
  });

  test.for([
    ["new", "--subject", "Lamp"],
    ["claim", "1"],
    ["undo"],
    ["agent", "away"],
    ["customer", "set", "jo@x.example", "--plan", "pro"],
    ["agent", "add", "dan"],
  ])("an unknown field changes nothing: %s", async (line) => {
    await opened("Bike");
    await docket("agent", "offline");
    const before = (await docket("log", "--json", "act")).out;
    expect(await docket(...line, "--json", "nope,ok")).toMatchObject({ code: 2, out: "" });
    expect((await docket("log", "--json", "act")).out).toBe(before);
    expect((await docket("undo", "--json", "changes,id")).out).toMatch(/^\{"changes":\[.*\],"id":null\}\n$/);
  });

  test("an empty list is an empty array", async () => {
    expect((await docket("list", "--json")).out).toBe("[]\n");
  });

  test("a changing command answers with the new state: an object for one ticket", async () => {
    await opened("Bike");
    expect(await json("claim", "1")).toMatchObject({ id: "T-1", assignee: "ana", status: "open" });
    expect(await json("priority", "1", "urgent")).toMatchObject({ priority: "urgent" });
  });

  test("a dry run answers with the state that would be, and leaves the one that is", async () => {
    await opened("Bike");
    expect(await json("claim", "1", "--dry-run")).toMatchObject({ assignee: "ana" });
    expect(await json("show", "1")).toMatchObject({ assignee: null, version: 1 });
  });

  test("several tickets are an array, in the order of the line, that says which went well", async () => {
    await opened("Bike");
    await opened("Boat");
    expect(await json("claim", "2", "99", "1")).toMatchObject([
      { id: "T-2", ok: true, assignee: "ana" },
      { id: "T-99", ok: false, error: { code: "ticket_not_found", exit: 3 } },
      { id: "T-1", ok: true, assignee: "ana" },
    ]);
  });

  test("the pipeline's answer carries the verdict, and why", async () => {
    await opened("Bike");
    const { verdict, assignee } = await json("route", "1");
    expect(verdict).toMatchObject({
      ticket: "T-1",
      intent: "route",
      assignee,
      policyVersion: 1,
      explained: expect.any(String),
    });
    expect(verdict.refusals).toContainEqual(expect.objectContaining({ agent: "cho", gate: "team" }));
  });

  test("candidates tell every gate of every agent", async () => {
    await opened("Bike");
    const { candidates } = await json("candidates", "1");
    expect(candidates.map(({ agent, can }: { agent: string; can: boolean }) => [agent, can])).toEqual(
      expect.arrayContaining([
        ["ana", true],
        ["ben", true],
        ["cho", false],
      ]),
    );
    expect(candidates[0].checks.map(({ gate }: { gate: string }) => gate)).toContain("capacity");
  });

  test("what could control a terminal is written as an escape, and means the same", async () => {
    await opened("Bike\x1b[2J\u009b\u202e\x7f");
    const { out } = await docketIn({ terminal: true }, "show", "1", "--json");
    expect(
      out
        .trim()
        .split("\n")
        .filter((line) => /[\p{Control}\u202e]/u.test(line)),
    ).toEqual([]);
    expect(JSON.parse(out).subject).toBe("Bike\x1b[2J\u009b\u202e\x7f");
  });
});
