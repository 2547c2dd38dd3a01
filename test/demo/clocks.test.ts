import { describe, expect, test } from "vitest";
import { isUnsolved } from "../../src/core/ticket/lifecycle.ts";
import { reasons } from "../../src/core/words/verdict.ts";
import { deskAt, MOMENTS } from "../given-demo.ts";

const MINUTE = 60_000;

describe.each(MOMENTS)("the demo desk on %s", (_, now) => {
  const { tickets, histories, plan, standingOf } = deskAt(now, now % 1000);
  const standings = tickets.filter(({ status }) => isUnsolved(status)).map(standingOf);
  const due = standings.flatMap(({ nextDueAt, riskAt }) => (nextDueAt === null ? [] : [{ nextDueAt, riskAt }]));
  const late = due.filter(({ nextDueAt }) => nextDueAt < now);
  const soon = due.filter(({ nextDueAt }) => nextDueAt >= now && nextDueAt < now + 60 * MINUTE);

  test("is late with a few tickets", () => {
    expect(late.length).toBeGreaterThanOrEqual(2);
    expect(late.length).toBeLessThanOrEqual(8);
  });

  test("has a few that are due within the hour, and calls exactly them at risk", () => {
    expect(soon.length).toBeGreaterThanOrEqual(3);
    expect(soon.length).toBeLessThanOrEqual(8);
    for (const { nextDueAt } of soon) expect(nextDueAt).toBeGreaterThan(now + 10 * MINUTE);
    expect(due.filter(({ riskAt, nextDueAt }) => (riskAt ?? now) < now && nextDueAt >= now)).toEqual(soon);
  });

  test("has some whose clocks stand still", () => {
    expect(standings.filter(({ paused }) => paused).length).toBeGreaterThanOrEqual(8);
  });

  test("knows nothing of the future", () => {
    expect(Math.max(...histories.flatMap(({ events }) => events.map(({ at }) => at)))).toBeLessThan(now);
  });

  test("says of what waits in a team that pushes why nobody has it", () => {
    const pushing = plan.teams.filter(({ assignment }) => assignment === "push").map(({ name }) => name);
    const waiting = histories.filter((_, place) => {
      const ticket = tickets[place];
      return ticket && isUnsolved(ticket.status) && ticket.assignee === null && pushing.includes(ticket.team ?? "");
    });
    expect(waiting.length).toBeGreaterThan(8);
    for (const { events } of waiting) {
      const last = events.at(-1);
      expect(last).toMatchObject({ type: "routed", verdict: { assignee: null, admitted: [] } });
      expect(last?.data).toEqual({ to: null, unroutable: reasons(last?.verdict?.refusals ?? []) });
    }
  });
});
