import { beforeAll, describe, expect, test } from "vitest";
import type { State } from "../../src/tui/model/state.ts";
import { rhythm, untilNext } from "../../src/tui/ticking.ts";
import { HOUR, MINUTE, NOW, SECOND } from "../given.ts";
import { givenQueue, givenScreen } from "../given-screen.ts";

let state: State;
beforeAll(async () => {
  const cleaning: (() => Promise<void>)[] = [];
  const testDesk = await givenQueue((work) => cleaning.push(work));
  state = (await givenScreen(testDesk.as("ben"))).state();
  for (const work of cleaning) await work();
});

/** The queue with its first ticket due in so many ms. */
const due = (inMs: number): State => ({
  ...state,
  now: NOW,
  queue: {
    ...state.queue,
    lines: state.queue.lines.map((line, index) => (index === 0 ? { ...line, nextDueAt: NOW + inMs } : line)),
  },
});

describe("the beat of the screen", () => {
  test.for([
    ["in half an hour", 30 * MINUTE, SECOND],
    ["half an hour ago", -30 * MINUTE, SECOND],
    ["in an hour", HOUR, MINUTE],
    ["in a day", 24 * HOUR, MINUTE],
  ] as const)("with a clock due %s", ([, inMs, beat]) => {
    expect(rhythm(due(inMs))).toBe(beat);
  });
  test("is a minute while nothing counts seconds", () => {
    expect(rhythm(state)).toBe(MINUTE);
  });
  test("does not quicken for a clock that is not in sight", () => {
    const near = due(MINUTE);
    expect(rhythm({ ...near, size: { columns: 80, rows: 24 }, queue: { ...near.queue, top: 1 } })).toBe(MINUTE);
  });
  test("is a second while an undo counts down", () => {
    expect(
      rhythm({ ...state, news: { id: 1, kind: "done", text: "T-1 claimed", undo: 7, until: NOW + 5 * SECOND } }),
    ).toBe(SECOND);
  });
  test("falls on the whole seconds and minutes of the wall clock", () => {
    expect(untilNext(NOW + 250, SECOND)).toBe(750);
    expect(untilNext(NOW + 250, MINUTE)).toBe(MINUTE - 250);
  });
});
