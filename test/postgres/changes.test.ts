import { describe, expect, test } from "vitest";
import { dataVersion } from "../../src/desk/reads/changes.ts";
import type { Desk } from "../../src/desk/work/desk.ts";
import { claim } from "../acting.ts";
import { PULL } from "../given.ts";
import { asked, givenServer, hasServer } from "./given-server.ts";

/** How long until a desk hears of something, in ms; the version is asked for as often as a screen asks. */
async function heardAfter(desk: Desk, known: string): Promise<number> {
  const startedAt = performance.now();
  while ((await dataVersion(desk.db).catch(() => known)) === known) {
    if (performance.now() - startedAt > 10_000) throw new Error("It never heard.");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return performance.now() - startedAt;
}

describe.skipIf(!hasServer)("a screen on a server", () => {
  test("hears of what another process does within a second, and of nothing else", async () => {
    const desk = await givenServer({ teams: PULL });
    await desk.open();
    const far = await desk.far("ben");
    await dataVersion(far.db);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const known = await dataVersion(far.db);
    expect(await dataVersion(far.db)).toBe(known);
    await claim(desk.as("ana"), { tickets: [1] });
    expect(await heardAfter(far, known)).toBeLessThan(1_000);
  });

  test("looks by itself where notifications do not arrive", async () => {
    const desk = await givenServer({ teams: PULL });
    await desk.open();
    desk.proxy.swallowNotifications();
    const far = await desk.far("ben");
    await dataVersion(far.db);
    const known = await dataVersion(far.db);
    await claim(desk.as("ana"), { tickets: [1] });
    expect(await heardAfter(far, known)).toBeLessThan(1_000);
  });

  test("hears again after the server was away, and of what it missed", async () => {
    const desk = await givenServer({ teams: PULL });
    await desk.open();
    const far = await desk.far("ben");
    const known = await dataVersion(far.db);
    desk.proxy.close();
    await new Promise((resolve) => setTimeout(resolve, 50));
    await expect(dataVersion(far.db)).rejects.toMatchObject({ code: "database_unreachable" });
    await claim(desk.as("ana"), { tickets: [1] });
    desk.proxy.open();
    await heardAfter(far, known);
    const again = await dataVersion(far.db);
    await asked(desk, "insert into docket.act (at, actor, command) values (0, 'system', 'by another program')");
    expect(await heardAfter(far, again)).toBeLessThan(1_000);
  });
});
