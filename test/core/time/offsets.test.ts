import * as fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { offsetsOf } from "../../../src/core/time/offsets.ts";
import { offsetAt, presetOffsets } from "../../../src/core/time/zone.ts";

const FROM = Date.parse("2024-01-01T00:00:00Z");
const UNTIL = Date.parse("2030-01-01T00:00:00Z");
const ZONES = ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca", "Asia/Tokyo"] as const;

describe("offsets that were written down", () => {
  const asked = new Map<string, number>();
  const table = offsetsOf(ZONES, FROM, UNTIL, "x");
  const instants = fc.sample(fc.integer({ min: FROM - 1e10, max: UNTIL + 1e10 }), { numRuns: 400, seed: 5 });
  for (const zone of ZONES) for (const at of instants) asked.set(`${zone} ${at}`, offsetAt(at, zone));

  afterAll(() => presetOffsets(Object.fromEntries(ZONES.map((zone) => [zone, []])), { from: 0, until: 0 }));

  test("are the same as asked for, within and around their years", () => {
    presetOffsets(table.zones, table);
    for (const [zone, changes] of Object.entries(table.zones)) {
      for (const [since, offset] of changes) expect(offsetAt(since, zone)).toBe(offset);
    }
    for (const zone of ZONES) {
      for (const at of instants) expect(offsetAt(at, zone), `${zone} at ${at}`).toBe(asked.get(`${zone} ${at}`));
    }
  });

  test("name each change once, at its very millisecond", () => {
    const berlin = table.zones["Europe/Berlin"] ?? [];
    expect(berlin.map(([since]) => new Date(since).toISOString()).slice(1, 3)).toEqual([
      "2024-03-31T01:00:00.000Z",
      "2024-10-27T01:00:00.000Z",
    ]);
    expect(table.zones["Asia/Tokyo"]).toHaveLength(1);
  });
});
