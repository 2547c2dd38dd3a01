import { describe, expect, test } from "vitest";
import { addAgent, editAgent } from "../../src/deskfile/edit.ts";
import { demandDesk } from "../../src/deskfile/read.ts";
import { SOUND, sound } from "../given-settings.ts";

describe("adding an agent", () => {
  test("appends a block and touches nothing else", () => {
    const made = addAgent(SOUND, "ben", { name: 'Ben "B"', teams: ["support"], skills: { api: 2 }, capacity: null });
    expect(made).toBe(
      `${SOUND}\n[[agent]]\nhandle = "ben"\nname = "Ben \\"B\\""\nteams = ["support"]\nskills = { api = 2 }\n`,
    );
  });
  test("is refused if the desk does not work with them", () => {
    const again = () => addAgent(SOUND, "ana", { teams: ["suport"] });
    expect(again).toThrow(
      expect.objectContaining({
        code: "desk_invalid",
        reasons: [expect.stringContaining("second agent ana"), expect.stringContaining('"suport"')],
      }),
    );
  });
  test("ends its lines as the file does", () => {
    const made = addAgent(SOUND.replaceAll("\n", "\r\n"), "ben", { teams: ["support"] });
    expect(made.replaceAll("\r\n", "")).not.toContain("\n");
  });
});

describe("editing an agent", () => {
  test.for([
    ["replaces a value and keeps the comment", 'role = "admin" # boss', { role: "lead" }, 'role = "lead" # boss'],
    ["takes a key out with its line", 'email = "ana@example.com"\n', { email: null }, ""],
    [
      "puts a list over several lines on one",
      'languages = [\n  "en",\n]',
      { languages: ["en", "pt"] },
      'languages = ["en", "pt"]',
    ],
    ["joins dotted keys", "skills.billing = 2\nskills.api = 1\n", { skills: { billing: 3 } }, ""],
  ] as const)("%s", ([, written, fields, then]) => {
    const key = written.split(/[ .]/)[0] ?? "";
    const line = SOUND.split("\n").find((one) => one.startsWith(key)) ?? "";
    const before = sound(written.endsWith("\n") ? `${line}\n` : line, written);
    const after = editAgent(before, "ana", fields);
    expect(after).toContain(before.slice(0, before.indexOf(written)) + then);
  });

  test("adds a key behind the last one of the agent", () => {
    expect(editAgent(SOUND, "ana", { capacity: 5 })).toBe(
      sound('shift = "office"\n', 'shift = "office"\ncapacity = 5\n'),
    );
  });
  test("writes a table of its own as one line", () => {
    const before = sound("skills = { billing = 2 }\nl", "l").replace(
      "[[category]]",
      "[agent.skills]\nbilling = 2\n\n[[category]]",
    );
    expect(demandDesk(editAgent(before, "ana", { skills: { billing: 4 } }), "desk.toml").agents[0]?.skills).toEqual({
      billing: 4,
    });
  });
  test("changes the agent named and no other", () => {
    const two = addAgent(SOUND, "ben", { teams: ["support"], capacity: 3 });
    const plan = demandDesk(editAgent(two, "ben", { capacity: 4, active: false }), "desk.toml");
    expect(plan.agents.map(({ capacity, active }) => [capacity, active])).toEqual([
      [null, true],
      [4, false],
    ]);
  });
  test("in a file that is not valid TOML is refused, with the place", () => {
    expect(() => editAgent(`${SOUND}x =`, "ana", {})).toThrow(
      expect.objectContaining({
        code: "desk_invalid",
        reasons: [expect.stringContaining("desk.toml:21: this is not valid TOML")],
      }),
    );
  });
  test("of nobody is refused, with the nearest handle", () => {
    expect(() => editAgent(SOUND, "anna", {})).toThrow(
      expect.objectContaining({ code: "agent_not_found", hint: "Did you mean ana?" }),
    );
  });
});
