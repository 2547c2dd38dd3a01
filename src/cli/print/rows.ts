import { rfc3339, wallTime } from "../../core/words/instant.ts";
import { type Column, table, tabSeparated } from "../../core/words/table.ts";
import type { Cli } from "../session/cli.ts";
import { paints } from "../session/paint.ts";

/** A column on the terminal; in a pipe it may say more, as an instant does. */
export type RowField<Row> = Column<Row> & {
  readonly piped?: (row: Row) => string;
  readonly screenOnly?: boolean;
  /** The last column, which a row in a pipe ends before where it is empty. */
  readonly endsRow?: boolean;
};

/** Rows of text: an aligned table for a person, lines with tabs for a program. No rows print nothing. */
export function printRows<Row>(cli: Cli, rows: readonly Row[], fields: readonly RowField<Row>[]): void {
  if (rows.length === 0) return;
  if (!cli.io.terminal.stdout) {
    const piped = fields.filter(({ screenOnly }) => !screenOnly).map(({ cell, piped = cell }) => ({ cell: piped }));
    const lines = tabSeparated(rows, piped);
    const mayEnd = fields.at(-1)?.endsRow === true;
    cli.print((mayEnd ? lines.map((row) => row.replace(/\t$/, "")) : lines).join("\n"));
    return;
  }
  const [titles = "", ...lines] = table(rows, fields, columnsOf(cli));
  cli.print([paints(cli).dim(titles), ...lines].join("\n"));
}

/** The cells of a line: COLUMNS, or what the terminal says. */
export function columnsOf(cli: Cli): number {
  const { COLUMNS } = cli.io.env;
  return COLUMNS !== undefined && /^[1-9]\d{0,3}$/.test(COLUMNS) ? Number(COLUMNS) : cli.io.size().columns;
}

/** An instant for a person, in the desk's zone or in UTC, or for a program. */
export function instantText(cli: Cli, ms: number, timeZone: string): string {
  if (!cli.io.terminal.stdout) return rfc3339(ms);
  return cli.flags.utc ? `${wallTime(ms, "UTC")} UTC` : wallTime(ms, timeZone);
}
