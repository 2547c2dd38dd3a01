import { expect, test } from "vitest";
import { segments } from "../../../src/core/clocks/segments.ts";
import { at, clockAt, inHours, kim, promises, ticketWith } from "../../given-sla.ts";

const eight = promises({ targets: { resolution: inHours(8) } });

test("a target used up at closing time is missed there, though the ticket was parked later that evening", () => {
  const history = ["mon 09:00 customer writes", "mon 20:00 pending"];
  expect(clockAt("tue 10:00", history, "resolution", eight)).toMatchObject({
    state: "missed",
    missedAt: at("mon 17:00"),
  });
});

test("a miss stays where it was, however often the clock stops and goes on", () => {
  const history = [
    "mon 09:00 customer writes",
    "tue 10:00 pending",
    "wed 10:00 open",
    "wed 11:00 pending",
    "thu 10:00 open",
  ];
  expect(clockAt("thu 12:00", history, "resolution", eight)).toMatchObject({
    state: "missed",
    missedAt: at("mon 17:00"),
  });
});

test("a ticket that is closed without being solved has no response to wait for", () => {
  const responding = promises({ targets: { first_response: inHours(4) } });
  const history = ["mon 09:00 customer writes", "mon 10:00 closed"];
  expect(clockAt("tue 10:00", history, "first_response", responding)).toMatchObject({ state: "ended", metAt: null });
});

test("the pieces of a clock that was met end there, whenever they are asked for", () => {
  const ticket = ticketWith(["mon 09:00 customer writes", "mon 12:00 solved"]);
  expect(segments(ticket, kim, eight, "resolution", 1, at("wed 12:00"))).toMatchObject([
    { start: at("mon 09:00"), end: at("mon 12:00"), kind: "runs" },
  ]);
});
