import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { backup } from "../../../src/desk/whole/backup.ts";
import { doctor } from "../../../src/desk/whole/doctor.ts";
import { claim, reply } from "../../acting.ts";
import { databases } from "../../databases.ts";
import { failing, failureOf, givenDesk, PULL } from "../../given.ts";
import { at, contentsOf } from "./copies.ts";

describe.each(databases)("a backup of a desk in $name", ({ fresh }) => {
  /** Two tickets, of which Ana has answered the first, and a folder for copies. */
  async function busyDesk() {
    const desk = await givenDesk({ teams: PULL }, fresh);
    for (let count = 0; count < 2; count++) await desk.open({ body: "Where is it?" });
    await claim(desk.as("ana"), { tickets: [1] });
    await reply(desk.as("ana"), { ticket: 1, body: "On its way" });
    const folder = mkdtempSync(join(tmpdir(), "docket-backup-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    return { desk, folder };
  }

  test("is the desk of the moment in a file, whole, for its owner alone, and can be worked with", async () => {
    const { desk, folder } = await busyDesk();
    const file = join(folder, "copy.db");
    const shares: number[] = [];
    const contents = await contentsOf(desk.as("ana").db);
    const { bytes } = await backup(desk.as("ana"), file, { onProgress: (share) => void shares.push(share) });
    expect([statSync(file).size, statSync(file).mode & 0o777]).toEqual([bytes, 0o600]);
    expect([shares.length > 0, shares.every((share) => share >= 0 && share <= 1)]).toEqual([true, true]);
    await claim(desk.as("ben"), { tickets: [2] });
    await at(file, async (copy) => {
      expect(await contentsOf(copy.db)).toEqual(contents);
      expect((await doctor(copy)).flatMap(({ problems }) => problems)).toEqual([]);
      await claim(copy, { tickets: [2] });
    });
  });

  test("is made of a desk that is not well, too", async () => {
    const { desk, folder } = await busyDesk();
    const file = join(folder, "copy.db");
    const { db } = desk.as("ana");
    await db.updateTable("ticket").set({ priority: "urgent" }).execute();
    await backup(desk.as("ana"), file);
    await at(file, async (copy) => expect(await contentsOf(copy.db)).toEqual(await contentsOf(db)));
  });

  test("does not write over what is there, nor leave a half", async () => {
    const { desk, folder } = await busyDesk();
    const file = join(folder, "precious");
    writeFileSync(file, "precious");
    expect(await failureOf(backup(desk.as("ana"), file))).toMatchObject(failing("bad_input", "is there already"));
    expect(statSync(file).size).toBe(8);
    const nowhere = join(folder, "no", "such", "copy.db");
    expect(await failureOf(backup(desk.as("ana"), nowhere))).toMatchObject(failing("failed", "cannot be written"));
    expect(readdirSync(folder)).toEqual(["precious"]);
  });

  test("that is interrupted leaves nothing", async () => {
    const { desk, folder } = await busyDesk();
    const signal = AbortSignal.abort();
    expect(await failureOf(backup(desk.as("ana"), join(folder, "copy.db"), { signal }))).toMatchObject(
      failing("failed", "interrupted"),
    );
    expect(readdirSync(folder)).toEqual([]);
  });
});
