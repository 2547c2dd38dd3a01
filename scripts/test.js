/** Sets up if need be and runs every check; the last line counts the tests. With arguments, only vitest with these. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run, setUp } from "./setup.js";

const CHECKS = [
  ["types", "typescript/bin/tsc", ["--noEmit"]],
  ["format, lint, layers, purity", "@biomejs/biome/bin/biome", ["check", "--error-on-warnings"]],
  ["un-awaited promises", "oxlint/bin/oxlint", ["--type-aware", "--deny-warnings"]],
];

setUp();
const only = process.argv.slice(2);
const failedChecks = only.length > 0 ? [] : CHECKS.filter(([name, tool, args]) => !passes(name, tool, args));
const folder = mkdtempSync(join(tmpdir(), "docket-test-"));
const report = join(folder, "report.json");
const { status } = run("vitest/vitest.mjs", [
  "run",
  "--reporter=dot",
  "--reporter=json",
  `--outputFile.json=${report}`,
  ...only,
]);
const { passed, failed, skipped } = counted();
rmSync(folder, { recursive: true, force: true });
for (const [name] of failedChecks) console.log(`✗ ${name}`);
const lost = failed + failedChecks.length + (status !== 0 && failed + failedChecks.length === 0 ? 1 : 0);
console.log(`${passed} passed, ${lost} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
process.exitCode = lost === 0 && passed > 0 ? 0 : 1;

function passes(name, tool, args) {
  const start = Date.now();
  const ok = run(tool, args).status === 0;
  console.log(`${ok ? "✓" : "✗"} ${name} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
  return ok;
}

function counted() {
  try {
    const {
      numPassedTests,
      numFailedTests,
      numPendingTests,
      numTodoTests = 0,
      testResults,
    } = JSON.parse(readFileSync(report, "utf8"));
    const broken = testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0).length;
    return { passed: numPassedTests, failed: numFailedTests + broken, skipped: numPendingTests + numTodoTests };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
