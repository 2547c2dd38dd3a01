import { describe, expect, test } from "vitest";
import type { Plan } from "../../../../src/core/acts/plan.ts";
import { agentNamed, demandCategory, demandRight, identify, teamNamed } from "../../../../src/core/acts/verbs/named.ts";
import { demandDesk } from "../../../../src/deskfile/read.ts";
import { AGENTS, deskFile, failureOf } from "../../../given.ts";

const PLAN = demandDesk(deskFile({ categories: { refund: {}, hook: {} } }), "desk.toml");
const HANDLES = Object.keys(AGENTS);

describe("a name that the desk does not have is refused with those that it has", () => {
  test.for<readonly [string, (plan: Plan) => unknown, string, readonly string[]]>([
    ["agent_not_found", (plan) => agentNamed(plan, "zoe"), "There is no agent zoe in this desk.", HANDLES],
    ["team_not_found", (plan) => teamNamed(plan, "zoo"), "There is no team zoo in this desk.", ["support", "finance"]],
    [
      "category_not_found",
      (plan) => demandCategory(plan, "zoo"),
      "There is no category zoo in this desk.",
      ["refund", "hook"],
    ],
    ["not_identified", (plan) => identify("zoe", plan), "There is no agent zoe in this desk.", HANDLES],
    ["not_identified", (plan) => identify(null, plan), "I do not know who you are.", HANDLES],
    ["not_identified", (plan) => demandRight(null, "claim", plan), "I do not know who you are.", HANDLES],
  ])("%s", async ([code, ask, message, reasons]) => {
    expect(await failureOf(() => ask(PLAN))).toMatchObject({ code, message, reasons });
  });
});

test("who acts must have the right", async () => {
  const [ana, ada] = [identify("ana", PLAN), identify("ada", PLAN)];
  expect((await failureOf(() => demandRight(ana, "desk", PLAN))).code).toBe("no_right");
  expect(demandRight(ada, "desk", PLAN)).toBe(ada);
});
