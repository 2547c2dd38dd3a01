import { describe, expect, test } from "vitest";
import { candidates } from "../../../src/desk/reads/candidates.ts";
import { databases } from "../../databases.ts";
import { givenDesk, NOW } from "../../given.ts";

const TEAMS = { support: {} };

describe.each(databases)("who can take a ticket, in $name", ({ fresh }) => {
  test("those who can come first, the others with the gate that says no", async () => {
    const desk = await givenDesk({ teams: TEAMS, agents: { ana: { languages: ["de"] }, ben: {} } }, fresh);
    await desk.open({ language: "en" });
    const { rows } = await candidates(desk.as("").db, 1, NOW);
    expect(rows.map(({ agent, can, refusal }) => [agent.handle, can, refusal?.gate])).toEqual([
      ["ben", true, undefined],
      ["ana", false, "language"],
    ]);
  });

  test("its owner is not full because of the very ticket that they have", async () => {
    const desk = await givenDesk({ teams: TEAMS, agents: { ana: { capacity: 1 } } }, fresh);
    expect(await desk.open()).toMatchObject({ assignee: "ana" });
    const { rows } = await candidates(desk.as("").db, 1, NOW);
    expect(rows).toMatchObject([{ can: true, load: { total: 0 } }]);
  });
});
