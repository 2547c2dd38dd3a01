import { Failure } from "../../core/ticket/failure.ts";
import type { Io } from "./io.ts";
import { nonEmpty } from "./place.ts";

/** RFC 3339 with a zone; the seconds and their fraction may be left out. */
const INSTANT = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d(:\d\d(\.\d{1,9})?)?([Zz]|[+-]\d\d:\d\d)$/;

/** The instant in ms UTC, or null if the text is not one. */
export function parseInstant(text: string): number | null {
  if (!INSTANT.test(text)) return null;
  const ms = Date.parse(text.replace(" ", "T"));
  // Date.parse takes the 31st of February for a day in March.
  const day = Number(text.slice(8, 10));
  const days = new Date(Date.UTC(Number(text.slice(0, 4)), Number(text.slice(5, 7)), 0)).getUTCDate();
  return Number.isNaN(ms) || day < 1 || day > days ? null : ms;
}

/** What time it is: DOCKET_NOW stops the clock. Throws `bad_input`. */
export function clockOf(io: Pick<Io, "env" | "now">): () => number {
  const fixed = nonEmpty(io.env.DOCKET_NOW);
  if (fixed === null) return io.now;
  const now = parseInstant(fixed);
  if (now === null) {
    throw new Failure("bad_input", `DOCKET_NOW is "${fixed}", which is not an instant.`, {
      hint: "Write it like 2026-11-21T14:02:00Z.",
    });
  }
  return () => now;
}
