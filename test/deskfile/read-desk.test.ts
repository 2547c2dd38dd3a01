import { describe, expect, test } from "vitest";
import type { Plan } from "../../src/core/acts/plan.ts";
import { GATES } from "../../src/core/routing/gates/all.ts";
import { RIGHTS } from "../../src/core/ticket/rights.ts";
import { demandDesk } from "../../src/deskfile/read.ts";
import { SOUND, sound } from "../given-settings.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

function planOf(text: string): Plan {
  return demandDesk(text, "desk.toml");
}

describe("what a desk file leaves out", () => {
  const plan = planOf("[desk]\n");

  test("is filled in", () => {
    expect(plan).toMatchObject({
      name: "Support",
      timeZone: "UTC",
      calendar: "always",
      assignment: "push",
      autoCloseMs: null,
      rights: RIGHTS,
      queue: {
        order: "urgency",
        headStart: { priority: { urgent: DAY, high: 8 * HOUR, low: -8 * HOUR }, revenue: null },
      },
      pipeline: {
        gates: GATES,
        order: ["affinity", "skill_level", "spare_capacity", "longest_idle"],
        spareCapacity: "percent",
        capacityCounts: ["new", "open"],
        claimBinds: ["active", "team", "skills", "language", "capacity", "excluded"],
        affinityWithinMs: 30 * DAY,
        tierAbove: null,
        shiftUntilDone: false,
        relax: [],
      },
    });
  });
  test("is a calendar that is always open", () => {
    expect(Object.keys(plan.calendars)).toEqual(["always"]);
  });
  test("is the same plan when it comes back from JSON", () => {
    expect(JSON.parse(JSON.stringify(plan))).toStrictEqual(plan);
  });
});

test("the only calendar is the desk's", () => {
  expect(planOf(sound('calendar = "office"\n', "")).calendar).toBe("office");
});

test("a team is assigned to and ordered as the desk is, unless it says otherwise", () => {
  const text = `${sound("[desk]", '[desk]\nassignment = "pull"')}[queue]\norder = "fifo"\n`;
  expect(planOf(text).teams[0]).toMatchObject({ assignment: "pull", order: "fifo" });
  expect(planOf(text.replace("lead", 'assignment = "push"\nlead')).teams[0]).toMatchObject({
    assignment: "push",
    order: "fifo",
  });
});

test("a head start that is given is all there is", () => {
  expect(planOf(`${SOUND}[queue.head_start]\nhigh = "1h"`).queue.headStart.priority).toEqual({ high: HOUR });
});

test("a calendar may be called always by the file itself", () => {
  const text = `${SOUND}[calendar.always]\nweek = { sat = ["10:00-12:00"] }\n[[sla]]\nname = "A"\ncalendar = "always"`;
  expect(planOf(text).calendars.always?.week).toEqual({ sat: [[600, 720]] });
});

test("dates and times may be written without quotes", () => {
  const text = sound("[calendar.office.week]", "[calendar.office]\nholidays = [2026-12-25]\n[calendar.office.week]");
  expect(planOf(text).calendars.office?.holidays).toEqual(["2026-12-25"]);
});

test("a condition with one word is a list of one", () => {
  const text = `${SOUND}[[rule]]\nname = "a"\nwhen = { plan = "gold", channel = "chat" }\nset = { language = "PT-br" }`;
  expect(planOf(text).rules[0]).toMatchObject({
    when: { plan: ["gold"], channel: ["chat"] },
    set: { language: "pt-BR" },
  });
});

test("a desk that is demanded is refused with a line for each error", () => {
  expect(() => planOf(sound('"admin"', '"admn"'))).toThrow(
    expect.objectContaining({
      code: "desk_invalid",
      message: "desk.toml has one error.",
      reasons: ['desk.toml:12: agent[ana].role: "admn" is not a role; did you mean "admin"?'],
    }),
  );
});
