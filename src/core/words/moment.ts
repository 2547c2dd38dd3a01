import { Failure } from "../ticket/failure.ts";
import { type MomentOptions, momentExamples, writtenMoment } from "./written-moment.ts";

/**
 * An instant in ms UTC: as RFC 3339, as a date or date and time on the clocks of the zone, or in words such as
 * "tomorrow 9:00" (see `natural-moment.ts`, which is loaded for those alone). Throws `bad_input`, naming the flag, also for the
 * future where the past is asked for.
 */
export async function momentOf(text: string, flag: string, options: MomentOptions): Promise<number> {
  const found = writtenMoment(text, options) ?? (await import("./natural-moment.ts")).spokenMoment(text, flag, options);
  if (options.past !== true || found <= options.now) return found;
  throw new Failure("bad_input", `${flag} takes a time in the past, not "${text}".`, { hint: momentExamples(options) });
}
