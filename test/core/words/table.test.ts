import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Column, table, tabSeparated } from "../../../src/core/words/table.ts";
import { width } from "../../../src/core/words/width.ts";

type Row = { readonly id: string; readonly subject: string; readonly team: string; readonly left: string };

const columns: readonly Column<Row>[] = [
  { title: "ID", cell: ({ id }) => id },
  { title: "SUBJECT", cell: ({ subject }) => subject, elastic: true },
  { title: "TEAM", cell: ({ team }) => team, leaves: 1 },
  { title: "LEFT", cell: ({ left }) => left, align: "right" },
];
const rows: readonly Row[] = [
  { id: "T-1", subject: "Refund not received after 14 days", team: "finance", left: "0:12:05" },
  { id: "T-42", subject: "退款", team: "support", left: "1d 02h" },
];

describe("a table on a terminal", () => {
  test("aligns its columns, also those of wide characters", () => {
    expect(table(rows, columns, 80)).toEqual([
      "ID    SUBJECT                            TEAM        LEFT",
      "T-1   Refund not received after 14 days  finance  0:12:05",
      "T-42  退款                               support   1d 02h",
    ]);
  });

  test("shortens the elastic column first", () => {
    expect(table(rows, columns, 50)[1]).toBe("T-1   Refund not received after…  finance  0:12:05");
  });

  test("then lets columns go, and shortens the rest again", () => {
    expect(table(rows, columns, 34)).toEqual([
      "ID    SUBJECT                 LEFT",
      "T-1   Refund not receive…  0:12:05",
      "T-42  退款                  1d 02h",
    ]);
  });

  test("never is wider than the terminal", () => {
    const anyRow = fc.record({
      id: fc.string(),
      subject: fc.string({ unit: "binary" }),
      team: fc.string(),
      left: fc.string(),
    });
    fc.assert(
      fc.property(fc.array(anyRow), fc.integer({ min: 1, max: 120 }), (some, cells) =>
        table(some, columns, cells).every((line) => width(line) <= cells),
      ),
    );
  });

  test("paints a cell after it was cut", () => {
    const painted: Column<Row> = { title: "ID", cell: ({ id }) => id, paint: (text) => `<${text}>` };
    expect(table(rows, [painted], 80)).toEqual(["ID", "<T-1>", "<T-42>"]);
  });
});

describe("rows in a pipe", () => {
  test("have tabs between their cells, and none in them", () => {
    const row = { id: "T-1", subject: "one\ttwo\nthree\x1b[2J", team: "", left: "" };
    expect(tabSeparated([row], columns)).toEqual(["T-1\tone two three\t\t"]);
  });

  test("are not cut", () => {
    const row = { id: "T-1", subject: "x".repeat(5_000), team: "", left: "" };
    expect(tabSeparated([row], columns)[0]?.length).toBe(5_006);
  });
});
