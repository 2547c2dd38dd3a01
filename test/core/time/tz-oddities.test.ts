import { existsSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { elapsed } from "../../../src/core/time/business-time.ts";
import { dateOf, dayOf } from "../../../src/core/time/date.ts";
import { WEEKDAYS } from "../../../src/core/time/schedule.ts";
import { instantOf } from "../../../src/core/time/zone.ts";
import { always, HOUR, schedule, week } from "../../given-sla.ts";

const path = new URL("../../../../shared/data/calendars/tz_oddities.csv", import.meta.url);
const days: Record<string, string>[] = existsSync(path) ? parse(readFileSync(path), { columns: true }) : [];
const rows = days.map((row) => ({
  timeZone: row.zone ?? "",
  day: dayOf(row.local_date ?? ""),
  start: Date.parse(row.midnight_start ?? ""),
  end: Date.parse(row.midnight_end ?? ""),
  hours: Number(row.hours_in_local_day),
  around: Number(row.elapsed_h_prev_day_0900_to_next_day_1700),
  name: `${row.zone} ${row.local_date} (${row.why})`,
}));

describe.skipIf(rows.length === 0)("days that are not like others (skipped where the shared data is absent)", () => {
  test.for(rows.map((row) => [row.name, row] as const))("%s", ([, { timeZone, day, start, end, hours, around }]) => {
    expect(instantOf(dateOf(day), 0, timeZone)).toBe(start);
    expect(instantOf(dateOf(day), 1440, timeZone)).toBe(end);
    expect((end - start) / HOUR).toBe(hours);

    const nineBefore = instantOf(dateOf(day - 1), 9 * 60, timeZone);
    const fiveAfter = instantOf(dateOf(day + 1), 17 * 60, timeZone);
    expect(elapsed(always({ timeZone }), nineBefore, fiveAfter)).toBe(around * HOUR);

    const onThatDay = schedule({ timeZone, week: {}, dates: { [dateOf(day)]: [[0, 1440]] } });
    expect(elapsed(onThatDay, nineBefore, fiveAfter)).toBe(hours * HOUR);

    const nineToFive = schedule({ timeZone, week: week(WEEKDAYS, "09:00-17:00") });
    expect(elapsed(nineToFive, nineBefore, fiveAfter)).toBe((hours === 0 ? 16 : 24) * HOUR);
  });
});
