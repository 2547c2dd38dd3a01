import { Failure } from "../../core/ticket/failure.ts";
import { ahead, long } from "./ahead.ts";
import { flatten } from "./flatten.ts";
import { withNames } from "./sideload.ts";
import type { Entry, Records } from "./table.ts";

/** A JSON document is read whole; more characters than this are refused. JSON Lines have no limit. */
const LIMIT = 256 * 1024 * 1024;

/** How many JSON lines are looked at to know the columns; keys that come later are gathered in one more. */
const SAMPLE = 1000;
const REST = "other fields";

/** Whether text is JSON, and if so with a record in each line. */
export function jsonKind(head: string): "lines" | "document" | null {
  const start = head.trimStart();
  if (!start.startsWith("{") && !start.startsWith("[")) return null;
  const [line = ""] = start.split(/\r?\n/, 1);
  return start.startsWith("{") && isLine(parsed(line)) ? "lines" : "document";
}

function isLine(value: unknown): boolean {
  return isRecord(value) && listOf(value) === undefined;
}

/** The records of a whole document: an array, or an object that holds one, such as Zendesk's `{"tickets": […]}`. */
export async function documentRecords(text: AsyncIterable<string>, path: string): Promise<Records> {
  const parts: string[] = [];
  let length = 0;
  for await (const part of text) {
    parts.push(part);
    length += part.length;
    if (length > LIMIT) {
      throw new Failure("bad_input", `${path} is a JSON document of more than 256 MiB; write it as JSON Lines.`);
    }
  }
  const list = listIn(parts.join(""), path);
  const flat = list.map((item) => (isRecord(item) ? flatten(item) : null));
  const columns = [...new Set(flat.flatMap((record) => [...(record?.keys() ?? [])]))];
  const entries = flat.map((record, index) => entryOf(index + 1, record, JSON.stringify(list[index]), columns));
  return { columns, entries: once(entries) };
}

async function* once<Item>(item: Item): AsyncGenerator<Item> {
  yield item;
}

/** JSON Lines, one record in each, read as they come. */
export async function lineRecords(text: AsyncIterable<string>): Promise<Records> {
  const [sample, batches] = await ahead(jsonLines(text), long(SAMPLE));
  const known = new Set(sample.flat().flatMap(({ value }) => (isRecord(value) ? [...flatten(value).keys()] : [])));
  const columns = [...known, REST];
  const toEntry = ({ row, value, text: written }: JsonLine) =>
    entryOf(row, isRecord(value) ? gathered(flatten(value), known) : null, written, columns);
  async function* entries(): AsyncGenerator<readonly Entry[]> {
    for await (const batch of batches) yield batch.map(toEntry);
  }
  return { columns, entries: entries() };
}

export type JsonLine = { readonly row: number; readonly text: string; readonly value: unknown };

/** The lines that are not empty, each parsed; `value` is undefined where that failed. */
export async function* jsonLines(text: AsyncIterable<string>): AsyncGenerator<readonly JsonLine[]> {
  let rest = "";
  let row = 0;
  const toLine = (line: string): JsonLine => ({ row: ++row, text: line, value: parsed(line) });
  for await (const piece of text) {
    const lines = `${rest}${piece}`.split("\n");
    rest = lines.pop() ?? "";
    yield lines.map(toLine).filter((line) => line.text.trim() !== "");
  }
  if (rest.trim() !== "") yield [toLine(rest)];
}

function gathered(record: ReadonlyMap<string, string>, known: ReadonlySet<string>): ReadonlyMap<string, string> {
  const others = [...record].filter(([key]) => !known.has(key));
  return others.length === 0 ? record : new Map([...record, [REST, others.map((pair) => pair.join(": ")).join("\n")]]);
}

/** What is no record keeps what was written, in its first column. */
function entryOf(
  row: number,
  record: ReadonlyMap<string, string> | null,
  written: string,
  columns: readonly string[],
): Entry {
  if (record === null) return { row, cells: [written], broken: "it is not a JSON object" };
  return { row, cells: columns.map((column) => record.get(column) ?? ""), broken: null };
}

function listIn(text: string, path: string): readonly unknown[] {
  const document = parsed(text.replace(/^\ufeff/, ""));
  if (document === undefined) throw new Failure("bad_input", `${path} starts like JSON, but is none: ${whyNot(text)}.`);
  if (Array.isArray(document)) return document;
  const list = isRecord(document) ? listOf(document) : undefined;
  if (!isRecord(document) || list === undefined) throw new Failure("bad_input", `${path} has no list of tickets.`);
  return withNames(document, list);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function whyNot(text: string): string {
  try {
    JSON.parse(text);
    return "";
  } catch (error) {
    return error instanceof Error ? error.message : "";
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Under what programs' answers keep their list. */
const LISTS = ["tickets", "issues", "results", "records", "items", "values", "data"];

function listOf(document: Readonly<Record<string, unknown>>): readonly unknown[] | undefined {
  return LISTS.map((name) => document[name]).find((value) => Array.isArray(value));
}
