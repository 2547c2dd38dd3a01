import { describe, expect, onTestFinished, test } from "vitest";
import { claim } from "../acting.ts";
import { givenDesk, PULL } from "../given.ts";
import { openTerminal, type Terminal } from "../terminal.ts";
import { DOCKET, NODE, READY } from "../tui/given-docket.ts";
import { givenCluster } from "./cluster.ts";
import { asked, givenServer, hasServer } from "./given-server.ts";

/** The app of an agent, as on their own machine. */
function appOf(handle: string, location: string): Terminal {
  const env = { PATH: process.env.PATH ?? "", HOME: "/nonexistent", DOCKET_DB: location, DOCKET_AGENT: handle };
  const terminal = openTerminal(NODE, [DOCKET], { columns: 120, rows: 40, env });
  onTestFinished(() => terminal.kill("SIGKILL"));
  return terminal;
}

const rowOf = (terminal: Terminal, id: string) =>
  terminal.rows().find((row) => row.slice(0, 12).includes(`${id} `)) ?? "";

describe.skipIf(!hasServer)("the app on two machines", () => {
  test("shows a claim of one on the other's screen within a second", async () => {
    const desk = await givenServer({ teams: PULL });
    for (let count = 0; count < 3; count++) await desk.open();
    const [ana, ben] = [appOf("ana", desk.location), appOf("ben", desk.location)];
    await Promise.all([ana.until(READY), ben.until(READY)]);
    await new Promise((resolve) => setTimeout(resolve, 500));
    ana.type("c");
    await ana.until(/T-1 .*ana/);
    const startedAt = performance.now();
    await ben.until(/T-1 .*ana/);
    expect(performance.now() - startedAt).toBeLessThan(1_000);
  });

  test("asks the server nothing while nothing happens, but whether it is still there", async () => {
    const desk = await givenServer({ teams: PULL });
    await desk.open();
    const app = appOf("ana", desk.proxy.through(desk.location));
    await app.until(READY);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const before = desk.proxy.turns().asked;
    await new Promise((resolve) => setTimeout(resolve, 4_000));
    expect(desk.proxy.turns().asked - before).toBeLessThanOrEqual(1);
  });

  test("looks by itself behind a pooler that keeps back what the server says", async () => {
    const desk = await givenServer({ teams: PULL });
    await desk.open();
    desk.proxy.swallowNotifications();
    const app = appOf("ben", desk.proxy.through(desk.location));
    await app.until(READY);
    await new Promise((resolve) => setTimeout(resolve, 500));
    await claim(desk.as("ana"), { tickets: [1] });
    const startedAt = performance.now();
    await app.until(/T-1 .*ana/);
    expect(performance.now() - startedAt).toBeLessThan(1_000);
  });
});

describe.skipIf(!hasServer)("a server that stops", () => {
  test("leaves the screen readable with its age, refuses writing with a sentence, and is there again by itself", async () => {
    const server = await givenCluster();
    await server.start();
    const location = `postgres://postgres@127.0.0.1:${server.port}/postgres`;
    const desk = await givenDesk({ teams: PULL }, () => ({ location, drop: () => {} }));
    for (let count = 0; count < 4; count++) await desk.open({ subject: `Parcel ${count + 1} lost` });
    const app = appOf("ben", location);
    await app.until(READY);
    app.type("jj");
    await app.until(/▸.*T-3/);
    app.type("i");
    await app.until(/Internal note on T-3/);
    app.type("half a sen");
    await app.until(/half a sen/);

    await server.crash();
    await app.until(/○ \d+ s old/);
    expect(rowOf(app, "T-1")).toContain("Parcel 1 lost");
    app.type("tence");
    await app.until(/half a sentence/);
    app.type("\u001b");
    await app.until(/draft kept/);
    app.type("c");
    await app.until(/does not answer.*Nothing was changed/s);

    await server.start();
    await app.until(/●live/);
    expect(app.rows().find((row) => row.startsWith("▸"))).toContain("T-3");
    await claim(await desk.apart("ana"), { tickets: [1] });
    await app.until(/T-1 .*ana/);
    app.type("c");
    await app.until(/T-3 .*ben/);
    expect(await asked(desk, "select assignee from docket.ticket where number in (1, 3) order by number")).toEqual([
      { assignee: "ana" },
      { assignee: "ben" },
    ]);
  });
});
