import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { segments } from "../../../src/core/clocks/segments.ts";
import { type Clock, clocksOf, standing } from "../../../src/core/clocks/targets.ts";
import type { Mark, Ticket } from "../../../src/core/ticket/ticket.ts";
import { HOUR, hours, inHours, kim, MINUTE, promises, schedule, ticketWith, WORKDAYS, week } from "../../given-sla.ts";

const given = promises(
  { targets: { first_response: inHours(2), next_response: inHours(3), resolution: inHours(10) } },
  {
    office: schedule({
      week: week(WORKDAYS, "09:00-12:30", "13:15-18:00"),
      dates: { "2026-11-18": hours("22:00-04:00") },
    }),
  },
);

const DAY = 24 * HOUR;
const what = fc.constantFrom<Mark[1]>("ask", "answer", "open", "pending", "on_hold", "solved");
const happenings = fc.array(fc.tuple(fc.constantFrom(0, 1, 7 * MINUTE, HOUR, 5 * HOUR, DAY), what), {
  maxLength: 12,
});

/** Any order of marks, at any distance: stricter than what a ticket can go through. */
const histories = fc.tuple(happenings, fc.integer({ min: 0, max: 3 * DAY })).map(([steps, later]) => {
  const opened = ticketWith(["mon 08:00 customer writes"]);
  let when = opened.createdAt;
  const marks = steps.map(([ms, what]): Mark => {
    when += ms;
    return [when, what];
  });
  const timeline = [...opened.timeline, ...marks];
  const status = timeline.map(([, what]) => what).findLast((what) => what !== "ask" && what !== "answer") ?? "new";
  return { ticket: { ...opened, timeline, status } satisfies Ticket, now: when + later };
});

const isUnmet = ({ state, metAt }: Clock) => metAt === null && state !== "ended";

describe("whatever a ticket has been through", () => {
  test("the pieces of every clock follow each other and add up to what has elapsed", () => {
    fc.assert(
      fc.property(histories, ({ ticket, now }) => {
        for (const clock of clocksOf(ticket, kim, given, now)) {
          const pieces = segments(ticket, kim, given, clock.clock, clock.cycle, now);
          expect(pieces.reduce((sum, { ms }) => sum + ms, 0)).toBe(clock.elapsedMs);
          expect(pieces.every(({ start, end }) => start < end)).toBe(true);
          expect(pieces.slice(1).every(({ start }, index) => start === pieces[index]?.end)).toBe(true);
          if (pieces[0] !== undefined) expect(pieces[0].start).toBe(clock.startedAt);
        }
      }),
    );
  });

  test("a running clock is in time at its deadline and missed a millisecond later", () => {
    fc.assert(
      fc.property(histories, ({ ticket, now }) => {
        for (const clock of clocksOf(ticket, kim, given, now).filter(({ state }) => state === "running")) {
          const again = (instant: number) =>
            clocksOf(ticket, kim, given, instant).find(
              (other) => other.clock === clock.clock && other.cycle === clock.cycle,
            );
          const due = clock.dueAt ?? Number.NaN;
          expect(again(due)).toMatchObject({ state: "running", remainingMs: 0 });
          expect(again(due + 1)).toMatchObject({ state: "missed", missedAt: due });
        }
      }),
    );
  });

  test("a miss is a passed deadline, and nothing else is late", () => {
    fc.assert(
      fc.property(histories, ({ ticket, now }) => {
        for (const { state, remainingMs, missedAt, dueAt } of clocksOf(ticket, kim, given, now)) {
          expect(missedAt).toBe(state === "missed" ? dueAt : null);
          expect(remainingMs < 0 && state !== "missed").toBe(false);
        }
      }),
    );
  });

  test("a clock stands still without a deadline, and is met at an instant", () => {
    fc.assert(
      fc.property(histories, ({ ticket, now }) => {
        for (const { state, remainingMs, elapsedMs, targetMs, metAt, dueAt } of clocksOf(ticket, kim, given, now)) {
          expect(remainingMs).toBe(targetMs - elapsedMs);
          if (state === "paused") expect(dueAt).toBeNull();
          if (state !== "missed") expect(metAt !== null).toBe(state === "met");
        }
      }),
    );
  });

  test("the row shows the nearest deadline that its clocks show, and is paused when none runs", () => {
    fc.assert(
      fc.property(histories, ({ ticket, now }) => {
        const row = standing(ticket, kim, given);
        const clocks = clocksOf(ticket, kim, given, now);
        const nearest = clocks.find(
          ({ clock, dueAt, metAt }) => clock === row.clock && metAt === null && dueAt === row.nextDueAt,
        );
        const running = clocks.filter(({ state }) => state === "running").map(({ dueAt }) => dueAt ?? Infinity);
        if (row.nextDueAt !== null) {
          expect(nearest).toBeDefined();
          expect(row.nextDueAt).toBeLessThanOrEqual(Math.min(...running));
          expect(row.riskAt).toBeLessThan(row.nextDueAt);
        } else expect(running).toEqual([]);
        if (ticket.status === "solved") expect(row).toMatchObject({ nextDueAt: null, paused: false });
        else expect(row.paused).toBe(clocks.some(isUnmet) && row.nextDueAt === null);
      }),
    );
  });
});
