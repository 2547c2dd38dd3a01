import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Column, table } from "../src/core/words/table.ts";
import type { Figure, Unit } from "./figure.ts";
import { sampleOf } from "./sample.ts";

/** What is compared unless measurements are named. */
const COMPARED = ["list", "claim", "key", "routing", "drain", "import"];

/** Runs of each side; the median of their medians counts. */
const ROUNDS = 3;

/** How much longer ours may take than the other build. */
const MOST = 1.03;

type Row = { readonly what: string; readonly unit: Unit; readonly theirs: number; readonly ours: number };

/** Whether there is a checkout with its bench and bundles in this folder. */
export function isBuilt(folder: string): boolean {
  return ["bench/main.ts", "dist/main.cjs"].every((file) => existsSync(join(folder, file)));
}

/**
 * Runs the same measurements of this checkout and another one in turn, each by its own bench on a desk that it builds
 * itself, and prints how long ours took against theirs: 1.03 × is 3 % slower. Throws if either of them fails.
 */
export function against(other: string, names: readonly string[]): void {
  const root = join(import.meta.dirname, "..");
  const rows = (names.length === 0 ? COMPARED : names).flatMap((name) => {
    const runs = Array.from({ length: ROUNDS }, () => ({
      theirs: figuresOf(other, name),
      ours: figuresOf(root, name),
    }));
    return (runs[0]?.ours ?? []).map(({ what, unit }, at): Row => {
      const medianOf = (side: "theirs" | "ours") =>
        sampleOf(runs.map((run) => run[side][at]?.ours.median ?? Number.NaN)).median;
      return { what, unit, theirs: medianOf("theirs"), ours: medianOf("ours") };
    });
  });
  console.log(table(rows, COLUMNS, Number.POSITIVE_INFINITY).join("\n"));
  console.log(`\nMedians of ${ROUNDS} runs; more than 1 × is slower than ${other}.`);
}

function figuresOf(checkout: string, name: string): readonly Figure[] {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[Kmeasuring ${name} of ${checkout} …`);
  const output = execFileSync(process.execPath, [join(checkout, "bench", "main.ts"), name, "--json"], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
  const { figures }: { readonly figures: readonly Figure[] } = JSON.parse(output);
  return figures;
}

const COLUMNS: readonly Column<Row>[] = [
  { title: "what", cell: ({ what }) => what },
  { title: "theirs", align: "right", cell: ({ theirs, unit }) => `${theirs.toPrecision(4)} ${unit}` },
  { title: "ours", align: "right", cell: ({ ours, unit }) => `${ours.toPrecision(4)} ${unit}` },
  { title: "time", align: "right", cell: (row) => `${timeRatio(row).toFixed(2)} ×` },
  { title: "", cell: (row) => (timeRatio(row) <= MOST ? "✓" : "✗") },
];

/** A rate is turned round, so that more is always slower. */
function timeRatio({ unit, theirs, ours }: Row): number {
  return unit === "/s" ? theirs / ours : ours / theirs;
}
