import { describe, expect, test } from "vitest";
import { complaints, SOUND, sound } from "../given-settings.ts";

const BEN = '[[agent]]\nhandle = "ben"\nteams = ["support"]\n';
const ROTATION = '[[rotation]]\ntier = 2\nteam = "support"\n';

describe("what merely looks wrong is a warning", () => {
  test.for([
    [
      "an SLA below one for all",
      `${SOUND}[[sla]]\nname = "All"\n[[sla]]\nname = "Gold"\nwhen = { plan = "gold" }`,
      '24: warning: sla[Gold].name: "Gold" never applies: "All" above it takes all of its tickets',
    ],
    [
      "an SLA below a wider one",
      `${SOUND}[[sla]]\nname = "Paid"\nwhen = { plan = ["pro", "gold"] }\n[[sla]]\nname = "Gold"\nwhen = { plan = "gold", tags = "vip" }`,
      '25: warning: sla[Gold].name: "Gold" never applies: "Paid" above it takes all of its tickets',
    ],
    [
      "an answer later than the solution",
      `${SOUND}[[sla]]\nname = "All"\nfirst_response = { low = "9h" }\nresolution = { low = "8h" }`,
      "23: warning: sla[All].first_response.low: this target is longer than the one for the resolution",
    ],
    [
      "an agent in no team",
      `${SOUND}[[agent]]\nhandle = "ben"`,
      "22: warning: agent[ben].handle: ben is in no team and gets no team's tickets",
    ],
    [
      "a team whose people are all inactive",
      `${SOUND}[[team]]\nname = "finance"\n[[agent]]\nhandle = "ben"\nactive = false\nteams = ["finance"]`,
      '22: warning: team[finance].name: nobody in team "finance" is active, so nobody is ever on shift',
    ],
    [
      "nobody who may change the desk",
      sound('"admin"', '"lead"'),
      "1: warning: nobody may change the desk: no active agent has the role admin",
    ],
    [
      "a language that nobody speaks",
      `${SOUND}[[rule]]\nname = "a"\nwhen = { language = ["en", "ja"] }\nset = { tier = 1 }`,
      "23: warning: rule[a].when.language[2]: nobody speaks ja",
    ],
    [
      "skills that no one agent has together",
      `${SOUND}${BEN}skills = { api = 1 }\n[[category]]\nname = "both"\nskills = { billing = 1, api = 1 }`,
      '27: warning: category[both].skills: nobody has billing 1 and api 1, so tickets of category "both" will wait',
    ],
    [
      "a welcome skill that nobody has",
      sound('name = "refund"', 'name = "refund"\nwants = ["api"]'),
      "19: warning: category[refund].wants[1]: nobody has api",
    ],
    [
      "a relaxation of a gate that is not asked",
      `${SOUND}[pipeline]\ngates = ["active"]\nclaim_binds = []\nrelax = [{ after = "1h", drop = "wants" }]`,
      "24: warning: pipeline.relax[1].drop: the pipeline does not ask skills, so there is nothing to drop",
    ],
    [
      "a calendar that nothing uses",
      `${SOUND}[calendar.other]\nweek = "always"`,
      '21: warning: calendar.other: nothing uses calendar "other"',
    ],
    [
      "hours that reach into the next day's",
      sound('["09:00-17:00"]', '["22:00-06:00"]\ntue = ["05:00-12:00"]'),
      "5: warning: calendar.office.week.mon: these hours reach into those of tue",
    ],
    [
      "a turn of somebody outside the team",
      `${SOUND}[[agent]]\nhandle = "ben"\n${ROTATION}handover = { first = "2026-11-02" }\nturns = [["ben"]]`,
      '27: warning: rotation[1].turns[1][1]: ben is not in team "support"',
    ],
  ] as const)("%s", ([, text, problem]) => {
    expect(complaints(text)).toContain(`desk.toml:${problem}`);
  });

  test("a holiday of long ago is none of them", () => {
    expect(
      complaints(
        sound("[calendar.office.week]", '[calendar.office]\nholidays = ["1999-12-25"]\n[calendar.office.week]'),
      ),
    ).toEqual([]);
  });
});
