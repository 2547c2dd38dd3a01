/** What several repetitions of one measurement came to. */
export type Sample = { readonly median: number; readonly p95: number };

export type Pair = { readonly floor: Sample; readonly ours: Sample };

export function sampleOf(values: readonly number[]): Sample {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { median: at(0.5), p95: at(0.95) };
}

/** A figure that was measured once. */
export function single(value: number): Sample {
  return { median: value, p95: value };
}

type Measure = (round: number) => number | Promise<number>;

/**
 * Measures the floor and ours in turn, so that other work of the machine slows both. Rounds of the warm-up are not counted.
 */
export async function alternately(rounds: number, floor: Measure, ours: Measure, warmUp = 1): Promise<Pair> {
  const values = { floor: [] as number[], ours: [] as number[] };
  for (let round = 0; round < rounds + warmUp; round++) {
    const low = await floor(round);
    const own = await ours(round);
    if (round < warmUp) continue;
    values.floor.push(low);
    values.ours.push(own);
  }
  return { floor: sampleOf(values.floor), ours: sampleOf(values.ours) };
}

/** How long `work` takes, in ms. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
