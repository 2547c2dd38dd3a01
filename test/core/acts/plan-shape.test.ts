import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { PLAN_SHAPE, type Plan } from "../../../src/core/acts/plan.ts";
import { CHANNELS, PRIORITIES } from "../../../src/core/ticket/ticket.ts";
import { demandDesk } from "../../../src/deskfile/read.ts";
import { SECTIONS } from "../../../src/deskfile/sections/all.ts";

/** What the plan below comes to in each shape. If it comes to something else, raise PLAN_SHAPE and add the new print. */
const PRINTS: Readonly<Record<number, string>> = { 1: "28cc9ecb6735e76d" };

const MATCH = `{ plan = "pro", category = "refund", priority = "high", channel = "web", team = "support", language = "en",
  region = "eu", product = "bike", tags = "vip", customer = "kim@example.com", subject = "help", revenue = ">= 5" }`;
const each = (words: readonly string[], value: string) => words.map((word) => `${word} = ${value}`).join(", ");

/** A desk file that says everything that one can say. */
const FULL = `
[desk]
name = "Full"
time_zone = "Europe/Berlin"
calendar = "office"
assignment = "push"
auto_close = "5d"
rights = { steal = "lead" }
[calendar.office]
time_zone = "Europe/Berlin"
week = { ${each(["mon", "tue", "wed", "thu", "fri", "sat", "sun"], '["09:00-17:00"]')} }
holidays = ["2026-12-25"]
dates = { 2026-12-24 = ["09:00-12:00"] }
breaks = { 2026-12-23 = ["12:00-13:00"] }
[[team]]
name = "support"
lead = "ana"
assignment = "pull"
order = "due"
overflow = ["finance"]
[[team]]
name = "finance"
[[agent]]
handle = "ana"
name = "Ana"
email = "ana@example.com"
role = "admin"
active = true
teams = ["support", "finance"]
tier = 2
skills = { billing = 2 }
languages = ["en"]
regions = ["eu"]
capacity = 5
capacity_by_channel = { ${each(CHANNELS, "2")} }
time_zone = "Europe/Berlin"
shift = "office"
[[rotation]]
tier = 2
team = "support"
every = "1w"
handover = { day = "mon", time = "09:00", time_zone = "Europe/Berlin", first = "2026-11-02" }
turns = [["ana"]]
[[category]]
name = "refund"
team = "support"
tier = 1
skills = { billing = 1 }
wants = ["billing"]
effort = "15m"
weight = 2
[[rule]]
name = "refunds"
when = ${MATCH}
set = { category = "refund", priority = "high", tier = 2, team = "support", tags = ["x"], language = "en", region = "eu", product = "bike" }
[queue]
order = "urgency"
[queue.head_start]
${PRIORITIES.map((priority) => `${priority} = "1h"`).join("\n")}
first_time_customer = "1h"
revenue = "30m per 1000"
plan = { pro = "1h" }
channel = { ${each(CHANNELS, '"1h"')} }
[pipeline]
gates = ["active"]
order = ["affinity"]
spare_capacity = "number"
capacity_counts = ["open"]
claim_binds = ["active"]
affinity = { within = "30d" }
tier_above = 1
shift_until_done = true
relax = [{ after = "15m", drop = "region" }]
[[sla]]
name = "All"
when = ${MATCH}
calendar = { ${each([...PRIORITIES, "default"], '"office"')} }
first_response = { ${each(PRIORITIES, '"1h"')} }
next_response = { ${each(PRIORITIES, '"1h"')} }
resolution = { ${each(PRIORITIES, '"1h"')} }
pauses = { ${each(["first_response", "next_response", "resolution"], '["pending"]')} }
[[ladder]]
clock = "resolution"
steps = [{ at = "75%", notify = "lead", priority = "+1", escalate = "2", requeue = true }]
[[view]]
name = "Mine"
query = "is:open"
order = "due"
`;

/** Every field by its path, with the kind of its value. */
function fieldsOf(value: unknown, path = ""): readonly string[] {
  if (typeof value !== "object" || value === null) return [`${path}: ${value === null ? "null" : typeof value}`];
  const inside = Object.entries(value).flatMap(([key, inner]) =>
    fieldsOf(inner, `${path}.${Array.isArray(value) ? "*" : key}`),
  );
  return [`${path}: ${Array.isArray(value) ? "list" : "table"}`, ...inside];
}

function printOf(plan: Plan): string {
  const fields = [...new Set(fieldsOf(plan))].toSorted();
  return createHash("sha256").update(fields.join("\n")).digest("hex").slice(0, 16);
}

test.for(Object.keys(SECTIONS))("the desk file above has a section %s", (name) => {
  expect(FULL).toMatch(new RegExp(`^\\[+${name}[.\\]]`, "m"));
});

test("a plan with other fields than a stored one has another shape", () => {
  const plan = demandDesk(FULL, "desk.toml");
  expect(printOf(plan)).toBe(PRINTS[PLAN_SHAPE]);
  expect(printOf({ ...plan, agents: plan.agents.map(({ shift: _, ...agent }) => agent) as never })).not.toBe(
    printOf(plan),
  );
});
