import { describe, expect, test } from "vitest";
import { GATES } from "../../src/core/routing/gates/all.ts";
import { RIGHTS } from "../../src/core/ticket/rights.ts";
import { readDesk } from "../../src/deskfile/read.ts";
import { complaints, example } from "../given-settings.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe("a desk file with every kind of section", () => {
  const text = example();
  const plan = readDesk(text, "desk.toml").plan;

  test("works as it stands; it merely has a calendar to spare", () => {
    expect(complaints(text)).toEqual(['desk.toml:26: warning: calendar.nights: nothing uses calendar "nights"']);
  });

  test("says how the desk is", () => {
    expect(plan).toMatchObject({
      name: "Harbour Bikes",
      timeZone: "Europe/Berlin",
      calendar: "office",
      assignment: "push",
      autoCloseMs: 5 * DAY,
      rights: { ...RIGHTS, steal: "agent", override: "lead", desk: "admin" },
    });
  });

  test("has its calendars, over midnight too, and the weeks of the agents' own", () => {
    expect(plan?.calendars.office).toEqual({
      timeZone: "Europe/Berlin",
      week: {
        mon: [
          [540, 750],
          [795, 1080],
        ],
        tue: [[540, 1080]],
        wed: [[540, 1080]],
        thu: [[540, 1080]],
        fri: [[540, 960]],
      },
      holidays: ["2026-12-25", "2027-01-01"],
      dates: { "2026-12-24": [[540, 720]], "2026-12-31": [] },
      breaks: { "2026-11-18": [[840, 960]] },
    });
    expect(plan?.calendars.nights?.week).toEqual({ mon: [[1320, 1800]], tue: [[1320, 1800]] });
    expect(Object.values(plan?.calendars.always?.week ?? {})).toEqual(Array(7).fill([[0, 1440]]));
    expect(plan?.calendars["@joe"]).toMatchObject({ timeZone: "Europe/Dublin", week: { mon: [[480, 1020]] } });
  });

  test("has its people", () => {
    expect(plan?.teams).toEqual([
      { name: "workshop", lead: "ria", assignment: "push", order: "urgency", overflow: [] },
      { name: "money", lead: "dov", assignment: "pull", order: "due", overflow: ["workshop"] },
      { name: "parts", lead: null, assignment: "pull", order: "easiest", overflow: [] },
    ]);
    expect(plan?.agents.map(({ handle, shift, capacity }) => [handle, shift, capacity])).toEqual([
      ["ida", "office", 4],
      ["joe", "@joe", 5],
      ["ria", "office", 6],
      ["dov", "always", 10],
      ["ada", "always", 3],
    ]);
    expect(plan?.agents[0]).toMatchObject({ capacityByChannel: { chat: 2 }, active: true });
    expect(plan?.rotations).toEqual([
      {
        tier: 2,
        team: "workshop",
        everyDays: 7,
        handover: { minute: 540, timeZone: "Europe/Berlin", first: "2026-11-02" },
        turns: [["ida"], ["ria"]],
      },
    ]);
  });

  test("has its tickets, its queue and its promises", () => {
    expect(plan?.categories[0]).toEqual({
      name: "refund",
      team: "money",
      tier: null,
      skills: { billing: 1 },
      wants: ["refunds"],
      effortMs: HOUR / 6,
      weight: null,
    });
    expect(plan?.rules[3]).toEqual({
      name: "big accounts",
      when: { revenue: { is: ">=", than: 50_000 } },
      set: { priority: "high", tags: ["vip"] },
    });
    expect(plan?.queue.headStart).toEqual({
      priority: { urgent: DAY, high: 8 * HOUR, low: -8 * HOUR },
      plan: { enterprise: 8 * HOUR, pro: 2 * HOUR },
      channel: { chat: 4 * HOUR, phone: 6 * HOUR },
      firstTimeCustomer: 2 * HOUR,
      revenue: { ms: HOUR / 2, per: 1000 },
    });
    expect(plan?.pipeline).toMatchObject({
      gates: GATES,
      spareCapacity: "percent",
      tierAbove: 1,
      affinityWithinMs: 30 * DAY,
      relax: [
        { afterMs: HOUR / 4, drop: "region" },
        { afterMs: HOUR / 2, drop: "wants" },
        { afterMs: 2 * HOUR, drop: "language" },
      ],
    });
    expect(plan?.slas.map(({ calendar, pauses }) => [calendar, pauses])).toEqual([
      [{ default: "office", byPriority: { urgent: "always" } }, {}],
      [{ default: "office", byPriority: {} }, { resolution: ["pending", "on_hold"] }],
    ]);
    expect(plan?.slas[0]?.targets.first_response).toEqual({
      urgent: HOUR / 4,
      high: HOUR,
      normal: 4 * HOUR,
      low: 8 * HOUR,
    });
    expect(plan?.ladders).toEqual([
      {
        clock: "first_response",
        steps: [
          { at: "75%", notify: "assignee" },
          { at: "-15m", notify: "lead" },
          { at: "100%", notify: "lead", priority: "+1" },
          { at: "150%", escalate: "tier+1" },
        ],
      },
    ]);
  });

  test("is the same plan when it comes back from JSON", () => {
    expect(JSON.parse(JSON.stringify(plan))).toStrictEqual(plan);
  });
});
