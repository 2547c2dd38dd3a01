import type { Assignment } from "../src/core/ticket/team.ts";

/** Agents of the desk that is measured; so many of them may take any ticket, unless a desk is made for more. */
export const AGENTS = 50;
export const TAKERS = 8;

const TEAMS = ["support", "billing", "devices", "orders", "partners"];
const SKILLS = ["invoices", "refunds", "api", "hardware", "shipping"];
const LANGUAGES = ["en", "de", "fr", "es", "pt", "it"];
const REGIONS = ["DE", "FR", "ES", "PT", "IT", "GB"];

export const CATEGORIES = ["invoice", "refund", "integration", "repair", "delivery"];

export function handleOf(agent: number): string {
  return `agent-${agent}`;
}

export function teamOf(index: number): string {
  return pick(TEAMS, index);
}

export function languageOf(index: number): string {
  return pick(LANGUAGES, index);
}

export function regionOf(index: number): string {
  return pick(REGIONS, index);
}

/**
 * A desk of fifty agents that uses every gate. Half of the shifts are open at any hour, so that the figures do not depend
 * on the time of day.
 */
export function deskFile(assignment: Assignment, takers: number): string {
  return [
    HEAD,
    ...TEAMS.map((name) => `[[team]]\nname = "${name}"\nassignment = "${assignment}"\n`),
    ...Array.from({ length: AGENTS }, (_, index) => agent(index, index < takers)),
    ...CATEGORIES.map(
      (name, index) => `[[category]]
name = "${name}"
team = "${teamOf(index)}"
skills = { ${pick(SKILLS, index)} = 1 }
wants = ["${pick(SKILLS, index + 1)}"]
effort = "${10 + 10 * index}m"
`,
    ),
    TAIL,
  ].join("\n");
}

function agent(index: number, takesAll: boolean): string {
  const own = [index, index + 2];
  const [teams, skills, languages] = [TEAMS, SKILLS, LANGUAGES].map((words) =>
    takesAll ? words : own.map((each) => pick(words, each)),
  ) as [string[], string[], string[]];
  return `[[agent]]
handle = "${handleOf(index)}"
role = "${takesAll ? "admin" : "agent"}"
teams = ${JSON.stringify(teams)}
tier = ${1 + (index % 2)}
skills = { ${skills.map((skill, place) => `${skill} = ${1 + ((index + place) % 5)}`).join(", ")} }
languages = ${JSON.stringify(languages)}
regions = ${takesAll ? "[]" : JSON.stringify([index, index + 1, index + 2].map(regionOf))}
capacity = 900000
shift = "${index % 2 === 0 ? "days" : "nights"}"
`;
}

const everyDay = (hours: string) =>
  ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].map((day) => `${day} = ["${hours}"]`).join("\n");

const HEAD = `[desk]
name = "Bench"
time_zone = "Europe/Berlin"
calendar = "office"

[calendar.office]
time_zone = "Europe/Berlin"
holidays = ["2026-12-25", "2026-12-26", "2027-01-01"]
[calendar.office.week]
mon = ["09:00-12:30", "13:15-18:00"]
tue = ["09:00-18:00"]
wed = ["09:00-18:00"]
thu = ["09:00-18:00"]
fri = ["09:00-16:00"]

[calendar.always]
time_zone = "UTC"
week = "always"

[calendar.days]
time_zone = "UTC"
[calendar.days.week]
${everyDay("08:00-20:00")}

[calendar.nights]
time_zone = "UTC"
[calendar.nights.week]
${everyDay("20:00-08:00")}
`;

const TAIL = `[queue.head_start]
urgent = "24h"
high = "8h"
low = "-8h"
first_time_customer = "2h"
revenue = "30m per 1000"
plan = { enterprise = "8h", pro = "2h" }

[pipeline]
order = ["affinity", "skill_level", "spare_capacity", "longest_idle"]
tier_above = 1
relax = [
  { after = "15m", drop = "region" },
  { after = "30m", drop = "wants" },
  { after = "2h", drop = "language" },
]

[[sla]]
name = "Standard"
calendar = { urgent = "always", default = "office" }
first_response = { urgent = "1h", high = "4h", normal = "8h", low = "16h" }
resolution = { urgent = "8h", high = "16h", normal = "40h", low = "80h" }
`;

function pick(words: readonly string[], index: number): string {
  return words[index % words.length] ?? "";
}
