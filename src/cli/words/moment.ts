import { Failure } from "../../core/ticket/failure.ts";
import { dateOf, dayOf } from "../../core/time/date.ts";
import { SECOND } from "../../core/time/units.ts";
import { instantOn } from "../../core/time/zone.ts";
import { nearest } from "../../core/words/nearest.ts";
import { parseInstant } from "../session/clock.ts";
import type { MomentOptions } from "./natural-moment.ts";

const LOCAL = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,3}))?)?)?$/;

/**
 * An instant in ms UTC: as RFC 3339, as a date or date and time on the clocks of the zone, or in words such as
 * "tomorrow 9:00" (see `natural-moment.ts`). Throws `bad_input`, naming the flag, also for the future where the past is asked for.
 */
export async function momentOf(text: string, flag: string, options: MomentOptions): Promise<number> {
  const found = parseInstant(text) ?? localInstant(text, options) ?? (await spokenMoment(text, flag, options));
  if (options.past !== true || found <= options.now) return found;
  throw new Failure("bad_input", `${flag} takes a time in the past, not "${text}".`, { hint: examples(options) });
}

async function spokenMoment(text: string, flag: string, options: MomentOptions): Promise<number> {
  const { naturalMoment, MOMENT_WORDS } = await import("./natural-moment.ts");
  const found = naturalMoment(text, options);
  if (found !== null) return found;
  const meant = nearest(/[a-z]{3,}/i.exec(text)?.[0] ?? "", MOMENT_WORDS);
  throw new Failure("bad_input", `${flag} takes a date or a time, not "${text}".`, {
    hint: meant === null ? examples(options) : `Did you mean ${meant}?`,
  });
}

function examples({ past }: MomentOptions): string {
  const words = past === true ? '1h, 2d, yesterday, "last monday 10:00"' : 'tomorrow, "next monday 10:00", +2d';
  return `Write it like ${words}, 2026-12-24, 2026-12-24T14:02 or 2026-12-24T14:02:00Z.`;
}

function localInstant(text: string, { timeZone, wholeDay = false }: MomentOptions): number | null {
  const [, date, hour, minute = "0", second = "0", fraction = "0"] = LOCAL.exec(text) ?? [];
  const day = dayOf(date ?? "");
  if (Number.isNaN(day) || dateOf(day) !== date) return null;
  if (hour === undefined) return instantOn(wholeDay ? day + 1 : day, 0, timeZone);
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  const minutes = Number(hour) * 60 + Number(minute);
  return instantOn(day, minutes, timeZone) + Number(second) * SECOND + Number(fraction.padEnd(3, "0"));
}
