import type { Bed } from "./bed.ts";
import type { Sample } from "./sample.ts";

export type Unit = "ms" | "/s" | "%" | "B/s";

export type Bound = { readonly most: number } | { readonly least: number };

/** What one line of the table says: ours against the floor of the same run, and what was aimed at. */
export type Figure = {
  readonly what: string;
  readonly unit: Unit;
  /** Null where there is nothing to compare with. */
  readonly floor: Sample | null;
  readonly ours: Sample;
  /** Bounds for ours over the floor, and for ours itself; null: told for information. */
  readonly aim: { readonly ratio?: Bound; readonly ours?: Bound } | null;
};

/** One measurement, which `npm run bench -- NAME` runs alone. */
export type Measurement = {
  readonly name: string;
  readonly on: "sqlite" | "postgres";
  /** It takes minutes, and runs only if it is asked for. */
  readonly isLong?: true;
  readonly measure: (bed: Bed) => Promise<readonly Figure[]>;
};

export function ratioOf({ floor, ours }: Figure): number | null {
  return floor === null ? null : ours.median / floor.median;
}

/** Whether the aim was reached; null if none was set. A bound for ours is held by its median, as the ratio is. */
export function isReached(figure: Figure): boolean | null {
  const { aim, ours } = figure;
  if (aim === null) return null;
  const ratio = ratioOf(figure);
  return (
    (aim.ours === undefined || within(ours.median, aim.ours)) &&
    (aim.ratio === undefined || (ratio !== null && within(ratio, aim.ratio)))
  );
}

function within(value: number, bound: Bound): boolean {
  return "most" in bound ? value <= bound.most : value >= bound.least;
}
