import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { closeDesk, createDesk, openDesk } from "../../src/desk/work/desk.ts";
import { freshFile } from "../databases.ts";

test("a desk that was never asked anything closes its file all the same", async () => {
  const { location, drop } = freshFile();
  const who = { handle: null, now: () => 0, command: "test" };
  await closeDesk(await createDesk(location, who));
  const desk = await openDesk(location, who);
  expect(existsSync(`${location}-wal`)).toBe(true);
  await closeDesk(desk);
  expect(existsSync(`${location}-wal`)).toBe(false);
  await drop();
});
