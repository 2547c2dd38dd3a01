import { expect, test } from "vitest";
import { TABLES } from "../../src/store/tables/copy-tables.ts";
import { printerOf, together } from "../../src/store/tables/fingerprint.ts";

const rowOf = (columns: object, changed: string | null) =>
  Object.fromEntries(Object.keys(columns).map((column) => [column, column === changed ? "other" : "value"]));

test.for(TABLES.flatMap((table) => Object.keys(table.columns).map((column) => [table.name, column] as const)))(
  "the fingerprint of %s tells a change of %s, in whichever row",
  ([name, column]) => {
    const table = TABLES.find((each) => each.name === name);
    if (table === undefined) throw new Error(`There is no table ${name}.`);
    const digestOf = (...changed: readonly (string | null)[]) => {
      const printer = printerOf(table);
      printer.add(changed.map((each) => rowOf(table.columns, each)));
      return printer.print().digest;
    };
    const digests = [digestOf(null, null), digestOf(column, null), digestOf(null, column), digestOf(null)];
    expect(new Set(digests).size).toBe(digests.length);
  },
);

test("the fingerprint of a desk tells a change in any table", () => {
  const prints = TABLES.map(({ name }) => ({ table: name, rows: 1, digest: "value" }));
  const digests = TABLES.map(({ name }) =>
    together(prints.map((print) => (print.table === name ? { ...print, digest: "other" } : print))),
  ).map(({ digest }) => digest);
  expect(new Set([together(prints).digest, ...digests]).size).toBe(TABLES.length + 1);
});
