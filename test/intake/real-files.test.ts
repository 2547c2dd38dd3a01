import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { replay } from "../../src/core/ticket/apply.ts";
import { historyOf } from "../../src/intake/history/history.ts";
import { NOW, rejectedOf, rowsOf, smallDesk, ticketsOf } from "../given-import.ts";

const FOLDER = "../shared/data/tickets";
const there = existsSync(FOLDER);

/** The values of a column of a file without quotes, read without the code under test. */
function column(name: string): readonly string[] {
  const [head = "", ...lines] = gunzipSync(readFileSync(`${FOLDER}/servicenow-6000.csv.gz`))
    .toString()
    .trimEnd()
    .split(/\r?\n/);
  const index = head.split(",").indexOf(name);
  return lines.map((line) => line.split(",")[index] ?? "");
}

function counted(values: readonly (string | null | undefined)[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[String(value)] = (counts[String(value)] ?? 0) + 1;
  return counts;
}

describe.skipIf(!there)("the 6,000 incidents of ServiceNow", () => {
  const incidents = () => ticketsOf(`${FOLDER}/servicenow-6000.csv.gz`, { timeZone: "Europe/Lisbon" });

  test("all come, with the priorities and groups that the file counts", async () => {
    const tickets = await incidents();
    const priority = {
      "1 - Critical": "urgent",
      "2 - High": "high",
      "3 - Moderate": "normal",
      "4 - Low": "low",
    } as const;
    const inFile = column("priority").map((word) => priority[word as keyof typeof priority]);
    expect(tickets).toHaveLength(6000);
    expect(counted(tickets.map((ticket) => ticket.priority))).toEqual(counted(inFile));
    expect(counted(tickets.map(({ team }) => team ?? "?"))).toEqual(counted(column("assignment_group")));
  });
  test("have histories that lead to their state, with every reassignment", async () => {
    const histories = (await incidents()).map((ticket) => historyOf(ticket, smallDesk, NOW));
    const states = histories.map(({ events }, index) => replay(index + 1, events).status);
    const moves = histories.flatMap(({ events }) => events.filter(({ type }) => type === "reassigned"));
    expect(counted(states)).toEqual(counted(column("incident_state").map((state) => state.toLowerCase())));
    expect(moves).toHaveLength(column("reassignment_count").reduce((sum, count) => sum + Number(count), 0));
  });
  test("come from as many customers as the file names", async () => {
    const customers = new Set((await incidents()).map(({ customer }) => customer?.email));
    expect(customers.size).toBe(new Set(column("caller_id")).size);
  });
});

describe.skipIf(!there)("the other real files", () => {
  test("600 tickets in two languages keep their texts with real line breaks", async () => {
    const tickets = await ticketsOf(`${FOLDER}/multilingual-600.csv`);
    expect(counted(tickets.map(({ language }) => language))).toEqual({ de: 214, en: 386 });
    expect(counted(tickets.map(({ priority }) => priority))).toEqual({ normal: 247, high: 237, low: 116 });
    expect(tickets.filter(({ body, answer }) => `${body}${answer}`.includes("\\n"))).toEqual([]);
    expect(Math.max(...tickets.map(({ tags }) => tags.length))).toBe(8);
  });
  test("an issue of Jira without a summary is the only one that is rejected", async () => {
    expect(await rejectedOf(`${FOLDER}/jira_cloud_export.csv`)).toEqual(["8: It has neither a subject nor a text."]);
    expect(await rowsOf(`${FOLDER}/jira_cloud_export.csv`)).toHaveLength(5);
  });
  test.for([
    ["zendesk_tickets_include_slas.json", "Test SLA"],
    ["linear_export.csv", "Ship v2"],
    ["generic_semicolon_excel.csv", "Order paper"],
  ] as const)("%s comes", async ([name, subject]) => {
    expect((await ticketsOf(`${FOLDER}/${name}`))[0]?.subject).toBe(subject);
  });
  test("an event log is refused, with what is wanted instead", async () => {
    await expect(rowsOf(`${FOLDER}/helpdesk-events.csv.gz`)).rejects.toThrow(
      /is an event log.*Import a list of tickets/,
    );
  });
});
