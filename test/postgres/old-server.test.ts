import { describe, expect, onTestFinished, test } from "vitest";
import { closeEngine } from "../../src/store/handle/engine.ts";
import { openDatabase } from "../../src/store/open.ts";
import { givenDocket } from "../given-docket.ts";
import { hasServer, NOW, oldServer } from "../given-old-desks.ts";

const docket = givenDocket();

describe.skipIf(!hasServer)("a server of 0.1.0", () => {
  test("tells how far it is with being brought up to date", async () => {
    const { location, drop } = await oldServer.arrive();
    onTestFinished(drop);
    const shares: number[] = [];
    const db = await openDatabase(location, { onProgress: (share) => shares.push(share) });
    await closeEngine(db);
    expect(shares.at(-1)).toBe(1);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  });

  test.for([
    ["db", "init"],
    ["db", "grant", "ria", "--role", `ria_${crypto.randomUUID().slice(0, 8)}`],
  ])("is brought up to date by `docket %s %s`, if that is the first command", async (argv) => {
    const { location, drop } = await oldServer.arrive();
    onTestFinished(drop);
    const env = { DOCKET_DB: location, DOCKET_AGENT: "", DOCKET_NOW: NOW };
    expect(await docket.docketIn({ env }, ...argv)).toMatchObject({ code: 0 });
    expect(await docket.docketIn({ env }, "doctor")).toMatchObject({ code: 0 });
    const ida = { ...env, DOCKET_DB: location.replace("postgres@", "harbour_ida@") };
    expect(await docket.docketIn({ env: ida }, "agent", "away")).toMatchObject({ code: 0 });
  });

  test("still knows whose its login roles are", async () => {
    const { location, drop } = await oldServer.arrive();
    onTestFinished(drop);
    const owner = { DOCKET_DB: location, DOCKET_AGENT: "", DOCKET_NOW: NOW };
    const ida = { ...owner, DOCKET_DB: location.replace("postgres@", "harbour_ida@") };
    expect(await docket.docketIn({ env: owner }, "doctor")).toMatchObject({ code: 0 });
    expect(await docket.docketIn({ env: ida }, "note", "16", "--body", "The courier is late.")).toMatchObject({
      code: 0,
    });
    expect(await docket.docketIn({ env: ida }, "log", "--me", "--json")).toMatchObject({
      out: expect.stringContaining('"login":"harbour_ida"'),
    });
    expect(await docket.docketIn({ env: ida }, "--as", "joe", "claim", "3")).toMatchObject({ code: 4 });
  });
});
