import { line } from "./safe-text.ts";
import { pad, width } from "./width.ts";

/** One column: what it shows of a row, and how it behaves when there is little room. */
export type Column<Row> = {
  readonly title: string;
  readonly cell: (row: Row) => string;
  readonly align?: "right";
  /** The one column that shrinks before any other leaves. */
  readonly elastic?: boolean;
  /** Columns leave a narrow table in this order, 1 first; one without stays. */
  readonly leaves?: number;
  /** Colours the cell, which is already cut and filled. */
  readonly paint?: (text: string, row: Row) => string;
};

/** An aligned table with a line of titles, for a terminal of this many cells. Every cell is made safe here. */
export function table<Row>(rows: readonly Row[], columns: readonly Column<Row>[], cells: number): readonly string[] {
  const texts = new Map(columns.map((column) => [column, rows.map((row) => line(column.cell(row)))]));
  const sized = fitting(
    columns.map((column) => ({ column, cells: widest([column.title, ...(texts.get(column) ?? [])]) })),
    cells,
  );
  const titles = sized.map(({ column, cells }) => pad(column.title, cells, column.align)).join(GAP);
  const lines = rows.map((row, at) =>
    sized
      .map(({ column, cells }, place) => {
        const text = pad(texts.get(column)?.[at] ?? "", cells, column.align);
        const shown = place === sized.length - 1 && column.align === undefined ? text.trimEnd() : text;
        return column.paint?.(shown, row) ?? shown;
      })
      .join(GAP),
  );
  return [titles.trimEnd(), ...lines];
}

/** The rows for a pipe: one line each, cells between tabs, nothing cut, no titles. */
export function tabSeparated<Row>(
  rows: readonly Row[],
  columns: readonly Pick<Column<Row>, "cell">[],
): readonly string[] {
  return rows.map((row) => columns.map((column) => line(column.cell(row))).join("\t"));
}

const GAP = "  ";
const LEAST_ELASTIC = 16;

type Sized<Row> = { readonly column: Column<Row>; readonly cells: number };

function fitting<Row>(sized: readonly Sized<Row>[], room: number): readonly Sized<Row>[] {
  const excess = total(sized) - room;
  if (excess <= 0) return sized;
  const elastic = sized.find(({ column }) => column.elastic);
  const least = Math.min(LEAST_ELASTIC, elastic?.cells ?? 0);
  if (elastic !== undefined && elastic.cells - excess >= least) return resized(sized, elastic, elastic.cells - excess);
  const [leaver] = sized
    .filter(({ column }) => column.leaves !== undefined)
    .toSorted((a, b) => (a.column.leaves ?? 0) - (b.column.leaves ?? 0));
  if (leaver !== undefined)
    return fitting(
      sized.filter((each) => each !== leaver),
      room,
    );
  return crop(sized, room);
}

function resized<Row>(sized: readonly Sized<Row>[], which: Sized<Row>, cells: number): readonly Sized<Row>[] {
  return sized.map((each) => (each === which ? { column: each.column, cells } : each));
}

/** Nothing more can leave: what does not fit from the left is cut off. */
function crop<Row>(sized: readonly Sized<Row>[], room: number): readonly Sized<Row>[] {
  let left = room;
  const kept: Sized<Row>[] = [];
  for (const { column, cells } of sized) {
    if (left <= 0) break;
    kept.push({ column, cells: Math.min(cells, left) });
    left -= cells + GAP.length;
  }
  return kept;
}

function total<Row>(sized: readonly Sized<Row>[]): number {
  return sized.reduce((sum, { cells }) => sum + cells, GAP.length * (sized.length - 1));
}

function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, width(text)), 0);
}
