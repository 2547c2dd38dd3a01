import { beforeEach, describe, expect, test } from "vitest";
import { applyDesk } from "../../src/desk/whole/apply.ts";
import { claim, setPriority } from "../acting.ts";
import { deskFile, givenDesk, type TestDesk } from "../given.ts";
import { givenQueue, givenScreen, rowOf } from "../given-screen.ts";

let testDesk: TestDesk;
beforeEach(async () => {
  testDesk = await givenQueue();
});

describe("a change by somebody else", () => {
  test("appears without moving the cursor, the scroll or what is being typed", async () => {
    const screen = await givenScreen(testDesk.as("ben"));
    screen.press("j", "j", "r", "H", "i");
    await screen.until(/╭─ Reply to T-3/);
    await setPriority(await testDesk.apart("ana"), { tickets: [4], priority: "urgent" });
    screen.send({ type: "changed" });
    await screen.until(/T-4 +P1/);
    expect(screen.state().queue.cursor).toBe(3);
    expect(screen.rows().join("\n")).toMatch(/│ Hi /);
  });
  test("that takes the ticket out of the view leaves the cursor where it was, on the next one", async () => {
    const screen = await givenScreen(testDesk.as("ben"));
    screen.press("2");
    await screen.until(/━━ Unclaimed/);
    await screen.until(/▸.*T-1 /);
    screen.press("j");
    await claim(await testDesk.apart("ana"), { tickets: [2] });
    screen.send({ type: "changed" });
    await screen.until(/▸ .*T-3/);
  });
});

test("a desk file that is applied meanwhile brings its views, and the one that is shown stays", async () => {
  const file = { teams: { support: { assignment: "pull" } }, agents: { ben: {}, ada: { role: "admin" } } } as const;
  const own = await givenDesk(file);
  await own.open({ subject: "Lost parcel", team: "support" });
  const screen = await givenScreen(own.as("ben"), { columns: 160, rows: 40 });
  screen.press("2");
  await screen.until(/\[2 Unclaimed 1\]/);
  const toml = deskFile({ ...file, view: [{ name: "Parcels", query: "parcel" }] });
  await applyDesk(await own.apart("ada"), { toml, file: "desk.toml" });
  screen.send({ type: "changed" });
  await screen.until(/\[2 Unclaimed 1\].*7 Parcels/);
});

describe("when the desk fails", () => {
  test("the error stays, says what was not done, and r tries again", async () => {
    let fails = true;
    const screen = await givenScreen(testDesk.as("ben"), undefined, (feed) => ({
      ...feed,
      perform: (act) => (fails ? Promise.reject(new Error("disk I/O error")) : feed.perform(act)),
    }));
    screen.press("c");
    await screen.until(/Could not save: claim 1[\s\S]*disk I\/O error[\s\S]*Nothing was changed\./);
    fails = false;
    screen.press("r");
    await screen.until(/✓ T-1 claimed/);
    expect(screen.rows().join("\n")).not.toContain("Could not save");
  });
  test("the list stays, with its age", async () => {
    let fails = false;
    const screen = await givenScreen(testDesk.as("ben"), undefined, (feed) => ({
      ...feed,
      inbox: (question) => (fails ? Promise.reject(new Error("database is locked")) : feed.inbox(question)),
    }));
    fails = true;
    screen.press("R");
    await screen.until(/showing what was read at \d\d:\d\d:\d\d/);
    expect(rowOf(screen, 1)).toContain("Cannot log in");
  });
});
