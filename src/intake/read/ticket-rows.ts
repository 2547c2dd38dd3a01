import { ahead, long } from "../files/ahead.ts";
import type { Entry, Records } from "../files/table.ts";
import { DATE_FIELDS, type Preset } from "../presets/preset.ts";
import type { IncomingRow } from "./incoming.ts";
import { mapColumns } from "./mapping.ts";
import { instantReader } from "./read-instant.ts";
import { recordReader } from "./record-reader.ts";

export type TicketOptions = {
  readonly map: Readonly<Record<string, string>>;
  readonly dateFormat: string | null;
  readonly timeZone: string;
  readonly now: number;
};

/** How many records are looked at before it is decided how the file writes dates and line breaks. */
const SAMPLE = 2000;

/** The records as tickets, one after the other. Throws `bad_input` if the columns or the dates cannot be understood. */
export async function ticketRows(
  records: Records,
  preset: Preset,
  options: TicketOptions,
): Promise<AsyncIterable<IncomingRow>> {
  const { columns } = records;
  const mapping = mapColumns(columns, preset, options.map);
  const [batches, entries] = await ahead(records.entries, long(SAMPLE));
  const sample = batches.flat();
  const valuesIn = (index: number) => sample.map(({ cells }) => cells[index]?.trim() ?? "");
  const dates = DATE_FIELDS.flatMap((field) => mapping.of[field]).flatMap(valuesIn);
  const readInstant = instantReader(dates, {
    format: options.dateFormat,
    timeZone: options.timeZone,
    dayFirst: preset.dayFirst,
  });
  const texts = [...mapping.of.body, ...mapping.of.answer];
  const escaped = new Set(texts.filter((index) => writesBreaksOut(valuesIn(index))));
  return rowsOf(entries, columns, recordReader({ columns, preset, mapping, readInstant, escaped, now: options.now }));
}

async function* rowsOf(
  entries: AsyncIterable<readonly Entry[]>,
  columns: readonly string[],
  read: ReturnType<typeof recordReader>,
): AsyncGenerator<IncomingRow> {
  for await (const batch of entries) {
    for (const { row, cells: raw, broken } of batch) {
      const wrong = broken ?? misshapen(raw, columns.length);
      const found = wrong === null ? read(raw) : [`${wrong[0]?.toUpperCase()}${wrong.slice(1)}.`];
      yield "subject" in found ? { row, raw, incoming: found } : { row, raw, incoming: null, rejected: found };
    }
  }
}

/** A line that is cut off or has a delimiter too many would put values into the wrong columns. Empty ones may follow. */
function misshapen(cells: readonly string[], columns: number): string | null {
  const extra = cells.length > columns && cells.slice(columns).some((cell) => cell.trim() !== "");
  if (cells.length >= columns && !extra) return null;
  return `it has ${cells.length} values where the file has ${columns} columns`;
}

/** Whether a column writes its line breaks as a backslash and an n: nowhere a real one, and somewhere two in a row. */
function writesBreaksOut(texts: readonly string[]): boolean {
  return texts.some((text) => text.includes("\\n\\n")) && !texts.some((text) => text.includes("\n"));
}
