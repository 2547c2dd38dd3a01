import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { givenDocket, NOW } from "../../given-docket.ts";

const docket = givenDocket();

describe("an import of what an agent did long ago", () => {
  const lastAssignedTo = async (handle: string) =>
    JSON.parse((await docket.docket("agent", "show", handle, "--json")).out).lastAssignedAt;
  const imported = async (createdAt: string) => {
    const file = join(docket.folder(), "old.csv");
    writeFileSync(file, `id,subject,created,assignee\n${createdAt},Old,${createdAt},ana\n`);
    const map = ["externalId=id", "subject=subject", "createdAt=created", "assignee=assignee"];
    const flags = map.flatMap((each) => ["--map", each]);
    expect(await docket.docket("import", file, "--from", "csv", ...flags)).toMatchObject({ code: 0 });
  };

  test("does not take back their turn: who got a ticket since has got it", async () => {
    const id = await docket.opened("New");
    await docket.docket("claim", id);
    expect(await lastAssignedTo("ana")).toBe("2026-11-20T12:00:00.000Z");
    await imported("2026-01-02T10:00:00Z");
    expect(await lastAssignedTo("ana")).toBe("2026-11-20T12:00:00.000Z");
  });

  test("counts for somebody who got nothing since", async () => {
    await imported("2026-01-02T10:00:00Z");
    expect(Date.parse(await lastAssignedTo("ana"))).toBeLessThan(Date.parse(NOW));
  });
});
