import type { About } from "../../core/acts/about.ts";
import { Failure } from "../../core/ticket/failure.ts";
import { nearest } from "../../core/words/nearest.ts";
import type { Cli } from "../session/cli.ts";

/** The fields of a ticket, as the README promises them to scripts. */
export const TICKET_FIELDS = [
  "id",
  "number",
  "subject",
  "status",
  "priority",
  "tier",
  "team",
  "assignee",
  "customer",
  "channel",
  "category",
  "language",
  "region",
  "product",
  "tags",
  "effortMs",
  "weight",
  "externalId",
  "createdAt",
  "eligibleAt",
  "queueAt",
  "assignedAt",
  "solvedAt",
  "firstSolvedAt",
  "excluded",
  "unroutable",
  "clocks",
  "version",
] as const;

/** The fields of what an act answers, by what the act is about; those of tickets may fail one by one. */
const OF_CHANGES = [...TICKET_FIELDS, "ok", "error", "verdict"];
export const ANSWER_FIELDS: Readonly<Record<About, readonly string[]>> = {
  tickets: OF_CHANGES,
  ticket: OF_CHANGES,
  queue: OF_CHANGES,
  new: OF_CHANGES,
  action: [...OF_CHANGES, "act", "dryRun", "changes", "routed", "stays"],
  agent: ["handle", "presence", "leaves", "routed", "dryRun"],
  customer: ["email", "name", "plan", "revenue", "language", "region", "excluded", "firstTicketAt"],
};

export function isTicketField(word: string): boolean {
  return TICKET_FIELDS.some((field) => field === word);
}

/** JSON that is safe on a terminal: what could control it is written as an escape. */
export function toJson(value: unknown, form: "indented" | "compact"): string {
  return JSON.stringify(value, null, form === "indented" ? 2 : 0).replace(UNSAFE, escaped);
}

/** Prints an object, or an array of them, with the fields that were asked for. */
export function printJson(cli: Cli, value: object, valid: readonly string[] | null = null): void {
  cli.print(toJson(picked(cli, value, valid), cli.io.terminal.stdout ? "indented" : "compact"));
}

function picked(cli: Cli, value: object, valid: readonly string[] | null): unknown {
  const { json } = cli.flags;
  if (json === null || json === "all") return value;
  const rows: readonly object[] = Array.isArray(value) ? value : [value];
  const known = valid ?? [...new Set(rows.flatMap((row) => Object.keys(row)))];
  if (valid !== null || rows.length > 0) demandFields(json, known);
  const pick = (row: object) => Object.fromEntries(json.map((field) => [field, Reflect.get(row, field) ?? null]));
  return Array.isArray(value) ? rows.map(pick) : pick(value);
}

/** Called before anything is changed, so that a field that is none changes nothing. Throws `bad_input`. */
export function demandJson({ flags: { json } }: Cli, known: readonly string[]): void {
  if (json !== null && json !== "all") demandFields(json, known);
}

/** Throws `bad_input` that lists the fields there are. */
export function demandFields(wanted: readonly string[], known: readonly string[]): void {
  const strange = wanted.find((field) => !known.includes(field));
  if (strange === undefined && wanted.length > 0) return;
  const near = strange === undefined ? null : nearest(strange, known);
  const sentence = strange === undefined ? "--json= names no field." : `There is no field "${strange}".`;
  throw new Failure("bad_input", near === null ? sentence : `${sentence} Did you mean "${near}"?`, {
    hint: `The fields are ${known.join(", ")}.`,
  });
}

/** Delete, the controls of eight bits, marks of direction and line separators: all are valid in JSON, none on a screen. */
const UNSAFE = /[\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
