/**
 * Sets up if need be and runs every check; the last line counts the tests. With arguments, only vitest with these. In a pipe it
 * tells of what failed and of nothing else.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run, setUp } from "./setup.js";

const CHECKS = [
  ["types", "typescript/bin/tsc", ["--noEmit"]],
  ["format, lint, layers, purity", "@biomejs/biome/bin/biome", ["check", "--error-on-warnings"]],
  ["circles, un-awaited promises", "oxlint/bin/oxlint", ["--type-aware", "--deny-warnings"]],
];

const isTerminal = process.stdout.isTTY === true;
const { FORCE_COLOR: _, ...plain } = { ...process.env, NO_COLOR: "1" };
const environment = isTerminal ? process.env : plain;

setUp();
const only = process.argv.slice(2);
const failedChecks = only.length > 0 ? [] : CHECKS.filter(([name, tool, args]) => !passes(name, tool, args));
const { status, passed, failed, leftOut } = tested();
for (const [file, count] of Object.entries(leftOut)) console.log(`${file} left out ${count}`);
for (const [name] of failedChecks) console.log(`✗ ${name}`);
const lost = failed + failedChecks.length + (status !== 0 && failed === 0 ? 1 : 0);
const skipped = Object.values(leftOut).reduce((sum, count) => sum + count, 0);
// What a test wrote last may not have ended its line, and the count stands on one of its own.
console.log(`\n${passed} passed, ${lost} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
process.exitCode = lost === 0 && passed > 0 ? 0 : 1;

function passes(name, tool, args) {
  const start = Date.now();
  const { status, stdout, stderr } = run(tool, args, { stdio: ["ignore", "pipe", "pipe"], env: environment });
  const ok = status === 0;
  if (!ok) console.log(`${stdout}${stderr}`);
  if (isTerminal) console.log(`${ok ? "✓" : "✗"} ${name} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
  return ok;
}

function tested() {
  const folder = mkdtempSync(join(tmpdir(), "docket-test-"));
  const counts = join(folder, "counts.json");
  try {
    const { status } = run("vitest/vitest.mjs", ["run", ...only], {
      env: { ...environment, DOCKET_TEST_COUNTS: counts },
    });
    return { status, ...readCounts(counts) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A run that broke off counted nothing. */
function readCounts(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
    return { passed: 0, failed: 1, leftOut: {} };
  }
}
