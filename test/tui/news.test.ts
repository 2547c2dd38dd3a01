import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { frame } from "../../src/tui/frame.ts";
import type { State } from "../../src/tui/model/state.ts";
import { textOf } from "../../src/tui/terminal/span.ts";
import { update } from "../../src/tui/update.ts";
import { givenQueue, givenScreen } from "../given-screen.ts";

const SIZES = [
  { columns: 40, rows: 10 },
  { columns: 80, rows: 24 },
  { columns: 120, rows: 40 },
  { columns: 200, rows: 60 },
] as const;

let state: State;
beforeAll(async () => {
  const cleaning: (() => Promise<void>)[] = [];
  const screen = await givenScreen((await givenQueue((work) => cleaning.push(work))).as("ben"));
  await screen.until(/T-4 /);
  state = screen.state();
  for (const work of cleaning) await work();
});

/** The screen's words of one piece of news. */
function told(text: string, size: State["size"]): string {
  const [resized] = update(state, { type: "resized", size });
  const [after] = update(resized, { type: "told", text });
  return frame(after)
    .lines.map((line) => textOf(line).trim())
    .join(" ");
}

describe("news at the bottom", () => {
  const REFUSAL = "You cannot take T-2: you are on leave until Monday · +2 more · a to assign it";
  const ENDLESS = `${"one reason and another, ".repeat(40)} · a to assign it`;

  test.for(SIZES)("are told to their end at $columns × $rows", (size) => {
    expect(told(REFUSAL, size)).toContain(size.columns === 40 ? "a to assign it" : REFUSAL);
  });
  test.for(SIZES)("begin and end where they should at $columns × $rows, however long they are", (size) => {
    const words = told(ENDLESS, size);
    expect(words).toMatch(/one reason and another.*and another,+ +· a to assign it/);
    expect(words).toMatch(/▸.*T-1 /);
  });
});

test.for(SIZES)("a refusal names what helps at $columns × $rows", async (size) => {
  const testDesk = await givenQueue((work) => onTestFinished(work));
  const screen = await givenScreen(testDesk.as("ben"), size);
  await screen.until(/T-4 /);
  screen.press("j", "c");
  const picture = await screen.until(/✗ You cannot take/);
  expect(picture.replace(/\s+/g, " ")).toContain("a to assign it");
});
