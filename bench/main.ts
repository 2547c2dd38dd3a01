/**
 * What the program promises about speed, each against a floor that is measured in the same run: ratios hold from machine
 * to machine, milliseconds do not.
 *
 *   npm run bench              everything but `scaling`, in less than five minutes
 *   npm run bench -- NAME …    only these measurements
 *   npm run bench -- sqlite    only those on a file; `postgres`: on a server of its own; `scaling`: a million tickets, forty agents
 *   npm run bench -- --json    the figures as JSON
 */
import { type Bed, bed } from "./bed.ts";
import { type Figure, isReached, type Measurement, ratioOf } from "./figure.ts";
import { inWords, machine } from "./machine.ts";
import { chosenBy, GROUPS, NAMES } from "./measurements.ts";
import { report } from "./report.ts";

const words = process.argv.slice(2);
const asJson = words.includes("--json");
const wanted = words.filter((word) => word !== "--json");
const strange = wanted.filter((word) => ![...NAMES, ...GROUPS].includes(word));

if (strange.length > 0) {
  console.error(
    `There is no measurement ${strange.join(", ")}; there are ${NAMES.join(", ")}, and the groups ${GROUPS.join(", ")}.`,
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
      void ground.remove().finally(() => process.kill(process.pid, signal));
    });
  try {
    const on = machine(ground.folder);
    if (!asJson) console.log(`${inWords(on)}\n`);
    const figures = await measured(await possible(ground), ground);
    const seconds = Math.round((performance.now() - start) / 1_000);
    if (asJson) console.log(JSON.stringify({ machine: on, seconds, figures: figures.map(withVerdict) }, null, 2));
    else console.log(`${report(figures)}\n\nMedians; taken in ${seconds} s.`);
  } finally {
    await ground.remove();
  }
}

/** What was chosen, without what needs a server where there is none. */
async function possible(ground: Bed): Promise<readonly Measurement[]> {
  const chosen = chosenBy(wanted);
  if (chosen.every(({ on }) => on === "sqlite") || (await ground.server()) !== null) return chosen;
  console.error("There is no PostgreSQL for this platform: only SQLite is measured.");
  return chosen.filter(({ on }) => on === "sqlite");
}

async function measured(chosen: readonly Measurement[], ground: Bed): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const { name, measure } of chosen) {
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[Kmeasuring ${name} …`);
    try {
      figures.push(...(await measure(ground)));
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
