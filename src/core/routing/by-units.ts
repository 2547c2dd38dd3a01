/** Compares by code unit, which is the same on every machine. */
export function byUnits(a: string, b: string): number {
  if (a < b) return -1;
  return a === b ? 0 : 1;
}
