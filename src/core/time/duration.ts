import { DAY, HOUR, MINUTE, SECOND, WEEK } from "./units.ts";
/** Up to six digits a unit, the larger units first, each at most once: "15m", "1h30m", "-8h". */
export const DURATION = /^-?(?=\d)(?:\d{1,6}w)?(?:\d{1,6}d)?(?:\d{1,6}h)?(?:\d{1,6}m)?(?:\d{1,6}s)?$/;

const UNITS: Readonly<Record<string, number>> = { w: WEEK, d: DAY, h: HOUR, m: MINUTE, s: SECOND };

/** The duration in ms, or null if the text is none. A day is 24 hours, a week 168, wherever they are counted. */
export function parseDuration(text: string): number | null {
  if (!DURATION.test(text)) return null;
  const parts = [...text.matchAll(/(\d+)([wdhms])/g)];
  const ms = parts.reduce((sum, [, count, unit = ""]) => sum + Number(count) * (UNITS[unit] ?? 0), 0);
  return text.startsWith("-") && ms > 0 ? -ms : ms;
}
