import { describe, expect, test } from "vitest";
import { segments } from "../../../src/core/clocks/segments.ts";
import { at, HOUR, inHours, kim, promises, ticketWith } from "../../given-sla.ts";

const given = promises({ targets: { first_response: inHours(4), resolution: inHours(8) } });

describe("the pieces of a resolution", () => {
  const ticket = ticketWith([
    "mon 15:00 customer writes",
    "mon 16:00 claimed",
    "tue 10:00 pending",
    "tue 12:00 customer writes",
    "tue 13:00 solved",
    "wed 09:00 open",
  ]);

  test("follow each other, and say why each counts or does not", () => {
    expect(segments(ticket, kim, given, "resolution", 1, at("wed 10:00"))).toEqual([
      { start: at("mon 15:00"), end: at("mon 16:00"), kind: "runs", ms: HOUR, why: "new" },
      { start: at("mon 16:00"), end: at("mon 17:00"), kind: "runs", ms: HOUR, why: "open" },
      { start: at("mon 17:00"), end: at("tue 09:00"), kind: "closed", ms: 0, why: "office is closed" },
      { start: at("tue 09:00"), end: at("tue 10:00"), kind: "runs", ms: HOUR, why: "open" },
      { start: at("tue 10:00"), end: at("tue 12:00"), kind: "paused", ms: 0, why: "pending" },
      { start: at("tue 12:00"), end: at("tue 13:00"), kind: "runs", ms: HOUR, why: "open" },
      { start: at("tue 13:00"), end: at("wed 09:00"), kind: "paused", ms: 0, why: "solved" },
      { start: at("wed 09:00"), end: at("wed 10:00"), kind: "runs", ms: HOUR, why: "open" },
    ]);
  });

  test("are none for a cycle or a clock that there is not", () => {
    expect(segments(ticket, kim, given, "resolution", 2, at("wed 10:00"))).toEqual([]);
    expect(segments(ticket, kim, given, "next_response", 1, at("wed 10:00"))).toEqual([]);
  });
});
