import { Failure } from "../../core/ticket/failure.ts";
import { parseDuration } from "../../core/time/duration.ts";

/** A span of time in ms, written like 90m or 1h30m. Throws `bad_input`. */
export function duration(text: string, flag: string): number {
  const ms = parseDuration(text.replaceAll(" ", ""));
  if (ms !== null && ms >= 0) return ms;
  throw new Failure("bad_input", `${flag} takes a time such as 90m or 1h30m, not "${text}".`);
}
