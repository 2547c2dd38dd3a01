import { parse } from "csv-parse";
import { Failure } from "../../core/ticket/failure.ts";
import { ahead, long } from "./ahead.ts";
import type { Delimiter } from "./delimiter.ts";

/** A line of a table, or of what was made into one: where it starts, its values, and why it is none if it is none. */
export type Entry = { readonly row: number; readonly cells: readonly string[]; readonly broken: string | null };

/** What every kind of file is made into: the names of its columns, and its records in batches. */
export type Records = { readonly columns: readonly string[]; readonly entries: AsyncIterable<readonly Entry[]> };

/** Characters of one record: far more than any ticket has, and far less than the memory. */
const LONGEST = 64 * 1024 * 1024;

/** The records of a table whose first line names the columns. Throws `bad_input` if that line cannot be read. */
export async function tableRecords(text: AsyncIterable<string>, delimiter: Delimiter, name: string): Promise<Records> {
  const [taken, batches] = await ahead(tableEntries(text, delimiter), long(1));
  const header = taken.flat()[0];
  if (header === undefined || header.broken !== null) {
    throw new Failure(
      "bad_input",
      `${name} does not start with the names of its columns: ${header?.broken ?? "it is empty"}.`,
    );
  }
  async function* entries(): AsyncGenerator<readonly Entry[]> {
    for await (const batch of batches) yield batch[0] === header ? batch.slice(1) : batch;
  }
  return { columns: header.cells.map((column) => column.trim()), entries: entries() };
}

/**
 * The records of delimited text, in batches as the pieces of text come. A quote that is never closed and a record
 * without end are entries that say so; what follows them is read on.
 */
async function* tableEntries(text: AsyncIterable<string>, delimiter: Delimiter): AsyncGenerator<readonly Entry[]> {
  let batch: Entry[] = [];
  let line = 1;
  const parser = parse({
    bom: true,
    delimiter,
    max_record_size: LONGEST,
    relax_column_count: true,
    relax_quotes: true,
    skip_records_with_error: true,
    on_record: (cells: string[]) => {
      if (cells.length > 1 || cells[0] !== "") batch.push({ row: line, cells, broken: null });
      line += 1 + cells.reduce((breaks, cell) => breaks + breaksIn(cell), 0);
      // Nothing for the stream's own reader: taking records here saves a turn of the event loop for each.
      return null;
    },
    on_skip: (error) => {
      const broken = error?.code === "CSV_QUOTE_NOT_CLOSED" ? "a quote is opened and never closed" : error?.message;
      batch.push({ row: line, cells: [], broken: broken ?? "it cannot be read" });
      line = Math.max(line, Number(error?.lines ?? line)) + 1;
      return undefined;
    },
  });
  parser.resume();
  for await (const piece of text) {
    await new Promise<void>((done, fail) => parser.write(piece, (error) => (error ? fail(error) : done())));
    yield batch;
    batch = [];
  }
  await new Promise<void>((done, fail) => parser.once("error", fail).end(done));
  yield batch;
}

function breaksIn(cell: string): number {
  let count = 0;
  for (let at = cell.indexOf("\n"); at !== -1; at = cell.indexOf("\n", at + 1)) count++;
  return count;
}
