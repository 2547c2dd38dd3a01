/** The first and the last instant that RFC 3339 can write, of the years 0 to 9999, in ms UTC. */
export const EARLIEST = -62_167_219_200_000;
export const LATEST = 253_402_300_799_999;

/** The largest number that a row can have by which others name it: there is always room for the next ones behind it. */
export const LARGEST_NUMBER = 2 ** 52;

export function isInstant(at: number): boolean {
  return Number.isInteger(at) && at >= EARLIEST && at <= LATEST;
}
