/**
 * Makes the pictures of the README from the program itself: it presses a few keys on the demo desk in a real terminal, and
 * draws the cells that an emulator then shows. The clock stands at a working hour, so that the pictures do not change unless
 * the program does.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pty from "@lydell/node-pty";
import xterm from "@xterm/headless";
import { screenSvg } from "./screen-svg.js";
import { node, root, setUp } from "./setup.js";

const NOW = "2026-11-24T10:02:00Z";
const SIZE = { cols: 120, rows: 40 };
const TIMEOUT_MS = 15_000;
/** A screen that has not changed for so long has settled. */
const SETTLED_MS = 600;

const PICTURES = [
  {
    file: "screen.svg",
    title: "docket on the demo desk: the queue, a ticket with its conversation, and what is due next",
    keys: ["5", "j", "j", "j", "j", "j"],
  },
  {
    file: "assign.svg",
    title: "The assign picker: every agent, who would get the ticket and why the others cannot take it",
    keys: ["2", "a"],
  },
];

setUp();
const folder = mkdtempSync(join(tmpdir(), "docket-picture-"));
try {
  for (const { file, title, keys } of PICTURES) {
    writeFileSync(join(root, "docs", file), screenSvg(await screenAfter(keys), title));
    console.log(`docs/${file}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The cells of the demo's screen after these keys, each given time to settle. */
async function screenAfter(keys) {
  const terminal = new xterm.Terminal({ ...SIZE, allowProposedApi: true });
  const child = pty.spawn(node, [join(root, "bin", "docket.js"), "demo", join(folder, "demo.db")], {
    ...SIZE,
    env: {
      PATH: process.env.PATH,
      HOME: folder,
      XDG_DATA_HOME: folder,
      XDG_CONFIG_HOME: folder,
      TERM: "xterm-256color",
      LANG: "C.UTF-8",
      TZ: "UTC",
      DOCKET_NOW: NOW,
    },
  });
  let changedAt = Date.now();
  child.onData((data) => {
    changedAt = Date.now();
    terminal.write(data);
  });
  const settled = async (isDone = () => true) => {
    const end = Date.now() + TIMEOUT_MS;
    while (Date.now() - changedAt < SETTLED_MS || !isDone()) {
      if (Date.now() > end) throw new Error(`The screen never settled:\n${textOf(terminal)}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  try {
    await settled(() => textOf(terminal).includes("? help"));
    for (const key of keys) {
      changedAt = Date.now();
      child.write(key);
      await settled();
    }
    return cellsOf(terminal);
  } finally {
    child.kill();
  }
}

function textOf(terminal) {
  return lines(terminal)
    .map((line) => line.translateToString(true))
    .join("\n");
}

function lines({ buffer: { active }, rows }) {
  return Array.from({ length: rows }, (_, row) => active.getLine(active.viewportY + row));
}

function cellsOf(terminal) {
  return lines(terminal).map((line) =>
    Array.from({ length: terminal.cols }, (_, column) => {
      const cell = line.getCell(column);
      return { text: cell.getChars() || " ".repeat(cell.getWidth()), cells: cell.getWidth(), look: lookOf(cell) };
    }),
  );
}

function lookOf(cell) {
  return {
    bold: cell.isBold() !== 0,
    dim: cell.isDim() !== 0,
    inverse: cell.isInverse() !== 0,
    colour: cell.isFgDefault() ? null : cell.getFgColor(),
  };
}
