import { describe, expect, test } from "vitest";
import { replay } from "../../src/core/ticket/apply.ts";
import type { Verdict } from "../../src/core/ticket/verdict.ts";
import { type DocketLine, type DocketRow, type ExportedEvent, exportLine } from "../../src/intake/docket/lines.ts";
import { historyOf } from "../../src/intake/history/history.ts";
import { openImport } from "../../src/intake/open.ts";
import { collected, file, incoming, NOW, rowsOf, smallDesk } from "../given-import.ts";

const history = historyOf(
  incoming({
    status: "closed",
    createdAt: NOW - 5000,
    solvedAt: NOW - 3000,
    assignee: "ana",
    answer: "Line\u2028 one\ntwo",
  }),
  smallDesk,
  NOW,
);
const verdict: Verdict = {
  intent: "route",
  assignee: "ana",
  admitted: [{ agent: "ana", because: [{ order: "affinity", facts: {} }] }],
  refusals: [
    { agent: "ben", gate: "capacity", facts: { needs: 1, has: 7, of: 7 } },
    { agent: "cho", gate: "skills", facts: { needed: "billing 2", found: "nothing", reason: "without billing" } },
  ],
  dropped: ["region"],
  remarks: [],
  policyVersion: 1,
};
const events = history.events.map(
  (event, index): ExportedEvent => ({
    ...event,
    seq: index + 10,
    act: 3,
    ...(event.type === "routed" ? { verdict } : {}),
  }),
);

const LINES: readonly DocketLine[] = [
  { kind: "head", exportedAt: NOW },
  {
    kind: "desk",
    desk: { version: 1, at: NOW - 9000, actor: "agent:ana", toml: "[desk]\n", plan: { name: "Acme", at: 5 } },
  },
  {
    kind: "agent",
    agent: {
      handle: "ana",
      presence: "away",
      presenceSince: NOW - 1,
      leaves: [
        { start: NOW, end: NOW + 1, delegate: null },
        { id: 7, start: NOW + 2, end: null, delegate: "ben", notedBy: "agent:ana", notedAt: NOW },
      ],
      lastAssignedAt: null,
    },
  },
  {
    kind: "customer",
    customer: {
      email: "mia@example.com",
      name: null,
      plan: "pro",
      revenue: 0.5,
      language: null,
      region: null,
      excluded: ["ben"],
      firstTicketAt: NOW - 5000,
    },
  },
  { kind: "act", act: { act: 3, at: NOW, actor: "system", command: "import" } },
  { kind: "ticket", ticket: replay(7, events), events },
  { kind: "end", tickets: 1 },
];

async function read(text: string): Promise<readonly DocketRow[]> {
  const options = { from: null, map: {}, dateFormat: null, timeZone: "UTC", encoding: null, now: NOW };
  const opened = await openImport(file(text, "desk.jsonl"), options);
  if (opened.from !== "docket") throw new Error(`Taken for ${opened.from}.`);
  return collected(opened.rows);
}

const written = LINES.map((line) => `${exportLine(line)}\n`);

