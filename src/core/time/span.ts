import { DAY, HOUR, MINUTE, SECOND } from "./units.ts";
/**
 * A length of time in ms as a reason tells it: "45m", "3h", "30h", "4d", rounded down. Days start at three, because
 * head starts are written in hours and have to add up by eye.
 */
export function span(ms: number): string {
  if (ms < 0) return `-${span(-ms)}`;
  if (ms < MINUTE) return ms === 0 ? "0m" : `${Math.floor(ms / SECOND)}s`;
  if (ms < HOUR) return `${Math.floor(ms / MINUTE)}m`;
  return ms < 3 * DAY ? `${Math.floor(ms / HOUR)}h` : `${Math.floor(ms / DAY)}d`;
}
