import { describe, expect, test } from "vitest";
import { clocksOf, policyFor } from "../../../src/core/clocks/targets.ts";
import { at, clockAt, HOUR, hours, inHours, kim, policy, promises, schedule, ticketWith } from "../../given-sla.ts";

describe("a change after the fact", () => {
  const history = ["mon 09:00 customer writes", "mon 11:00 pending", "mon 15:00 open"];

  test("of the calendar reaches the open ticket, and the pause is not lost", () => {
    const shorter = promises(
      { targets: { resolution: inHours(8) } },
      { office: schedule({ dates: { "2026-11-17": hours("12:00-17:00") } }) },
    );
    expect(clockAt("mon 16:00", history, "resolution")).toMatchObject({ dueAt: at("tue 13:00") });
    expect(clockAt("mon 16:00", history, "resolution", shorter)).toMatchObject({ dueAt: at("tue 16:00") });
  });

  test("of the priority counts all that has passed against the new target and its calendar", () => {
    const graded = promises({
      calendar: { default: "office", byPriority: { urgent: "always" } },
      targets: { resolution: { urgent: 4 * HOUR, normal: 8 * HOUR } },
    });
    const urgent = { ...ticketWith(history), priority: "urgent" } as const;
    expect(clocksOf(urgent, kim, graded, at("mon 16:00"))).toMatchObject([
      { calendar: "always", targetMs: 4 * HOUR, elapsedMs: 3 * HOUR, dueAt: at("mon 17:00") },
    ]);
    expect(clocksOf({ ...urgent, priority: "low" }, kim, graded, at("mon 16:00"))).toEqual([]);
  });
});

describe("the policy", () => {
  const ticket = ticketWith(["mon 09:00 customer writes"]);
  const gold = policy({ name: "Gold", when: { plan: ["enterprise"] } });
  const urgent = policy({ name: "Urgent", when: { priority: ["urgent"] } });

  test("is the first that matches the ticket and its customer", () => {
    const slas = [gold, urgent, policy()];
    expect(policyFor(slas, ticket, kim)?.name).toBe("Standard");
    expect(policyFor(slas, ticket, { ...kim, plan: "enterprise" })?.name).toBe("Gold");
    expect(policyFor(slas, { ...ticket, priority: "urgent" }, null)?.name).toBe("Urgent");
  });

  test("may be none, and then there are no clocks", () => {
    expect(policyFor([gold], ticket, kim)).toBeNull();
    expect(clocksOf(ticket, kim, { slas: [gold], calendars: {} }, at("mon 10:00"))).toEqual([]);
  });

  test("cannot name a calendar that is missing", () => {
    const broken = promises({ calendar: { default: "nowhere", byPriority: {} }, targets: { resolution: inHours(1) } });
    expect(() => clocksOf(ticket, kim, broken, at("mon 10:00"))).toThrow("nowhere");
  });
});
