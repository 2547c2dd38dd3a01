/**
 * What the program promises about speed, each against a floor that is measured in the same run: ratios hold from machine
 * to machine, milliseconds do not.
 *
 *   npm run bench                     everything but `scaling`, in less than five minutes
 *   npm run bench -- NAME …           only these measurements
 *   npm run bench -- sqlite           only those on a file; `postgres`: on a server of its own; `scaling`: a million tickets,
 *                                     forty agents
 *   npm run bench -- --json           the figures as JSON
 *   npm run bench -- --against PATH   the start of list and claim, a key, routing, drain and import (or NAME …) against those
 *                                     of another checkout, which has to be built
 */
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { against, isBuilt } from "./against.ts";
import { type Bed, bed } from "./bed.ts";
import { type Figure, isReached, type Measurement, ratioOf } from "./figure.ts";
import { inWords, machine } from "./machine.ts";
import { chosenBy, GROUPS, NAMES } from "./measurements.ts";
import { report } from "./report.ts";

const { values, positionals: names } = parseArgs({
  options: { json: { type: "boolean", default: false }, against: { type: "string" } },
  allowPositionals: true,
});
const unknown = names.filter((name) => ![...NAMES, ...GROUPS].includes(name));

if (unknown.length > 0) {
  console.error(
    `There is no measurement ${unknown.join(", ")}; there are ${NAMES.join(", ")}, and the groups ${GROUPS.join(", ")}.`,
  );
  process.exitCode = 2;
} else if (values.against === undefined) {
  await run();
} else if (isBuilt(values.against)) {
  against(resolve(values.against), names);
} else {
  console.error(`${values.against} is not a built checkout of docket: it has no bench/main.ts or no dist/main.cjs.`);
  process.exitCode = 2;
}

async function run(): Promise<void> {
  const start = performance.now();
  const testBed = bed();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.once(signal, () => {
      void testBed.remove().finally(() => process.kill(process.pid, signal));
    });
  try {
    const on = machine(testBed.folder);
    if (!values.json) console.log(`${inWords(on)}\n`);
    const figures = await measured(await possible(testBed), testBed);
    const seconds = Math.round((performance.now() - start) / 1_000);
    if (values.json) console.log(JSON.stringify({ machine: on, seconds, figures: figures.map(withVerdict) }, null, 2));
    else console.log(`${report(figures)}\n\nMedians; taken in ${seconds} s.`);
  } finally {
    await testBed.remove();
  }
}

/** The measurements that were named, without those that need a server where there is none. */
async function possible(testBed: Bed): Promise<readonly Measurement[]> {
  const chosen = chosenBy(names);
  if (chosen.every(({ on }) => on === "sqlite") || (await testBed.server()) !== null) return chosen;
  console.error("There is no PostgreSQL for this platform: only SQLite is measured.");
  return chosen.filter(({ on }) => on === "sqlite");
}

async function measured(chosen: readonly Measurement[], testBed: Bed): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const { name, measure } of chosen) {
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[Kmeasuring ${name} …`);
    try {
      figures.push(...(await measure(testBed)));
    } catch (error) {
      console.error(`${name} could not be measured:`, error);
      process.exitCode = 1;
    }
  }
  if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
  return figures;
}

function withVerdict(figure: Figure): Figure & { readonly ratio: number | null; readonly reached: boolean | null } {
  return { ...figure, ratio: ratioOf(figure), reached: isReached(figure) };
}