describe("an export", () => {
  test("is known by its first line and reads back to the same lines", async () => {
    expect((await read(written.join(""))).map(({ line }) => line)).toEqual(LINES);
  });
  test("has instants as scripts read them", () => {
    const line = JSON.parse(written[5] ?? "");
    expect(line.ticket).toMatchObject({ number: 7, status: "closed", createdAt: new Date(NOW - 5000).toISOString() });
    expect(line.events[0]).toMatchObject({ seq: 10, type: "opened", at: new Date(NOW - 5000).toISOString() });
  });
  test("has the facts of a verdict, and the words where 0.1.0 kept no more", () => {
    const line = JSON.parse(written[5] ?? "");
    expect(line.events[1].verdict.refusals).toEqual([
      { agent: "ben", gate: "capacity", facts: { needs: 1, has: 7, of: 7 } },
      { agent: "cho", gate: "skills", needed: "billing 2", found: "nothing", reason: "without billing" },
    ]);
    expect(line.events[1].verdict.admitted[0].because).toEqual([{ order: "affinity", facts: {} }]);
  });
  test("reads the words of a verdict where there are no facts, also of a gate that this version does not have", async () => {
    const line = JSON.parse(written[5] ?? "");
    const words = { needed: "joy", found: "none", reason: "in no mood" };
    line.events[1].verdict.refusals = [{ agent: "ben", gate: "mood", ...words }];
    line.events[1].verdict.admitted = [{ agent: "ana", because: [{ order: "cheer", value: "much" }] }];
    const [, row] = await read(`${written[0]}${JSON.stringify(line)}\n`);
    const { refusals, admitted } = row?.line?.kind === "ticket" ? (row.line.events[1]?.verdict ?? verdict) : verdict;
    expect(refusals).toEqual([{ agent: "ben", gate: "mood", facts: words }]);
    expect(admitted).toEqual([{ agent: "ana", because: [{ order: "cheer", facts: { value: "much" } }] }]);
  });
  test("keeps fields of an event that this version does not know", async () => {
    const line = JSON.parse(written[5] ?? "");
    line.events[0].data.mood = "calm";
    const [, row] = await read(`${written[0]}${JSON.stringify(line)}\n`);
    expect(row?.line).toMatchObject({ events: [{ data: { mood: "calm" } }, {}, {}, {}, {}, {}] });
  });
});

test("a file that is none is not taken for one, whatever is asked", async () => {
  await expect(rowsOf(file("subject\na\n"), { from: "docket" })).rejects.toThrow("is not a docket export");
});

describe("a line that is not as docket writes it is rejected alone", () => {
  const changed = (from: string, to: string) => (written[5] ?? "").replace(from, to);

  test.for([
    ["cut off", (written[5] ?? "").slice(0, 200), "The line is not a JSON object; was the file cut off?"],
    ["of an unknown kind", '{"weather":"fine"}', 'No line of an export starts with "weather".'],
    ["of another format", '{"docket":2,"exportedAt":"x"}', "This export is of format 2; this docket reads format 1."],
    [
      "with an unknown event",
      changed('"type":"routed"', '"type":"rooted"'),
      'This version of docket does not know events of type "rooted".',
    ],
    [
      "with an event that lacks something",
      changed('"unroutable":[]', '"x":[]'),
      "events.1.data.unroutable is not as docket",
    ],
    ["with a bad instant", changed('"at":"2026', '"at":"26'), "events.0.at is not as docket writes it"],
    ["without its opening", changed('"type":"opened"', '"type":"noted"'), "does not start with its one opening"],
    ["with a changed status", changed('"status":"closed"', '"status":"open"'), "makes its status closed, not open"],
    [
      "with an unknown event of the desk",
      `{"deskEvent":{"seq":1,"act":null,"at":"${new Date(NOW).toISOString()}","type":"moon_rose","actor":"system","subject":"ana","data":{}}}`,
      'This version of docket does not know events of type "moon_rose".',
    ],
    [
      "with half an event of the desk",
      `{"deskEvent":{"seq":1,"act":1,"at":"${new Date(NOW).toISOString()}","type":"presence_changed","actor":"agent:ana","subject":"ana","data":{"before":{"presence":"online","since":null}}}}`,
      "deskEvent.data.after is not as docket writes it",
    ],
    [
      "with the facts of a gate that this version does not have",
      changed('"gate":"capacity"', '"gate":"mood"'),
      "events.1.verdict.refusals.0 is of a gate or an order that this version of docket does not have.",
    ],
    ["with an agent of no name", '{"agent":{"presence":"online"}}', "agent.handle is not as docket writes it"],
  ] as const)("%s", async ([, line, why]) => {
    const rows = await read(`${written[0]}${line.trimEnd()}\n${written[6]}`);
    expect(rows.map(({ row }) => row)).toEqual([1, 2, 3]);
    expect(rows.map((row) => (row.line === null ? "rejected" : row.line.kind))).toEqual(["head", "rejected", "end"]);
    expect(rows.flatMap((row) => (row.line === null ? row.rejected : [])).join()).toContain(why);
  });
});
