import { existsSync, renameSync } from "node:fs";
import { describe, expect, onTestFinished, test } from "vitest";
import { planInForce } from "../../../src/desk/reads/plan.ts";
import { applyDesk } from "../../../src/desk/whole/apply.ts";
import { removeDesk } from "../../../src/desk/whole/remove.ts";
import { closeDesk, createDesk } from "../../../src/desk/work/desk.ts";
import { freshFile } from "../../databases.ts";
import { deskFile, NOW } from "../../given.ts";
import { at } from "./copies.ts";

const WHO = { handle: null, now: () => NOW, command: "test" };
const always = async () => true;

function place(): string {
  const { location, drop } = freshFile();
  onTestFinished(drop);
  return location;
}

/** A desk of this name at the place. */
async function made(location: string, name: string): Promise<string> {
  const desk = await createDesk(location, WHO);
  await applyDesk(desk, { toml: deskFile({ desk: { name } }), file: "desk.toml" });
  await closeDesk(desk);
  return location;
}

const nameAt = (location: string) => at(location, async ({ db }) => (await planInForce(db)).plan.name);

describe("the file of a desk", () => {
  test("goes with all that SQLite keeps beside it", async () => {
    const location = await made(place(), "Old");
    await removeDesk(location, WHO, always);
    expect(["", "-wal", "-shm"].filter((suffix) => existsSync(location + suffix))).toEqual([]);
  });

  test("stays if it is not to go, and is no failure if it is not there", async () => {
    const location = await made(place(), "Old");
    await removeDesk(location, WHO, async () => false);
    expect(await nameAt(location)).toBe("Old");
    await removeDesk(place(), WHO, always);
  });

  test("is left alone if somebody put another one in its place meanwhile, and loses nothing", async () => {
    const location = await made(place(), "Old");
    const other = await made(place(), "New");
    await removeDesk(location, WHO, async () => {
      renameSync(other, location);
      return true;
    });
    expect(await nameAt(location)).toBe("New");
  });

  test("of which another one has come and is at work is not robbed of its newest changes", async () => {
    const location = await made(place(), "Old");
    const other = await made(place(), "New");
    await removeDesk(location, WHO, async () => {
      for (const suffix of ["-wal", "-shm"]) renameSync(location + suffix, `${other}-of-old${suffix}`);
      renameSync(other, location);
      await at(location, async (desk) => {
        await applyDesk(
          { ...desk, handle: "ada" },
          { toml: deskFile({ desk: { name: "Newest" } }), file: "desk.toml" },
        );
      });
      return true;
    });
    expect(await nameAt(location)).toBe("Newest");
  });
});
