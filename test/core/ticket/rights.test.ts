import { describe, expect, test } from "vitest";
import { ROLES, type Role } from "../../../src/core/ticket/agent.ts";
import { type Action, demand, may, RIGHTS, type Rights } from "../../../src/core/ticket/rights.ts";
import { failing, failureOf } from "../../given.ts";

/** Who may do what, if the desk file does not say otherwise. */
const LOWEST = {
  agent: [
    ...["claim", "release", "steal", "reassign", "escalate", "route", "open", "reply", "note"],
    ...["status", "priority", "tag", "undo", "customer"],
  ],
  lead: ["undo_others", "override", "presence_of_others", "import"],
  admin: ["desk"],
} as const satisfies Record<Role, readonly string[]>;

const ACTIONS = Object.keys(RIGHTS) as Action[];

const lowest = (action: Action): Role =>
  ROLES.find((role) => (LOWEST[role] as readonly string[]).includes(action)) ?? "agent";
const cells = ACTIONS.flatMap((action) =>
  ROLES.map((role) => [role, action, ROLES.indexOf(role) >= ROLES.indexOf(lowest(action))] as const),
);

function isDemanded(role: Role, rights: Rights): boolean {
  try {
    demand({ handle: "kim", role }, "steal", rights);
    return true;
  } catch (error) {
    expect(error).toMatchObject(failing("no_right", "taking over"));
    return false;
  }
}

describe("rights", () => {
  test("the table names every action once", () => {
    expect(Object.values(LOWEST).flat().toSorted()).toEqual(ACTIONS.toSorted());
  });

  test.for(cells)("%s, %s: %s", ([role, action, allowed]) => {
    expect(may(role, action)).toBe(allowed);
  });

  test.for(cells.filter(([, , allowed]) => !allowed))(
    "%s is refused %s with the role that it takes",
    async ([role, action]) => {
      const failure = await failureOf(() => demand({ handle: "kim", role }, action, RIGHTS));
      expect(failure).toMatchObject(failing("no_right", /^kim is (an agent|a lead); .+ takes (a lead|an admin)\.$/));
    },
  );

  test.for(ROLES)("a desk that gives stealing to a %s only asks for that role", (needed) => {
    const rights = { ...RIGHTS, steal: needed };
    const enough = ROLES.slice(ROLES.indexOf(needed));
    expect(ROLES.filter((role) => may(role, "steal", rights))).toEqual(enough);
    expect(ROLES.filter((role) => isDemanded(role, rights))).toEqual(enough);
  });
});
