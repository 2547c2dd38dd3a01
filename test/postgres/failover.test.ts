import { describe, expect, onTestFinished, test } from "vitest";
import { doctor } from "../../src/desk/whole/doctor.ts";
import { closeDesk, type Desk, openDesk } from "../../src/desk/work/desk.ts";
import { eventsOf } from "../../src/store/tables/events.ts";
import { note } from "../acting.ts";
import { givenDesk, NOW, PULL } from "../given.ts";
import { openTerminal } from "../terminal.ts";
import { DOCKET, NODE, READY } from "../tui/given-docket.ts";
import { givenCluster } from "./cluster.ts";
import { hasServer } from "./given-server.ts";

const AT_ONCE = 6;

/** A desk on a primary whose commits wait for its replica, and the URL that names both. */
async function givenPair() {
  const primary = await givenCluster();
  await primary.start();
  const location = `postgres://postgres@127.0.0.1:${primary.port}/postgres`;
  const desk = await givenDesk({ teams: PULL }, () => ({ location, drop: () => {} }));
  for (let count = 0; count < AT_ONCE; count++) await desk.open({ customer: `c${count}@example.com` });
  await primary.stop();
  const replica = await primary.replica();
  await primary.start("synchronous_standby_names=*", "synchronous_commit=on");
  await replica.start();
  const both = `postgres://postgres@127.0.0.1:${primary.port},127.0.0.1:${replica.port}/postgres?target_session_attrs=read-write`;
  const open = async (handle: string): Promise<Desk> => {
    const one = await openDesk(both, { handle, now: () => NOW, command: "test" });
    onTestFinished(() => closeDesk(one));
    return one;
  };
  return { primary, replica, both, open };
}

describe.skipIf(!hasServer)("a primary that dies and a replica that takes over", () => {
  test("are a pause for commands and for the screen: all that was said to be done is done once", async () => {
    const { primary, replica, both, open } = await givenPair();
    const env = { PATH: process.env.PATH ?? "", HOME: "/nonexistent", DOCKET_DB: both, DOCKET_AGENT: "ben" };
    const terminal = openTerminal(NODE, [DOCKET], { columns: 120, rows: 40, env });
    onTestFinished(() => terminal.kill("SIGKILL"));
    await terminal.until(READY);

    const desks = await Promise.all(Array.from({ length: AT_ONCE }, () => open("ana")));
    const said: string[] = [];
    let longestMs = 0;
    let isOver = false;
    const work = desks.map(async (desk, place) => {
      for (let turn = 0; !isOver; turn++) {
        const body = `note ${place} ${turn}`;
        const startedAt = performance.now();
        await note(desk, { ticket: place + 1, body });
        longestMs = Math.max(longestMs, performance.now() - startedAt);
        said.push(body);
      }
    });
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const before = said.length;
    await primary.crash();
    await terminal.until(/○ .* old/);
    replica.promote();
    await terminal.until(/●live/);
    await expect.poll(() => said.length, { timeout: 10_000 }).toBeGreaterThan(before + 10 * AT_ONCE);
    isOver = true;
    await Promise.all(work);

    expect(longestMs).toBeLessThan(8_000);
    const [home] = desks;
    if (home === undefined) throw new Error("There is no desk.");
    const histories = await Promise.all(desks.map((_, place) => eventsOf(home.db, place + 1)));
    const notes = histories.flat().flatMap((event) => (event.type === "noted" ? [event.data.body] : []));
    expect(notes.toSorted()).toEqual(said.toSorted());
    expect((await doctor(home)).flatMap(({ problems }) => problems)).toEqual([]);
  });
});
