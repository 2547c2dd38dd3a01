import { describe, expect, test } from "vitest";
import { complaints, SOUND, sound } from "../given-settings.ts";

test("a sound desk gets no complaints", () => {
  expect(complaints(SOUND)).toEqual([]);
});

describe("what has not the right form is an error", () => {
  test.for([
    [
      "an unknown key",
      "skills = { billing = 2 }\nl",
      "skils = { billing = 2 }\nl",
      '14: agent[ana].skils: unknown key; did you mean "skills"?',
    ],
    ["an unknown table", "[[category]]", "[[categroy]]", '17: categroy: unknown key; did you mean "category"?'],
    ["a key like nothing known", 'lead = "ana"', "xyzzy = 1", "8: team[support].xyzzy: unknown key"],
    ["a key that is missing", 'handle = "ana"\n', "", "9: agent[1].handle: handle is missing"],
    [
      "an empty handle",
      'handle = "ana"',
      'handle = ""',
      "10: agent[1].handle: a handle is made of lowercase letters, digits, dots, dashes and underscores",
    ],
    [
      "a handle with capitals",
      'handle = "ana"',
      'handle = "Ana"',
      "10: agent[Ana].handle: a handle is made of lowercase letters, digits, dots, dashes and underscores",
    ],
    ["a role", '"admin"', '"admn"', '12: agent[ana].role: "admn" is not a role; did you mean "admin"?'],
    [
      "a time zone",
      '"Europe/Berlin"',
      '"Europe/Berlni"',
      '2: desk.time_zone: this is not a time zone; did you mean "Europe/Berlin"?',
    ],
    ["an offset for a time zone", '"Europe/Berlin"', '"+02:00"', "2: desk.time_zone: this is not a time zone"],
    [
      "a language",
      '["en"]',
      '["en", "english"]',
      '15: agent[ana].languages[2]: this is not a language tag; write "en", "pt-BR" or "zh-Hant"',
    ],
    ["an address", '"ana@example.com"', '"ana"', "11: agent[ana].email: this is not an e-mail address"],
    [
      "a level of skill",
      "{ billing = 2 }\nl",
      "{ billing = 6 }\nl",
      "14: agent[ana].skills.billing: this must be at most 5",
    ],
    [
      "hours",
      '"09:00-17:00"',
      '"09:00-25:00"',
      '5: calendar.office.week.mon[1]: these are not hours; write "09:00-17:00", "22:00-06:00" over midnight, "00:00-24:00" for a whole day',
    ],
    [
      "hours without length",
      '"09:00-17:00"',
      '"09:00-09:00"',
      '5: calendar.office.week.mon[1]: these are not hours; write "09:00-17:00", "22:00-06:00" over midnight, "00:00-24:00" for a whole day',
    ],
    ["a day", "mon =", "mno =", '5: calendar.office.week.mno: unknown key; did you mean "mon"?'],
    ["a text for a list", '["support"]', '"support"', "13: agent[ana].teams: this must be a list like [ … ]"],
  ] as const)("%s", ([, part, otherwise, problem]) => {
    expect(complaints(sound(part, otherwise))).toContain(`desk.toml:${problem}`);
  });

  test.for([
    [
      "a gate",
      '[pipeline]\ngates = ["active", "presnt"]',
      '23: pipeline.gates[2]: "presnt" is not a gate; did you mean "present"?',
    ],
    [
      "an order of agents",
      '[pipeline]\norder = ["skill"]',
      '23: pipeline.order[1]: "skill" is not an order of agents; there are affinity, skill_level, spare_capacity, longest_idle, region_nearest',
    ],
    [
      "an order of the queue",
      '[queue]\norder = "deu"',
      '23: queue.order: "deu" is not an order of the queue; did you mean "due"?',
    ],
    [
      "a status",
      '[pipeline]\ncapacity_counts = ["opne"]',
      '23: pipeline.capacity_counts[1]: "opne" is not a status; did you mean "open"?',
    ],
    [
      "a relaxation",
      '[pipeline]\nrelax = [{ after = "1h", drop = "skills" }]',
      '23: pipeline.relax[1].drop: "skills" is not a relaxation; there are shift, team, tier, wants, language, region, excluded',
    ],
    [
      "a relaxation before the beginning",
      '[pipeline]\nrelax = [{ after = "-1h", drop = "region" }]',
      "23: pipeline.relax[1].after: this must not be negative",
    ],
    [
      "a priority",
      '[[sla]]\nname = "All"\nfirst_response = { urgnt = "1h" }',
      '24: sla[All].first_response.urgnt: unknown key; did you mean "urgent"?',
    ],
    [
      "a duration",
      '[[sla]]\nname = "All"\nfirst_response = { urgent = "1 hour" }',
      '24: sla[All].first_response.urgent: this is not a duration; write "15m", "8h", "5d" or "1h30m"',
    ],
    [
      "a target of nothing",
      '[[sla]]\nname = "All"\nfirst_response = { urgent = "0h" }',
      "24: sla[All].first_response.urgent: this must be longer than nothing",
    ],
    [
      "a channel",
      '[[rule]]\nname = "a"\nwhen = { channel = ["emial"] }\nset = { tier = 1 }',
      '24: rule[a].when.channel[1]: "emial" is not a channel; did you mean "email"?',
    ],
    [
      "a comparison",
      '[[rule]]\nname = "a"\nwhen = { revenue = "lots" }\nset = { tier = 1 }',
      '24: rule[a].when.revenue: this is not a comparison; write ">= 50000"',
    ],
    ["a rule that sets nothing", '[[rule]]\nname = "a"\nset = {}', "24: rule[a].set: this rule sets nothing"],
    ["a tier below the first", '[[category]]\nname = "x"\ntier = 0', "24: category[x].tier: this must be at least 1"],
    [
      "a negative capacity",
      '[[agent]]\nhandle = "ben"\nteams = ["support"]\ncapacity = -1',
      "25: agent[ben].capacity: this must be at least 0",
    ],
    [
      "a head start by revenue",
      '[queue.head_start]\nrevenue = "30m"',
      '23: queue.head_start.revenue: this is not a head start by revenue; write "30m per 1000"',
    ],
    ["a right", '[desk.rights]\nstael = "lead"', '23: desk.rights.stael: unknown key; did you mean "steal"?'],
    [
      "a turn of half a day",
      '[[rotation]]\ntier = 2\nteam = "support"\nevery = "12h"\nhandover = { first = "2026-11-02" }\nturns = [["ana"]]',
      '25: rotation[1].every: a turn lasts whole days; write "1w" or "3d"',
    ],
    [
      "a date that is none",
      '[calendar.other]\nweek = "always"\nholidays = ["2026-02-30"]',
      "24: calendar.other.holidays[1]: this is not a date; write it as 2026-12-24",
    ],
    [
      "a step that does nothing",
      '[[ladder]]\nclock = "resolution"\nsteps = [{ at = "75%" }]',
      "24: ladder[1].steps[1]: this step does nothing",
    ],
  ] as const)("%s", ([, more, problem]) => {
    expect(complaints(`${SOUND}\n${more}`)).toContain(`desk.toml:${problem}`);
  });
});

test("a misspelt key is read as what it means, so that nothing that follows from it is reported", () => {
  expect(complaints(sound("skills = { billing = 2 }\nl", "skils = { billing = 9 }\nl"))).toEqual([
    'desk.toml:14: agent[ana].skils: unknown key; did you mean "skills"?',
    "desk.toml:14: agent[ana].skills.billing: this must be at most 5",
    'desk.toml:20: category[refund].skills.billing: nobody has billing at level 2, which category "refund" requires',
  ]);
});

test("everything that is wrong is reported at once, in the order of the lines", () => {
  const text = sound('"admin"', '"admn"').replace('lead = "ana"', 'lead = "anna"').replace("17:00", "17:99");
  const lines = complaints(`${text}[pipeline]\ngates = ["tire"]\n[[team]]\nname = "empty"\n`);
  expect(lines.map((line) => line.split(": ").slice(0, 2).join(": "))).toEqual([
    "desk.toml:1: warning",
    "desk.toml:5: calendar.office.week.mon[1]",
    "desk.toml:8: team[support].lead",
    "desk.toml:12: agent[ana].role",
    "desk.toml:22: pipeline.gates[1]",
    "desk.toml:24: team[empty].name",
  ]);
});
