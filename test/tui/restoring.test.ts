import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Plugin, rolldown } from "rolldown";
import { describe, expect, onTestFinished, test } from "vitest";
import { openTerminal } from "../terminal.ts";
import { AS_FOUND, DOCKET, givenDocket, NODE, READY } from "./given-docket.ts";

const docket = givenDocket();

/** Ink writes it to stderr. */
const SHOW_CURSOR = "\u001b[?25h";

/** Ink asks for them only in development. */
const withoutDevtools: Plugin = {
  name: "without-devtools",
  resolveId: (source) => (source === "react-devtools-core" ? "\0none" : null),
  load: (id) => (id === "\0none" ? "export default {}" : null),
};

test.for([
  ["SIGTERM", 143],
  ["SIGHUP", 129],
  ["SIGINT", 130],
] as const)("restores the terminal after %s and ends with %i", async ([signal, code]) => {
  const terminal = docket.open();
  await terminal.until(READY);
  process.kill(terminal.pid, signal);
  expect(await terminal.exit).toBe(code);
  await expect.poll(() => terminal.modes()).toEqual(AS_FOUND);
});

test("ends silently, with 129, when the terminal hangs up", async () => {
  const folder = mkdtempSync(join(tmpdir(), "docket-hang-up-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "told");
  const line = `trap '' HUP; '${NODE}' '${DOCKET}' 2> '${file}'; echo "code $?" >> '${file}'`;
  execFileSync(NODE, ["test/tui/hanging-terminal.ts", line, "help"], {
    env: docket.environment(),
    timeout: 20_000,
  });
  const told = () => readFileSync(file, "utf8").replace(SHOW_CURSOR, "");
  await expect.poll(told, { timeout: 20_000 }).toBe("code 129\n");
});

describe("a program that is wrong", () => {
  test("leaves the terminal as it was, with the error to be read on it, and ends with 1", async () => {
    const bundle = await rolldown({
      input: "test/tui/crashing-app.ts",
      platform: "node",
      external: ["better-sqlite3"],
      plugins: [withoutDevtools],
      transform: { define: { "process.env.NODE_ENV": '"production"', "process.env.DEV": '"false"' } },
    });
    const file = join(process.cwd(), "node_modules", ".cache", "docket", `crashing-${process.pid}.mjs`);
    await bundle.write({ file, format: "esm", codeSplitting: false });
    const terminal = openTerminal(NODE, [file], { columns: 100, rows: 30 });
    expect(await terminal.exit).toBe(1);
    await terminal.until(/docket ended because of a mistake of its own:\s+TypeError/);
    await expect.poll(() => terminal.modes()).toEqual(AS_FOUND);
    rmSync(file);
  });
});

describe("docket in a shell", () => {
  test("stops with Ctrl-Z, comes back with fg, and works, again and again", async () => {
    const terminal = openTerminal("/bin/bash", ["--norc", "--noprofile", "-i"], {
      columns: 100,
      rows: 30,
      env: { ...docket.environment(), PS1: "$ ", HISTFILE: "/dev/null", PROGRAM: NODE, FILE: DOCKET },
    });
    onTestFinished(() => terminal.kill("SIGKILL"));
    await terminal.until(/\$$/m);
    terminal.type('"$PROGRAM" "$FILE"\r');
    for (let round = 0; round < 5; round += 1) {
      await terminal.until(READY);
      const before = terminal.rows().find((row) => row.startsWith("▸")) ?? "";
      terminal.type("j");
      await terminal.until(new RegExp(`^(?!${before.slice(0, 10).replaceAll(/\W/g, ".")})▸`, "m"));
      terminal.type("\u001a");
      await terminal.until(/Stopped/);
      expect(terminal.modes()).toMatchObject({ buffer: "normal", wraps: true, mouse: "none" });
      terminal.type("clear; fg\r");
    }
    await terminal.until(READY);
    terminal.type("q");
    await terminal.until(/\$$/m);
    terminal.type("stty -a | grep -o ' icanon'; echo code $?; exit\r");
    await terminal.until(/icanon[\s\S]*code 0/);
  });
});
