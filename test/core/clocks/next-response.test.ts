import { describe, expect, test } from "vitest";
import { at, clocksAt, HOUR, MINUTE } from "../../given-sla.ts";

describe("the next response", () => {
  const answered = ["mon 10:00 customer writes", "mon 11:00 agent answers"];
  const cycles = (history: readonly string[], now: string) =>
    clocksAt(now, history).filter(({ clock }) => clock === "next_response");

  test("does not exist before the customer writes again", () => {
    expect(cycles(answered, "mon 12:00")).toEqual([]);
  });

  test("runs from the oldest unanswered message", () => {
    expect(cycles([...answered, "mon 12:00 customer writes", "mon 13:00 customer writes"], "mon 14:00")).toMatchObject([
      { cycle: 1, state: "running", startedAt: at("mon 12:00"), elapsedMs: 2 * HOUR },
    ]);
  });

  test("is a cycle for each exchange", () => {
    const history = [...answered, "mon 12:00 customer writes", "mon 12:30 agent answers", "tue 09:00 customer writes"];
    expect(cycles(history, "tue 14:00")).toMatchObject([
      { cycle: 1, state: "met", metAt: at("mon 12:30"), elapsedMs: 30 * MINUTE },
      { cycle: 2, state: "missed", missedAt: at("tue 13:00"), elapsedMs: 5 * HOUR },
    ]);
  });

  test("ends by solving, and a message that reopens the ticket starts a new cycle", () => {
    const history = [...answered, "mon 12:00 customer writes", "mon 13:00 solved", "tue 09:00 customer writes"];
    expect(cycles(history, "tue 10:00")).toMatchObject([
      { cycle: 1, state: "ended", elapsedMs: HOUR },
      { cycle: 2, state: "running", elapsedMs: HOUR },
    ]);
  });

  test("runs from the customer's first message, if an agent opened the ticket", () => {
    expect(cycles(["mon 10:00 agent opens", "mon 11:00 customer writes"], "mon 12:00")).toMatchObject([
      { cycle: 1, state: "running", startedAt: at("mon 11:00") },
    ]);
  });
});
