import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { openImport } from "../../src/intake/open.ts";
import { sourceNamed } from "../../src/intake/presets/presets.ts";
import { file, NOW, rejectedOf, rowsOf, ticketsOf } from "../given-import.ts";

const fixture = (name: string) => fileURLToPath(new URL(`fixtures/${name}`, import.meta.url));
const at = (text: string) => Date.parse(text);

test.for([
  ["servicenow.csv", "servicenow"],
  ["jira.csv", "jira"],
  ["zendesk.json", "zendesk"],
  ["linear.csv", "linear"],
  ["german.csv", "csv"],
  ["lines.jsonl", "csv"],
] as const)("%s is known by its columns as %s", async ([name, from]) => {
  const options = { from: null, map: {}, dateFormat: null, timeZone: "UTC", encoding: null, now: NOW };
  expect((await openImport(fixture(name), options)).from).toBe(from);
});

describe("incidents from ServiceNow", () => {
  const incidents = () => ticketsOf(fixture("servicenow.csv"), { timeZone: "UTC" });

  test("keep what their columns tell", async () => {
    const [first] = await incidents();
    expect(first).toMatchObject({
      externalId: "INC1",
      subject: "Category 5, Subcategory 1: Symptom 9",
      channel: "phone",
      category: "Category 5",
      priority: "urgent",
      status: "closed",
      team: "Group 4",
      assignee: "Resolver 8",
      solvedBy: "Resolved by 3",
      reassignments: 3,
      createdAt: at("2024-03-01T08:00Z"),
      solvedAt: at("2024-03-02T09:30Z"),
      closedAt: at("2024-03-09T10:00Z"),
    });
    expect(first?.customer).toMatchObject({ email: "caller-7@servicenow.invalid", name: "Caller 7" });
    expect(first?.notes).toEqual(
      expect.arrayContaining(["location: Location 2", "u_symptom: Symptom 9", "closed_code: code 6"]),
    );
  });
  test("say nothing where a question mark stands", async () => {
    const [, second, third] = await incidents();
    expect(second).toMatchObject({
      subject: "Category 5",
      team: null,
      status: "pending",
      channel: "web",
      solvedAt: null,
    });
    expect(third).toMatchObject({ subject: "INC3", customer: null, category: null, assignee: null });
  });
  test("keep a word that docket does not know as a note", async () => {
    const [, , third] = await incidents();
    expect(third).toMatchObject({ status: null, channel: null });
    expect(third?.notes).toEqual(expect.arrayContaining(["status: -100", "channel: Walk-in"]));
  });
  test("have a region only if it looks like one", async () => {
    expect((await incidents()).map(({ region }) => region)).toEqual([null, null, null, "AT"]);
  });
});

describe("issues from Jira", () => {
  const issues = () => ticketsOf(fixture("jira.csv"), { timeZone: "UTC" });

  test("are read with their quotes, breaks and repeated columns", async () => {
    const [first, second] = await issues();
    expect(first).toMatchObject({
      subject: 'Print, then "shred"',
      body: "Two\r\nlines",
      tags: ["paper"],
      priority: "urgent",
    });
    expect(second).toMatchObject({ tags: ["paper", "old"], status: "solved", solvedAt: at("2026-03-13T18:00Z") });
  });
  test("have the status of their category where their own is the company's invention", async () => {
    const [first] = await issues();
    expect(first).toMatchObject({ status: "open", notes: ["status: Customs check"] });
  });
  test("come from a reporter with or without an address", async () => {
    expect((await issues()).map(({ customer }) => customer?.email)).toEqual([
      "ben@example.com",
      "mia-may@jira.invalid",
    ]);
  });
  test("count their lines as an editor does", async () => {
    expect((await rowsOf(fixture("jira.csv"))).map(({ row }) => row)).toEqual([2, 4]);
  });
});

describe("tickets from Zendesk's API", () => {
  const path = fixture("zendesk.json");

  test("get the names that the same answer brings", async () => {
    const [first] = await rowsOf(path);
    expect(first?.incoming).toMatchObject({
      externalId: "7",
      channel: "phone",
      status: "on_hold",
      team: "Support",
      assignee: "ana@example.com",
      tags: ["line", "dead"],
      customer: { email: "mia@example.com", name: "Mia May" },
    });
    expect(first?.incoming?.notes).toEqual(
      expect.arrayContaining(["custom_fields.99: blue", "slas.policy_metrics.0.metric: next_reply_time"]),
    );
  });
  test("come from a number where no name is known", async () => {
    const [, second] = await rowsOf(path);
    expect(second?.incoming?.customer).toMatchObject({ email: "requester-404@zendesk.invalid", name: "Requester 404" });
  });
  test("are counted as records", async () => {
    expect(await rejectedOf(path)).toEqual(["3: It is not a JSON object."]);
  });
});

test("issues from Linear are solved when completed and closed when cancelled", async () => {
  const [first, second] = await ticketsOf(fixture("linear.csv"));
  expect(first).toMatchObject({ status: "open", priority: "normal", tags: ["Bug", "Customer"], product: "Roadmap" });
  expect(second).toMatchObject({ status: "closed", closedAt: at("2026-03-04T10:00Z") });
});

describe("any other table", () => {
  test("is guessed by its names, in German too", async () => {
    const [first] = await ticketsOf(fixture("german.csv"));
    expect(first).toMatchObject({
      subject: "Drucker",
      body: "Guten Tag,\n\ner druckt nicht.",
      answer: "Papier fehlt.",
      priority: "high",
      status: "open",
      tags: ["Papier"],
      createdAt: at("2026-08-04T07:05Z"),
      customer: { email: "mia@example.com", name: "Mia May" },
      notes: ["Umsatz: 1200"],
    });
  });
  test("can be mapped, by the names that other programs have for a field", async () => {
    const [first] = await ticketsOf(fixture("german.csv"), { map: { revenue: "umsatz", title: "Antwort" } });
    expect(first).toMatchObject({ subject: "Papier fehlt.", answer: null, customer: { revenue: 1200 } });
  });
  test.for([
    [{ titel_: "Titel" }, 'A ticket has no field "titel_".'],
    [{ subjct: "Titel" }, 'Did you mean "subject"?'],
    [{ subject: "Title" }, 'The file has no column "Title". Did you mean "Titel"?'],
  ] as const)("does not take the mapping %j", async ([map, why]) => {
    await expect(rowsOf(fixture("german.csv"), { map })).rejects.toThrow(why);
  });
  test.for([",", ";", "\t", "|"])("is cut at %j if its lines are", async (delimiter) => {
    const path = file(`${["subject", "body", "note"].join(delimiter)}\n${["a", '"b;,|\tc"', "d"].join(delimiter)}\n`);
    expect((await ticketsOf(path))[0]).toMatchObject({ subject: "a", body: "b;,|\tc", notes: ["note: d"] });
  });
  test("of JSON lines keeps what is good, and a key that comes late", async () => {
    const rows = await rowsOf(fixture("lines.jsonl"));
    expect(rows.map(({ row, incoming }) => [row, incoming?.subject])).toEqual([
      [1, "First"],
      [2, undefined],
      [4, "Second"],
    ]);
    expect(rows[0]?.incoming?.tags).toEqual(["x", "y"]);
    expect(rows[2]?.incoming?.notes).toEqual(["deep.er: 1"]);
  });
});

test("a source that does not exist is refused with the nearest one", () => {
  expect(() => sourceNamed("zendesc")).toThrow('Did you mean "zendesk"?');
});
