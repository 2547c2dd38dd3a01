import { describe, expect, test } from "vitest";
import { complaints, SOUND, sound } from "../given-settings.ts";

const BEN = '[[agent]]\nhandle = "ben"\nteams = ["support"]\n';
const ROTATION = '[[rotation]]\ntier = 2\nteam = "support"\n';

describe("what cannot work is an error", () => {
  test.for([
    [
      "an unknown calendar of the desk",
      sound('calendar = "office"', 'calendar = "ofice"'),
      '3: desk.calendar: there is no calendar "ofice"; did you mean "office"?',
    ],
    [
      "an unknown lead",
      sound('lead = "ana"', 'lead = "anna"'),
      '8: team[support].lead: there is no agent "anna"; did you mean "ana"?',
    ],
    [
      "an unknown team of an agent",
      sound('["support"]', '["support", "suport"]'),
      '13: agent[ana].teams[2]: there is no team "suport"; did you mean "support"?',
    ],
    [
      "an unknown shift",
      sound('shift = "office"', 'shift = "offic"'),
      '16: agent[ana].shift: there is no calendar "offic"; did you mean "office"?',
    ],
    [
      "an unknown team of a category",
      sound('team = "support"\nskills', 'team = "finance"\nskills'),
      '19: category[refund].team: there is no team "finance"',
    ],
    [
      "an unknown overflow",
      sound('lead = "ana"', 'overflow = ["finance"]'),
      '8: team[support].overflow[1]: there is no team "finance"',
    ],
    [
      "an unknown team of an SLA",
      `${SOUND}[[sla]]\nname = "A"\nwhen = { team = "suport" }`,
      '23: sla[A].when.team: there is no team "suport"; did you mean "support"?',
    ],
    [
      "an unknown calendar of an SLA",
      `${SOUND}[[sla]]\nname = "A"\ncalendar = { urgent = "alwys" }`,
      '23: sla[A].calendar.urgent: there is no calendar "alwys"; did you mean "always"?',
    ],
    [
      "an unknown category in a rule",
      `${SOUND}[[rule]]\nname = "a"\nset = { category = "refnd" }`,
      '23: rule[a].set.category: there is no category "refnd"; did you mean "refund"?',
    ],
    [
      "an unknown agent in a turn",
      `${SOUND}${ROTATION}handover = { first = "2026-11-02" }\nturns = [["ana"], ["sam"]]`,
      '25: rotation[1].turns[2][1]: there is no agent "sam"',
    ],
    [
      "a hand-over on another weekday",
      `${SOUND}${ROTATION}handover = { day = "tue", first = "2026-11-02" }\nturns = [["ana"]]`,
      "24: rotation[1].handover.day: 2026-11-02 is a mon, not a tue",
    ],
    [
      "a skill that nobody has",
      sound('team = "support"\nskills = { billing = 2 }', 'team = "support"\nskills = { biling = 1 }'),
      '20: category[refund].skills.biling: nobody has biling at level 1, which category "refund" requires; did you mean "billing"?',
    ],
    [
      "a skill that nobody has at that level",
      sound('team = "support"\nskills = { billing = 2 }', "skills = { billing = 3 }"),
      '19: category[refund].skills.billing: nobody has billing at level 3, which category "refund" requires',
    ],
    [
      "a team without agents",
      `${SOUND}[[team]]\nname = "finance"`,
      '22: team[finance].name: team "finance" has no agents',
    ],
    [
      "a calendar that never opens",
      `${SOUND}[calendar.never]\nweek = {}`,
      "21: calendar.never: this calendar never opens",
    ],
    [
      "a calendar whose only date is a holiday",
      `${SOUND}[calendar.never]\nweek = {}\nholidays = ["2026-12-24"]\ndates = { "2026-12-24" = ["09:00-12:00"] }`,
      "21: calendar.never: this calendar never opens",
    ],
    [
      "a calendar whose only date is all break",
      `${SOUND}[calendar.never]\nweek = {}\nbreaks = { "2026-12-24" = ["08:00-10:00", "10:00-12:00"] }\ndates = { "2026-12-24" = ["09:00-12:00"] }`,
      "21: calendar.never: this calendar never opens",
    ],
    [
      "a shift that never begins",
      sound('shift = "office"', "shift = { mon = [] }"),
      "16: agent[ana].shift: this shift never begins",
    ],
    [
      "hours that overlap",
      sound('["09:00-17:00"]', '["09:00-13:00", "12:00-17:00"]'),
      "5: calendar.office.week.mon[2]: these hours overlap with others of the same day",
    ],
    ["two agents of one handle", `${SOUND}${BEN}${BEN}`, "25: agent[ben].handle: there is a second agent ben"],
    [
      "two agents of one address",
      `${SOUND}${BEN}email = "ANA@example.com"`,
      "24: agent[ben].email: ana@example.com is somebody else's address already",
    ],
    [
      "two teams of one name",
      `${SOUND}[[team]]\nname = "support"`,
      '22: team[support].name: there is a second team "support"',
    ],
    [
      "two categories of one name",
      `${SOUND}[[category]]\nname = "refund"`,
      '22: category[refund].name: there is a second category "refund"',
    ],
    [
      "two calendars of one name",
      `${SOUND}[calendar.office]\nweek = "always"\n[calendar.office]`,
      "23: this is written a second time",
    ],
    [
      "the name of an agent's own week",
      `${SOUND}[calendar."@ana"]\nweek = "always"`,
      '21: calendar."@ana": names that begin with @ are those of the agents\' own weeks',
    ],
  ] as const)("%s", ([, text, problem]) => {
    expect(complaints(text)).toContain(`desk.toml:${problem}`);
  });
});
