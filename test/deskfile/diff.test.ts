import { expect, test } from "vitest";
import { planDiff, sayChange } from "../../src/deskfile/diff.ts";
import { demandDesk } from "../../src/deskfile/read.ts";
import { SOUND, sound } from "../given-settings.ts";

const RULES = '[[rule]]\nname = "a"\nset = { tier = 1 }\n[[rule]]\nname = "b"\nset = { tier = 2 }\n';

function changes(before: string, after: string): readonly string[] {
  return planDiff(demandDesk(before, "a"), demandDesk(after, "b")).map(sayChange);
}

test.for([
  ["nothing", SOUND, SOUND, []],
  ["a comment", SOUND, `# new\n${SOUND}`, []],
  [
    "hours",
    SOUND,
    sound('["09:00-17:00"]', '["09:00-12:00", "22:00-06:00"]'),
    ["calendar office: week, mon 09:00-17:00 → 09:00-12:00, 22:00-06:00"],
  ],
  ["a level", SOUND, sound("billing = 2 }\nl", "billing = 3 }\nl"), ["agent ana: skills, billing 2 → 3"]],
  ["a language", SOUND, sound('["en"]', '["en", "de"]'), ["agent ana: languages en → en, de"]],
  [
    "a shift",
    SOUND,
    sound('shift = "office"', 'shift = { mon = ["10:00-12:00"] }'),
    ["agent ana: shift office → @ana", "+ the week of agent ana"],
  ],
  ["a duration", SOUND, sound("[desk]", '[desk]\nauto_close = "5d"'), ["the desk: auto close none → 120h"]],
  ["an SLA", SOUND, `${SOUND}[[sla]]\nname = "All"\nresolution = { low = "8h" }`, ["+ SLA All"]],
  [
    "a target",
    `${SOUND}[[sla]]\nname = "All"\nresolution = { low = "8h" }`,
    `${SOUND}[[sla]]\nname = "All"\nresolution = { low = "90m" }`,
    ["SLA All: targets, resolution, low 8h → 1h 30m"],
  ],
  ["a category less", SOUND, SOUND.slice(0, SOUND.indexOf("[[category]]")), ["- category refund"]],
  [
    "the order of rules",
    SOUND + RULES,
    SOUND +
      RULES.split(/(?=\[\[)/)
        .toReversed()
        .join(""),
    ["the rules: order a, b → b, a"],
  ],
  [
    "a head start",
    SOUND,
    `${SOUND}[queue.head_start]\nurgent = "24h"\nhigh = "8h"\nlow = "-9h"`,
    ["the queue: head start, priority, low -8h → -9h"],
  ],
] as const)("a new desk file with a change of %s", ([, before, after, said]) => {
  expect(changes(before, after)).toEqual(said);
});

test("before the first desk file, everything is new", () => {
  const said = planDiff(null, demandDesk(SOUND, "a")).map(sayChange);
  expect(said).toContain("+ agent ana");
  expect(said.every((line) => line.startsWith("+ "))).toBe(true);
});
