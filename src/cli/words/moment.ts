import { Failure } from "../../core/ticket/failure.ts";
import { dateOf, dayOf } from "../../core/time/date.ts";
import { instantOf } from "../../core/time/zone.ts";
import { parseInstant } from "../session/clock.ts";

const LOCAL = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,3}))?)?)?$/;

/** An instant in ms UTC: as RFC 3339, or as the wall of a zone shows it, to the day, the minute or the second. Throws `bad_input`. */
export function momentOf(text: string, timeZone: string, flag: string): number {
  const instant = parseInstant(text) ?? localInstant(text, timeZone);
  if (instant !== null) return instant;
  throw new Failure("bad_input", `${flag} takes an instant, not "${text}".`, {
    hint: "Write it like 2026-11-21T14:02:00Z, or 2026-11-21T14:02 as the clocks there show it.",
  });
}

/** Whether the text is a day and no time of it. */
export function isDate(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text);
}

/** The day after, for an end that is a day: through that day. */
export function dayAfter(date: string): string {
  return dateOf(dayOf(date) + 1);
}

function localInstant(text: string, timeZone: string): number | null {
  const [, date, hour = "0", minute = "0", second = "0", fraction = "0"] = LOCAL.exec(text) ?? [];
  if (date === undefined || dateOf(dayOf(date)) !== date) return null;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  const minutes = Number(hour) * 60 + Number(minute);
  return instantOf(date, minutes, timeZone) + Number(second) * 1000 + Number(fraction.padEnd(3, "0"));
}
