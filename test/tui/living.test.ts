import { beforeEach, describe, expect, test } from "vitest";
import { applyDesk } from "../../src/desk/whole/apply.ts";
import { claim, setPriority } from "../acting.ts";
import { deskFile, givenDesk, type Stage } from "../given.ts";
import { givenQueue, givenScreen, rowOf } from "../given-screen.ts";

let stage: Stage;
beforeEach(async () => {
  stage = await givenQueue();
});

describe("a change by somebody else", () => {
  test("appears without moving the cursor, the scroll or what is being typed", async () => {
    const play = await givenScreen(stage.as("ben"));
    play.press("j", "j", "r", "H", "i");
    await play.until(/╭─ Reply to T-3/);
    await setPriority(await stage.apart("ana"), { tickets: [4], priority: "urgent" });
    play.send({ type: "changed" });
    await play.until(/T-4 +P1/);
    expect(play.state().queue.cursor).toBe(3);
    expect(play.rows().join("\n")).toMatch(/│ Hi /);
  });
  test("that takes the ticket out of the view leaves the cursor where it was, on the next one", async () => {
    const play = await givenScreen(stage.as("ben"));
    play.press("2");
    await play.until(/━━ Unclaimed/);
    await play.until(/▸.*T-1 /);
    play.press("j");
    await claim(await stage.apart("ana"), { tickets: [2] });
    play.send({ type: "changed" });
    await play.until(/▸ .*T-3/);
  });
});

test("a desk file that is applied meanwhile brings its views, and the one that is shown stays", async () => {
  const file = { teams: { support: { assignment: "pull" } }, agents: { ben: {}, ada: { role: "admin" } } } as const;
  const own = await givenDesk(file);
  await own.open({ subject: "Lost parcel", team: "support" });
  const play = await givenScreen(own.as("ben"), { columns: 160, rows: 40 });
  play.press("2");
  await play.until(/\[2 Unclaimed 1\]/);
  const toml = deskFile({ ...file, view: [{ name: "Parcels", query: "parcel" }] });
  await applyDesk(await own.apart("ada"), { toml, file: "desk.toml" });
  play.send({ type: "changed" });
  await play.until(/\[2 Unclaimed 1\].*7 Parcels/);
});

describe("when the desk fails", () => {
  test("the error stays, says what was not done, and r tries again", async () => {
    let fails = true;
    const play = await givenScreen(stage.as("ben"), undefined, (feed) => ({
      ...feed,
      perform: (act) => (fails ? Promise.reject(new Error("disk I/O error")) : feed.perform(act)),
    }));
    play.press("c");
    await play.until(/Could not save: claim 1[\s\S]*disk I\/O error[\s\S]*Nothing was changed\./);
    fails = false;
    play.press("r");
    await play.until(/✓ T-1 claimed/);
    expect(play.rows().join("\n")).not.toContain("Could not save");
  });
  test("the list stays, with its age", async () => {
    let fails = false;
    const play = await givenScreen(stage.as("ben"), undefined, (feed) => ({
      ...feed,
      inbox: (question) => (fails ? Promise.reject(new Error("database is locked")) : feed.inbox(question)),
    }));
    fails = true;
    play.press("R");
    await play.until(/showing what was read at \d\d:\d\d:\d\d/);
    expect(rowOf(play, 1)).toContain("Cannot log in");
  });
});
