import { Writable } from "node:stream";
import { render as renderOnTerminal } from "ink";
import { cleanup, render } from "ink-testing-library";
import { afterEach, describe, expect, onTestFinished, test } from "vitest";
import { App } from "../../src/tui/app.tsx";
import type { Picture, Screen } from "../../src/tui/screen.ts";

afterEach(cleanup);

type Board = Pick<Screen, "subscribe" | "picture"> & {
  readonly show: (rows: readonly string[], caret?: Picture["caret"]) => void;
  readonly listeners: () => number;
};

/** A screen whose rows a test sets. */
function givenBoard(rows: readonly string[], caret: Picture["caret"] = null): Board {
  let picture: Picture = { rows, columns: 100, caret };
  const listeners = new Set<() => void>();
  return {
    picture: () => picture,
    subscribe: (onChange) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    show: (next, at = null) => {
      picture = { rows: next, columns: 100, caret: at };
      for (const listener of listeners) listener();
    },
    listeners: () => listeners.size,
  };
}

const ignore = () => {};
const settled = () => new Promise((resolve) => setTimeout(resolve, 60));

/** The beginning and the end of what a terminal is to draw at once. */
const SYNCHRONISED = ["\u001b[?2026h", "\u001b[?2026l"];

/** Ink as the program uses it, on a terminal that keeps every write of something to draw. */
function onTerminal(board: Board): readonly string[] {
  const writes: string[] = [];
  const stdout = Object.assign(
    new Writable({
      write: (chunk, _encoding, done) => {
        if (!["", ...SYNCHRONISED].includes(String(chunk))) writes.push(String(chunk));
        done();
      },
    }),
    { isTTY: true, columns: 100, rows: 24 },
  );
  const ink = renderOnTerminal(<App screen={board} onReady={ignore} />, {
    stdout: stdout as unknown as NodeJS.WriteStream,
    incrementalRendering: true,
    interactive: true,
    patchConsole: false,
    exitOnCtrlC: false,
  });
  onTestFinished(() => ink.unmount());
  return writes;
}

describe("what Ink renders", () => {
  test("is the rows of the picture, an empty one a row as well", () => {
    const { lastFrame } = render(<App screen={givenBoard(["first", "", "third"])} onReady={ignore} />);
    expect(lastFrame()?.split("\n")).toEqual(["first", "", "third"]);
  });
  test("follows the picture, one frame a change", async () => {
    const board = givenBoard(["first", "second"]);
    const { frames, lastFrame } = render(<App screen={board} onReady={ignore} />);
    const before = frames.length;
    board.show(["first", "changed"]);
    await settled();
    expect(frames.length - before).toBe(1);
    expect(lastFrame()).toBe("first\nchanged");
  });
  test("keeps the codes of a row as they were painted", () => {
    const row = "\u001b[7m\u001b[1mT-1\u001b[22m late\u001b[27m";
    const { lastFrame } = render(<App screen={givenBoard([row])} onReady={ignore} />);
    expect(lastFrame()).toBe(row);
  });
  test("gives out what only Ink can do, once", async () => {
    const given: unknown[] = [];
    const board = givenBoard(["first"]);
    render(<App screen={board} onReady={(controls) => void given.push(...Object.keys(controls))} />);
    board.show(["changed"]);
    await settled();
    expect(given).toEqual(["exit", "suspendTerminal"]);
  });
  test("listens while it is shown, and no longer", async () => {
    const board = givenBoard(["first"]);
    const { unmount, frames } = render(<App screen={board} onReady={ignore} />);
    await settled();
    expect(board.listeners()).toBe(1);
    unmount();
    const before = frames.length;
    board.show(["changed"]);
    await settled();
    expect([board.listeners(), frames.length]).toEqual([0, before]);
  });
});

describe("what Ink writes to a terminal", () => {
  const rows = Array.from({ length: 20 }, (_, index) => `row ${index}`);

  test("for one changed row is one write, of that row alone", async () => {
    const board = givenBoard(rows);
    const writes = onTerminal(board);
    await settled();
    const before = writes.length;
    board.show(rows.with(7, "row changed"));
    await settled();
    const written = writes.slice(before).join("");
    expect(writes.length - before).toBe(1);
    expect(written).toContain("changed");
    expect(rows.filter((row) => written.includes(row))).toEqual([]);
  });
  test("for the same rows again is nothing", async () => {
    const board = givenBoard(rows);
    const writes = onTerminal(board);
    await settled();
    const before = writes.length;
    board.show([...rows]);
    await settled();
    expect(writes.slice(before)).toEqual([]);
  });
  test("puts the caret where the picture has it, and hides it without one", async () => {
    const board = givenBoard(rows);
    const writes = onTerminal(board);
    await settled();
    const since = (start: number) => writes.slice(start).join("");
    const atFirst = writes.length;
    board.show(rows, { x: 12, y: 3 });
    await settled();
    expect(since(atFirst)).toContain("\u001b[13G\u001b[?25h");
    const shown = writes.length;
    board.show(rows);
    await settled();
    expect(since(shown)).toContain("\u001b[?25l");
    expect(since(shown)).not.toContain("\u001b[?25h");
  });
});
