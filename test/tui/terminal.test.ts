import { writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { width } from "../../src/core/words/width.ts";
import type { Terminal } from "../terminal.ts";
import { AS_FOUND, givenDocket, READY } from "./given-docket.ts";

const docket = givenDocket();

const REDRAWN: readonly (readonly [when: string, happen: (terminal: Terminal) => void])[] = [
  ["with Ctrl-L", (terminal) => terminal.type("\u000c")],
  ["when the terminal was resized, and has its old size again", ({ pid }) => void process.kill(pid, "SIGWINCH")],
];

test("keys that are pressed while it starts leave no mark on the picture", async () => {
  const terminal = docket.open({ columns: 100, rows: 30 });
  const typing = setInterval(() => terminal.type("j"), 2);
  await terminal.until(READY);
  clearInterval(typing);
  await terminal.until(/^ docket/);
});

describe("docket in a terminal", () => {
  test("starts on the queue, moves by keys in one lump, and leaves the terminal as it was", async () => {
    const terminal = docket.open();
    await terminal.until(READY);
    expect(terminal.modes()).toMatchObject({ buffer: "alternate", wraps: false, cursorHidden: true });
    const third = terminal.rows()[4]?.slice(4, 10) ?? "?";
    terminal.type("jj");
    await terminal.until(new RegExp(`▸.. ${third}`));
    terminal.type("q");
    expect(await terminal.exit).toBe(0);
    expect(terminal.modes()).toEqual(AS_FOUND);
    expect(terminal.written()).not.toMatch(/\[[23]J/);
  });

  test("replies after a review, and another process sees it", async () => {
    const terminal = docket.open();
    await terminal.until(READY);
    terminal.type("1");
    await terminal.until(/━━ Mine[\s\S]*▸.*T-\d+/);
    const number = /▸.*?T-(\d+)/.exec(terminal.rows().join("\n"))?.[1] ?? "";
    terminal.type("r");
    await terminal.until(/Reply to T-/);
    await expect.poll(() => terminal.modes().cursorHidden).toBe(false);
    terminal.type("On its way.\rYours");
    terminal.type("\u001b[200~\rq and 你好\u001b[201~");
    await terminal.until(/On its way\.[\s\S]*Yours[\s\S]*q and 你好/);
    // Keys that come right after a paste are taken for a part of it.
    await new Promise((resolve) => setTimeout(resolve, 100));
    terminal.type("\u0013");
    await terminal.until(/y send/);
    terminal.type("y");
    await terminal.until(new RegExp(`T-${number} answered`));
    expect(docket.run("show", number)).toContain("q and 你好");
  });

  test("shows within a second what another process did, with the cursor where it was", async () => {
    const terminal = docket.open();
    await terminal.until(READY);
    const cursor =
      terminal
        .rows()
        .find((row) => row.startsWith("▸"))
        ?.slice(4, 10)
        .trim() ?? "";
    docket.run("new", "--subject", "From elsewhere", "--customer", "x@example.com", "--priority", "urgent");
    const before = Date.now();
    terminal.type("/elsewhere");
    await terminal.until(/From elsewhere/);
    terminal.type("\u001b");
    await terminal.until(new RegExp(`▸.*${cursor}`));
    expect(Date.now() - before).toBeLessThan(5_000);
  });

  test("survives a storm of sizes and comes back whole", async () => {
    const terminal = docket.open({ columns: 120, rows: 40 });
    await terminal.until(READY);
    for (const [columns, rows] of [
      [80, 24],
      [200, 60],
      [40, 10],
      [30, 6],
      [61, 19],
      [99, 31],
      [160, 45],
      [41, 11],
      [120, 40],
    ] as const) {
      terminal.resize(columns, rows);
      terminal.type("j");
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const picture = await terminal.until(/docket.*Mine[\s\S]*│── SLA T-\d+[\s\S]*\? help/);
    const bars = picture
      .split("\n")
      .slice(1, 38)
      .map((row) => width(row.slice(0, row.indexOf("│"))));
    expect(new Set(bars)).toEqual(new Set([66]));
  });

  test("says that it needs room, and quits, on a tiny screen", async () => {
    const terminal = docket.open({ columns: 32, rows: 8 });
    await terminal.until(/docket needs 40 × 10/);
    terminal.type("q");
    expect(await terminal.exit).toBe(0);
  });

  test("writes no colour with NO_COLOR, even when COLORTERM is set, and runs with CI=1", async () => {
    const terminal = docket.open({ env: { NO_COLOR: "1", COLORTERM: "truecolor", CI: "1" } });
    await terminal.until(READY);
    expect(terminal.written()).not.toMatch(/\[(?:[\d;]*;)?3[0-7]m/);
    expect(terminal.written()).toContain("\u001b[7m");
  });

  test("draws only ASCII where the locale is not UTF-8", async () => {
    const terminal = docket.open({ env: { LANG: "C" } });
    await terminal.until(/>.*T-\d+[\s\S]*\? help/);
    expect(terminal.rows().join("")).toMatch(/^[ -~]*$/);
  });

  test("does not open on a dumb terminal", async () => {
    const terminal = docket.open({ env: { TERM: "dumb" } });
    expect(await terminal.exit).toBe(2);
    expect(terminal.modes()).toEqual(AS_FOUND);
  });

  test.for(REDRAWN)("redraws everything %s, over what somebody else wrote", async ([, happen]) => {
    const terminal = docket.open();
    const before = await terminal.until(READY);
    writeFileSync(`/proc/${terminal.pid}/fd/1`, "\u001b[5;1Hwall: the system goes down\u001b[12;30Hat noon");
    await terminal.until(/wall: the system/);
    happen(terminal);
    await terminal.untilGone(/wall: the system|at noon/);
    expect((await terminal.until(READY)).split("\n")[4]?.slice(0, 40)).toBe(before.split("\n")[4]?.slice(0, 40));
  });

  test("answers of the terminal are not typed", async () => {
    const terminal = docket.open();
    await terminal.until(READY);
    terminal.type("/\u001b]11;rgb:1e1e/1e1e/1e1e\u001b\\\u001b[?62;22c\u001b[<35;10;5Mx");
    await terminal.until(/^ \/ x /m);
  });

  test("goes to the editor and comes back with what was written there", async () => {
    const terminal = docket.open({ env: { EDITOR: "printf 'from the editor' >" } });
    await terminal.until(READY);
    terminal.type("i");
    await terminal.until(/Internal note on T-/);
    terminal.type("\u0018\u0005");
    await terminal.until(/Internal note on T-[\s\S]*from the editor/);
    terminal.type("\u001b");
    await terminal.until(/draft kept/);
  });
});
