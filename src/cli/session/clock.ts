import { Failure } from "../../core/ticket/failure.ts";
import { parseInstant } from "../../core/time/instant.ts";
import type { Io } from "./io.ts";
import { nonEmpty } from "./place.ts";

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
