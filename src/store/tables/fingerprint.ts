import { createHash } from "node:crypto";
import type { StoredRow } from "../handle/rows.ts";
import type { Db } from "../handle/schema.ts";
import { rowsOf } from "./copy.ts";
import { TABLES, type Table } from "./copy-tables.ts";

/** What the rows of a table come to; the digest is a SHA-256 in hexadecimal. */
export type TablePrint = { readonly table: string; readonly rows: number; readonly digest: string };

/** By which two desks are known to be the same, row for row, whatever databases they are in. */
export type Fingerprint = {
  readonly tickets: number;
  readonly events: number;
  readonly digest: string;
  readonly tables: readonly TablePrint[];
};

/** Takes the rows of a table in the order of its key. Each counts as the JSON list of its columns, on a line of its own. */
export function printerOf({ name }: Table): {
  readonly add: (rows: readonly StoredRow[]) => void;
  readonly print: () => TablePrint;
} {
  const hash = createHash("sha256");
  let count = 0;
  return {
    add: (rows) => {
      count += rows.length;
      hash.update(rows.map((row) => `${JSON.stringify(Object.values(row))}\n`).join(""));
    },
    print: () => ({ table: name, rows: count, digest: hash.digest("hex") }),
  };
}

/** Reads the whole desk; `onRows` is called with the number of rows read since the last call. */
export async function fingerprint(db: Db, onRows: (count: number) => Promise<void>): Promise<Fingerprint> {
  const tables: TablePrint[] = [];
  for (const table of TABLES) {
    const printer = printerOf(table);
    for await (const rows of rowsOf(db, table)) {
      printer.add(rows);
      await onRows(rows.length);
    }
    tables.push(printer.print());
  }
  return together(tables);
}

export function together(tables: readonly TablePrint[]): Fingerprint {
  const rowsOf = (name: string) => tables.find(({ table }) => table === name)?.rows ?? 0;
  const hash = createHash("sha256");
  for (const { table, rows, digest } of tables) hash.update(`${table} ${rows} ${digest}\n`);
  return { tickets: rowsOf("ticket"), events: rowsOf("event"), digest: hash.digest("hex"), tables };
}
