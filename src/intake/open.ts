import { Failure } from "../core/ticket/failure.ts";
import { type DocketRow, docketRows, isDocketHead } from "./docket/lines.ts";
import { ahead, long } from "./files/ahead.ts";
import type { Progress } from "./files/bytes.ts";
import { openBytes } from "./files/bytes.ts";
import { delimiterOf } from "./files/delimiter.ts";
import { decoded, HEAD } from "./files/encoding.ts";
import { documentRecords, jsonKind, lineRecords } from "./files/json.ts";
import { type Records, tableRecords } from "./files/table.ts";
import type { PresetName } from "./presets/preset.ts";
import { presetFor, refuseEventLog, type Source } from "./presets/presets.ts";
import type { IncomingRow } from "./read/incoming.ts";
import { ticketRows } from "./read/ticket-rows.ts";

export type ImportOptions = {
  /** Null: told by the columns. */
  readonly from: Source | null;
  /** Field → column; goes before what the preset knows. */
  readonly map: Readonly<Record<string, string>>;
  /** The tokens of date-fns, or null for the usual ways to write a date. */
  readonly dateFormat: string | null;
  /** The zone of the dates that carry no offset. */
  readonly timeZone: string;
  /** Null: detected. */
  readonly encoding: string | null;
  /** When the import runs, in ms UTC. */
  readonly now: number;
};

type Understood = {
  /** The names of the columns, as the rows' `raw` has them. */
  readonly columns: readonly string[];
} & (
  | { readonly from: PresetName; readonly rows: AsyncIterable<IncomingRow> }
  | { readonly from: "docket"; readonly rows: AsyncIterable<DocketRow> }
);

export type Import = Understood & { readonly progress: () => Progress };

/**
 * Opens a file of tickets (`-`: the standard input) and reads as much of it as it takes to know what it is; the rows come
 * as they are asked for. A table is never in the memory as a whole. Throws `file_not_found`, or `bad_input` for what
 * cannot be a list of tickets; a row that is none is a row that says so.
 */
export async function openImport(path: string, options: ImportOptions): Promise<Import> {
  const name = path === "-" ? "The standard input" : path;
  const { chunks, progress, close } = await openBytes(path);
  try {
    return { ...(await understood(chunks, name, options)), progress };
  } catch (error) {
    close();
    throw error;
  }
}

async function understood(chunks: AsyncIterable<Buffer>, name: string, options: ImportOptions): Promise<Understood> {
  const [taken, text] = await ahead(decoded(chunks, name, options.encoding), long(HEAD));
  const head = taken.join("");
  if (head.trim() === "") throw new Failure("bad_input", `${name} is empty.`);
  const isDocket = isDocketHead(head);
  if (options.from === "docket" && !isDocket) {
    throw new Failure("bad_input", `${name} is not a docket export, which starts with {"docket":1.`);
  }
  if (options.from === "docket" || (options.from === null && isDocket)) {
    return { from: "docket", columns: ["line"], rows: docketRows(text) };
  }
  const records = await recordsOf(head, text, name);
  refuseEventLog(records.columns, name);
  const preset = presetFor(options.from, records.columns);
  return { from: preset.name, columns: records.columns, rows: await ticketRows(records, preset, options) };
}

async function recordsOf(head: string, text: AsyncIterable<string>, name: string): Promise<Records> {
  switch (jsonKind(head)) {
    case "document":
      return documentRecords(text, name);
    case "lines":
      return lineRecords(text);
    case null:
      return tableRecords(text, delimiterOf(head), name);
  }
}
