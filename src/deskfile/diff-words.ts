import type { Interval } from "../core/time/schedule.ts";
import { budget } from "../core/words/duration.ts";
import { intervalInWords } from "./sections/hours.ts";

/** A value of a plan in words; null if there is none. The field tells figures that are durations or hours from others. */
export function inWords(field: string, value: unknown): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value === "string") return value;
  if (typeof value === "number") return DURATIONS.test(field) ? budget(value) : String(value);
  if (!Array.isArray(value)) return JSON.stringify(value);
  if (value.length === 0) return "nothing";
  if (HOURS.test(field)) return value.map((interval: Interval) => intervalInWords(interval)).join(", ");
  return value.map((item: unknown) => (typeof item === "string" ? item : JSON.stringify(item))).join(", ");
}

/** `capacityByChannel.chat` as "capacity by channel, chat". */
export function fieldInWords(field: string): string {
  const spoken = field.replace(/Ms$/, "").replaceAll(/(?<=[a-z])(?=[A-Z])/g, " ");
  return spoken.replaceAll(/ [A-Z]/g, (start) => start.toLowerCase()).replaceAll(".", ", ");
}

const DURATIONS = /Ms$|^targets\.|^headStart\.(?:priority|plan|channel|firstTimeCustomer)\b|^headStart\.revenue\.ms$/;
const HOURS = /^(?:week|dates|breaks)\./;
