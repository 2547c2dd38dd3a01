import { describe, expect, test } from "vitest";
import { hasRoom } from "../../../src/core/routing/has-room.ts";
import { NOW, policy, running, someone } from "../../given-assignment.ts";

const { pipeline } = running([], policy());
const leave = { id: 1, start: NOW - 1, end: NOW + 1, delegate: null, notedBy: null, notedAt: null };

describe("whether somebody could take anything at all", () => {
  test.for([
    ["yes, online and idle", someone("ana", { capacity: 2 }, { open: 1 }), true],
    ["not away", someone("ana", {}, { presence: "away" }), false],
    ["not offline", someone("ana", {}, { presence: "offline" }), false],
    ["not on leave", someone("ana", {}, { leaves: [leave] }), false],
    ["not disabled", someone("ana", { active: false }), false],
    ["not full", someone("ana", { capacity: 2 }, { open: 2 }), false],
  ] as const)("%s", ([, candidate, can]) => {
    expect(hasRoom(candidate, pipeline.gates)).toBe(can);
  });

  test("goes by the gates that are asked", () => {
    expect(
      hasRoom(someone("ana", {}, { presence: "away" }), running([], policy({ gates: ["active"] })).pipeline.gates),
    ).toBe(true);
  });
});
