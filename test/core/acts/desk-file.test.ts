import { describe, expect, test } from "vitest";
import { demandMayApply, isStranded, takenFromGone } from "../../../src/core/acts/desk-file.ts";
import type { Plan } from "../../../src/core/acts/plan.ts";
import type { Agent } from "../../../src/core/ticket/agent.ts";
import { demandDesk } from "../../../src/deskfile/read.ts";
import { type DeskFile, deskFile, failing, failureOf, NOW, only } from "../../given.ts";
import { ticket } from "../../given-assignment.ts";

const plan = (file: DeskFile = {}) => demandDesk(deskFile(file), "desk.toml");

describe("another desk file", () => {
  const named = (handle: string, { agents }: Plan) => only(agents.filter((agent) => agent.handle === handle));

  test("is put in force by an admin, and by nobody else", async () => {
    expect(() => demandMayApply(named("ada", plan()), plan())).not.toThrow();
    expect(await failureOf(() => demandMayApply(named("sam", plan()), plan()))).toMatchObject(
      failing("no_right", "changing the desk file takes an admin"),
    );
  });

  test("is put in force by anyone of the desk where nobody has the right, or whoever has it is not active", () => {
    const isAdmin = ({ role }: Agent) => role === "admin";
    const without = { ...plan(), agents: plan().agents.filter((agent) => !isAdmin(agent)) };
    const resting = { ...plan(), agents: plan().agents.map((agent) => ({ ...agent, active: !isAdmin(agent) })) };
    for (const each of [without, resting]) expect(() => demandMayApply(named("ana", each), each)).not.toThrow();
  });

  test("takes tickets from agents who are gone, and says why", () => {
    const reason = "zoe is no longer in the desk file";
    expect(takenFromGone(ticket({ assignee: "zoe" }), plan(), NOW)).toEqual({
      type: "reassigned",
      at: NOW,
      actor: "rule:desk",
      data: { from: "zoe", to: null, team: null, reason },
    });
    for (const assignee of ["ana", null]) expect(takenFromGone(ticket({ assignee }), plan(), NOW)).toBeNull();
  });

  test.for([
    ["support", false],
    ["sales", true],
    [null, false],
  ] as const)("strands a ticket of the team %s: %s", ([team, expected]) => {
    expect(isStranded(ticket({ team }), plan())).toBe(expected);
  });
});
