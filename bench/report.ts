import { type Column, table } from "../src/core/words/table.ts";
import { type Bound, type Figure, isReached, ratioOf, type Unit } from "./figure.ts";

/** The figures as one table, for people. */
export function report(figures: readonly Figure[]): string {
  return table(figures, COLUMNS, Number.POSITIVE_INFINITY).join("\n");
}

const COLUMNS: readonly Column<Figure>[] = [
  { title: "what", cell: ({ what }) => what },
  { title: "floor", align: "right", cell: ({ floor, unit }) => (floor === null ? "–" : inUnit(floor.median, unit)) },
  { title: "ours", align: "right", cell: ({ ours, unit }) => inUnit(ours.median, unit) },
  { title: "p95", align: "right", cell: ({ ours, unit }) => (ours.p95 === ours.median ? "" : inUnit(ours.p95, unit)) },
  { title: "ratio", align: "right", cell: (figure) => ratioOf(figure)?.toFixed(2).concat(" ×") ?? "–" },
  { title: "aim", align: "right", cell: aimOf },
  { title: "", cell: (figure) => SIGN[String(isReached(figure)) as keyof typeof SIGN] },
];

const SIGN = { true: "✓", false: "✗", null: "" } as const;

function aimOf({ aim, unit }: Figure): string {
  if (aim === null) return "";
  const ratio = aim.ratio === undefined ? [] : [boundOf(aim.ratio, (value) => `${value} ×`)];
  const ours = aim.ours === undefined ? [] : [boundOf(aim.ours, (value) => inUnit(value, unit))];
  return [...ratio, ...ours].join(", ");
}

function boundOf(bound: Bound, words: (value: number) => string): string {
  return "most" in bound ? `≤ ${words(bound.most)}` : `≥ ${words(bound.least)}`;
}

function inUnit(value: number, unit: Unit): string {
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.max(value, 0.01))));
  const shown = value.toLocaleString("en", { maximumFractionDigits: Math.min(3, digits) });
  return unit === "/s" || unit === "%" ? `${shown}${unit}` : `${shown} ${unit}`;
}
