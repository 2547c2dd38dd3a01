import { describe, expect, test } from "vitest";
import { type ClockStanding, standing } from "../../../src/core/clocks/targets.ts";
import type { Schedule } from "../../../src/core/time/schedule.ts";
import { at, hours, inHours, kim, MINUTE, promises, schedule, ticketWith } from "../../given-sla.ts";

const NONE: ClockStanding = { nextDueAt: null, riskAt: null, clock: null, paused: false };
const given = promises({ targets: { first_response: inHours(4), next_response: inHours(2), resolution: inHours(8) } });

describe("where a ticket stands", () => {
  const asked = "mon 09:00 customer writes";

  test.for<[string, string[], ClockStanding]>([
    [
      "is the nearest deadline of its running clocks",
      [],
      { nextDueAt: at("mon 13:00"), riskAt: at("mon 12:00"), clock: "first_response", paused: false },
    ],
    [
      "is the resolution once it is answered",
      ["mon 10:00 agent answers"],
      { nextDueAt: at("mon 17:00"), riskAt: at("mon 15:00"), clock: "resolution", paused: false },
    ],
    [
      "is the next response once the customer has written again",
      ["mon 10:00 agent answers", "mon 11:00 customer writes"],
      { nextDueAt: at("mon 13:00"), riskAt: at("mon 12:30"), clock: "next_response", paused: false },
    ],
    [
      "is paused when all its clocks stand still",
      ["mon 10:00 agent answers", "mon 11:00 pending"],
      { ...NONE, paused: true },
    ],
    [
      "is not paused while one of them runs",
      ["mon 11:00 pending"],
      { nextDueAt: at("mon 13:00"), riskAt: at("mon 12:00"), clock: "first_response", paused: false },
    ],
    [
      "is the passed deadline until the clock is met",
      ["tue 10:00 claimed"],
      { nextDueAt: at("mon 13:00"), riskAt: at("mon 12:00"), clock: "first_response", paused: false },
    ],
    [
      "is late still after a pause that came too late",
      ["mon 10:00 agent answers", "tue 10:00 pending", "wed 10:00 open"],
      { nextDueAt: at("mon 17:00"), riskAt: at("mon 15:00"), clock: "resolution", paused: false },
    ],
    ["is nothing once it is solved", ["mon 10:00 solved"], NONE],
    ["is nothing once it is closed", ["mon 10:00 solved", "tue 10:00 closed"], NONE],
    [
      "is what is left after reopening",
      ["mon 10:00 solved", "tue 09:00 open"],
      { nextDueAt: at("tue 16:00"), riskAt: at("tue 14:00"), clock: "resolution", paused: false },
    ],
  ])("%s", ([, rest, expected]) => {
    expect(standing(ticketWith([asked, ...rest]), kim, given)).toEqual(expected);
  });

  test("is the clock that comes first of two with the same deadline", () => {
    const same = promises({ targets: { first_response: inHours(8), resolution: inHours(8) } });
    expect(standing(ticketWith([asked]), kim, same)).toMatchObject({
      nextDueAt: at("mon 17:00"),
      clock: "first_response",
    });
    const two = promises({ targets: { next_response: inHours(2), resolution: inHours(4) } });
    const ticket = ticketWith([asked, "mon 10:00 agent answers", "mon 11:00 customer writes"]);
    expect(standing(ticket, kim, two)).toMatchObject({ nextDueAt: at("mon 13:00"), clock: "next_response" });
  });

  test("is nothing where nothing is promised", () => {
    expect(standing(ticketWith([asked]), kim, promises({}))).toEqual(NONE);
    expect(standing(ticketWith([asked]), kim, { slas: [], calendars: {} })).toEqual(NONE);
  });

  test("has no deadline if the calendar does not open again", () => {
    const over: Schedule = schedule({ week: {}, dates: { "2026-11-13": hours("09:00-10:00") } });
    expect(
      standing(ticketWith([asked]), kim, promises({ targets: { resolution: inHours(1) } }, { office: over })),
    ).toEqual(NONE);
  });
});

describe("a ticket is at risk", () => {
  const response = (minutes: number) => promises({ targets: { first_response: { normal: minutes * MINUTE } } });
  const riskOf = (minutes: number, opening: string) =>
    standing(ticketWith([`${opening} customer writes`]), kim, response(minutes)).riskAt;

  test.for([
    ["when a quarter of the target is left", 120, "mon 09:00", "mon 10:30"],
    ["at the latest when 15 minutes are left", 40, "mon 09:00", "mon 09:25"],
    ["at once if the target is no longer than that", 10, "mon 09:00", "mon 09:00"],
    ["in business time", 120, "mon 16:00", "tue 09:30"],
  ] as const)("%s", ([, target, opening, expected]) => {
    expect(riskOf(target, opening)).toBe(at(expected));
  });

  test("later by as much business time as it was paused", () => {
    const eight = promises({ targets: { resolution: inHours(8) } });
    const ticket = ticketWith(["mon 09:00 customer writes", "mon 10:00 pending", "mon 14:00 open"]);
    expect(standing(ticket, kim, eight)).toMatchObject({ nextDueAt: at("tue 13:00"), riskAt: at("tue 11:00") });
  });
});
