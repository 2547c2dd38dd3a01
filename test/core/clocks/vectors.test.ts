import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { dueAt, elapsed } from "../../../src/core/time/business-time.ts";
import type { Interval, Schedule } from "../../../src/core/time/schedule.ts";
import { MINUTE, minutes } from "../../given-sla.ts";

type Ranges = readonly (readonly [open: string, close: string])[];
type Vector = {
  readonly source: string;
  readonly calendar: {
    readonly timeZone: string;
    readonly week: Readonly<Record<string, Ranges>>;
    readonly holidays: readonly string[];
    readonly breaks?: Readonly<Record<string, Ranges>>;
    readonly overrides?: Readonly<Record<string, Ranges>>;
  };
  readonly op: "add" | "between";
  readonly from: string;
  readonly to: string;
  readonly minutes: number;
  readonly seconds?: number;
  readonly tags: readonly string[];
};

const path = new URL("../../../../shared/data/sla-vectors.json", import.meta.url);
const vectors: readonly Vector[] = existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : [];
const named = vectors.map((vector, index) => [index + 1, vector.op, vector.source, vector] as const);

describe.skipIf(vectors.length === 0)(
  "business time as other systems count it (skipped without the shared data)",
  () => {
    test.for(named)("%i %s, %s", ([, , , vector]) => {
      const schedule = scheduleOf(vector.calendar);
      const from = Date.parse(vector.from);
      const to = Date.parse(vector.to);
      const budget = vector.seconds === undefined ? vector.minutes * MINUTE : vector.seconds * 1000;
      if (vector.op === "add") expect(dueAt(schedule, from, budget)).toBe(to);
      else expect(counted(elapsed(schedule, from, to), vector)).toBe(Math.max(0, budget));
    });
  },
);

/** One suite drops the milliseconds of what it found. */
function counted(ms: number, { tags }: Vector): number {
  return tags.includes("milliseconds") ? Math.floor(ms / 1000) * 1000 : ms;
}

function scheduleOf({ timeZone, week, holidays, breaks = {}, overrides = {} }: Vector["calendar"]): Schedule {
  return { timeZone, week: read(week), holidays, breaks: read(breaks), dates: read(overrides) };
}

function read(lists: Readonly<Record<string, Ranges>>): Record<string, Interval[]> {
  return Object.fromEntries(
    Object.entries(lists).map(([day, ranges]) => [
      day,
      ranges.map(([open, close]): Interval => [minutes(open), minutes(close)]),
    ]),
  );
}
