import { describe, expect, test } from "vitest";
import { asDeskAssigns, isPushed, isQueued, roomOf } from "../../../src/core/acts/backlog.ts";
import { prepare } from "../../../src/core/routing/pipeline.ts";
import { demandDesk } from "../../../src/deskfile/read.ts";
import { deskFile } from "../../given.ts";
import { asking, policy, someone, team } from "../../given-assignment.ts";

const desk = (assignment: "push" | "pull") => demandDesk(deskFile({ desk: { assignment } }), "desk.toml");

describe("the tickets of a team", () => {
  test.for([
    ["push", "pull", true],
    ["pull", "push", false],
    [null, "push", true],
    [null, "pull", false],
  ] as const)("that is %s in a desk that is %s are given out: %s", ([own, assignment, pushed]) => {
    expect(isPushed(own && team("support", { assignment: own }), desk(assignment))).toBe(pushed);
  });

  test("go by their team, or by the desk", () => {
    const [ofTeam, ofNobody] = [asking({}, { team: team("support") }), asking()];
    expect(asDeskAssigns(ofTeam, desk("pull"))).toBe(ofTeam);
    expect(asDeskAssigns(ofNobody, desk("push"))).toBe(ofNobody);
    expect(asDeskAssigns(ofNobody, desk("pull")).team).toMatchObject({ assignment: "pull" });
  });

  test("wait if nobody has them and they are not done", () => {
    expect(isQueued({ assignee: null, status: "new" })).toBe(true);
    expect(isQueued({ assignee: null, status: "solved" })).toBe(false);
    expect(isQueued({ assignee: "ana", status: "open" })).toBe(false);
  });
});

test.for([
  ["online", 0, { toBeGiven: true, toClaim: true }],
  ["away", 0, { toBeGiven: false, toClaim: true }],
  ["online", 1, { toBeGiven: false, toClaim: false }],
] as const)("an agent who is %s with %d of one ticket has room: %j", ([presence, open, room]) => {
  expect(roomOf([someone("ana", { capacity: 1 }, { presence, open })], prepare(policy(), 1))).toEqual(room);
});
