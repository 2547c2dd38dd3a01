import { describe, expect, test } from "vitest";
import { elapsed, isOpen } from "../../../src/core/time/business-time.ts";
import { instantOf } from "../../../src/core/time/zone.ts";
import { HOUR, schedule, WORKDAYS, week } from "../../given-sla.ts";

const apia = (date: string, hour: number) => instantOf(date, hour * 60, "Pacific/Apia");

describe("Friday 2011-12-30, which Apia left out", () => {
  test("has no office hours, and gives none to the Saturday after it", () => {
    const office = schedule({ timeZone: "Pacific/Apia", week: week(WORKDAYS, "09:00-17:00") });
    expect(elapsed(office, apia("2011-12-29", 0), apia("2012-01-01", 0))).toBe(8 * HOUR);
    expect(isOpen(office, apia("2011-12-31", 10))).toBe(false);
  });

  test("does not cut short the night that would have ended on it", () => {
    const nights = schedule({ timeZone: "Pacific/Apia", week: week(["thu"], "22:00-06:00") });
    expect(isOpen(nights, apia("2011-12-31", 5))).toBe(true);
    expect(elapsed(nights, apia("2011-12-29", 0), apia("2012-01-01", 0))).toBe(8 * HOUR);
  });
});
