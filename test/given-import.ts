import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { DeskWords } from "../src/intake/history/history.ts";
import { type ImportOptions, openImport } from "../src/intake/open.ts";
import type { Incoming, IncomingRow } from "../src/intake/read/incoming.ts";

/** When the imports of the tests run. */
export const NOW = Date.UTC(2026, 10, 20, 12);

const DEFAULTS: ImportOptions = {
  from: null,
  map: {},
  dateFormat: null,
  timeZone: "Europe/Berlin",
  encoding: null,
  now: NOW,
};

/** A file of its own folder, which goes with the test. */
export function file(content: string | Uint8Array, name = "tickets.csv"): string {
  const folder = mkdtempSync(join(tmpdir(), "docket-intake-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** All rows of a file of tickets. */
export async function rowsOf(path: string, options: Partial<ImportOptions> = {}): Promise<readonly IncomingRow[]> {
  const opened = await openImport(path, { ...DEFAULTS, ...options });
  if (opened.from === "docket") throw new Error(`${path} is an export of docket.`);
  return collected(opened.rows);
}

export async function collected<Item>(items: AsyncIterable<Item>): Promise<readonly Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** The tickets of a file of which no row may be rejected. */
export async function ticketsOf(path: string, options: Partial<ImportOptions> = {}): Promise<readonly Incoming[]> {
  return (await rowsOf(path, options)).map((row) => {
    if (row.incoming === null) throw new Error(`Line ${row.row}: ${row.rejected.join(" ")}`);
    return row.incoming;
  });
}

/** The sentences for the rejected rows of a file, each with its line. */
export async function rejectedOf(path: string, options: Partial<ImportOptions> = {}): Promise<readonly string[]> {
  const rows = await rowsOf(path, options);
  return rows.flatMap((row) => (row.incoming === null ? [`${row.row}: ${row.rejected.join(" ")}`] : []));
}

export function incoming(set: Partial<Incoming> = {}): Incoming {
  return {
    externalId: null,
    subject: "Printer on fire",
    body: "It burns.",
    channel: null,
    category: null,
    priority: null,
    status: null,
    tier: null,
    team: null,
    assignee: null,
    solvedBy: null,
    customer: null,
    language: null,
    region: null,
    product: null,
    tags: [],
    effortMs: null,
    weight: null,
    createdAt: null,
    answeredAt: null,
    answer: null,
    solvedAt: null,
    closedAt: null,
    updatedAt: null,
    reassignments: 0,
    notes: [],
    ...set,
  };
}

/** A desk with one agent, one team and one category. */
export const smallDesk: DeskWords = {
  agentOf: (written) => (["ana", "Ana Silva", "ana@example.com"].includes(written) ? "ana" : null),
  teamOf: (written) => (written.toLowerCase() === "support" ? "support" : null),
  categoryOf: (written) => (written.toLowerCase() === "refund" ? "refund" : null),
  defaults: { channel: "api", priority: "normal", tier: 1, effortMs: 600_000, weight: 1 },
};
