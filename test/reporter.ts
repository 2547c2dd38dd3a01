import { writeFileSync } from "node:fs";
import { DotReporter, MinimalReporter, type Reporter as Reports, type Vitest } from "vitest/node";

type Ended = Parameters<NonNullable<Reports["onTestRunEnd"]>>;

const isTerminal = process.stdout.isTTY === true;

/** Tells of each test that failed; of the others it shows a dot on a terminal, and nothing in a pipe. */
export class Reporter extends (isTerminal ? DotReporter : MinimalReporter) {
  /** In a pipe, without the banner. */
  onInit(vitest: Vitest): void {
    if (isTerminal) super.onInit(vitest);
    else Object.assign(this, { ctx: vitest, silent: "passed-only" });
  }

  /** The last line of `npm test` says it. */
  reportTestSummary(): void {}

  /** What it counted goes to the file that the runner named. */
  onTestRunEnd(...[modules, errors, reason]: Ended): void {
    super.onTestRunEnd(modules, errors, reason);
    const file = process.env.DOCKET_TEST_COUNTS;
    if (file !== undefined) writeFileSync(file, JSON.stringify(counted(modules, errors)));
  }
}

/** How many tests passed and failed, and which files left how many out. A file that broke before its tests ran has failed once. */
function counted(modules: Ended[0], errors: Ended[1]) {
  const leftOut: Record<string, number> = {};
  const counts = { passed: 0, failed: errors.length, leftOut };
  for (const module of modules) {
    const states = Object.groupBy(module.children.allTests(), (test) => test.result().state);
    const { passed = [], failed = [], skipped = [] } = states;
    const isBroken = module.state() === "failed" && failed.length === 0;
    counts.passed += passed.length;
    counts.failed += failed.length + (isBroken ? 1 : 0);
    if (skipped.length > 0 && !isBroken) leftOut[module.relativeModuleId] = skipped.length;
  }
  return counts;
}
