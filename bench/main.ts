/**
 * What the program promises about speed, each against a floor that is measured in the same run: ratios hold from machine
 * to machine, milliseconds do not.
 *
 *   npm run bench              everything, in less than three minutes
 *   npm run bench -- NAME …    only these measurements
 *   npm run bench -- --json    the figures as JSON
 */
import { bed } from "./bed.ts";
import { type Figure, isReached, ratioOf } from "./figure.ts";
import { inWords, machine } from "./machine.ts";
import { MEASUREMENTS } from "./measurements.ts";
import { report } from "./report.ts";

const words = process.argv.slice(2);
const asJson = words.includes("--json");
const wanted = words.filter((word) => word !== "--json");
const strange = wanted.filter((word) => MEASUREMENTS.every(({ name }) => name !== word));

if (strange.length > 0) {
  console.error(
    `There is no measurement ${strange.join(", ")}; there are ${MEASUREMENTS.map(({ name }) => name).join(", ")}.`,
  );
  process.exitCode = 2;
} else {
  await run();
}

async function run(): Promise<void> {
  const start = performance.now();
  const ground = bed();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.once(signal, () => {
      ground.remove();
      process.kill(process.pid, signal);
    });
  try {
    const on = machine(ground.folder);
    if (!asJson) console.log(`${inWords(on)}\n`);
    const figures: Figure[] = [];
    for (const { name, measure } of MEASUREMENTS) {
      if (wanted.length > 0 && !wanted.includes(name)) continue;
      if (process.stderr.isTTY) process.stderr.write(`\r\u001b[Kmeasuring ${name} …`);
      try {
        figures.push(...(await measure(ground)));
      } catch (error) {
        console.error(`${name} could not be measured:`, error);
        process.exitCode = 1;
      }
    }
    if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
    const seconds = Math.round((performance.now() - start) / 1_000);
    if (asJson) console.log(JSON.stringify({ machine: on, seconds, figures: figures.map(withVerdict) }, null, 2));
    else console.log(`${report(figures)}\n\nMedians; taken in ${seconds} s.`);
  } finally {
    ground.remove();
  }
}

function withVerdict(figure: Figure): Figure & { readonly ratio: number | null; readonly reached: boolean | null } {
  return { ...figure, ratio: ratioOf(figure), reached: isReached(figure) };
}
