import { dateOf, dayOf } from "../time/date.ts";
import { parseInstant } from "../time/instant.ts";
import { SECOND } from "../time/units.ts";
import { instantOn } from "../time/zone.ts";

export type MomentOptions = {
  /** The zone whose clocks show it. */
  readonly timeZone: string;
  /** In ms UTC. */
  readonly now: number;
  /** Whether a day without a time means its end: through that day. */
  readonly wholeDay?: boolean;
  /** Whether the past is asked for: "friday" is then the latest one, and "2d" two days ago. */
  readonly past?: boolean;
  /** In ms UTC: what it ends starts then, so that "friday" is the first one from then on, and "9:00" that day's. */
  readonly start?: number | undefined;
};

const LOCAL = /^(\d{4}-\d\d-\d\d)(?:[T ](\d{1,2}):(\d\d)(?::(\d\d)(?:\.(\d{1,3}))?)?)?$/;

/** The instant in ms UTC of a moment without words: RFC 3339, or a date or date and time on the clocks of the zone; else null. */
export function writtenMoment(text: string, options: MomentOptions): number | null {
  return parseInstant(text) ?? localInstant(text, options);
}

/** How a moment may be written. */
export function momentExamples({ past }: MomentOptions): string {
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
