import { join } from "node:path";
import { HOUR } from "../../core/time/units.ts";
import { shownLocation } from "../../deskfile/location.ts";
import { printJson } from "../print/json.ts";
import type { Add } from "../session/add.ts";
import type { Cli } from "../session/cli.ts";
import { dataFolder, placeNamed } from "../session/place.ts";
import { build, removeDemo } from "./demo-desk.ts";

/** After so long the clocks of a demo have run out; its usual place then gets a new one. */
const FRESH_MS = 12 * HOUR;

export const add: Add = (program, cli) => {
  program
    .command("demo")
    .description("build a desk to play with, its tickets placed around this moment, and open it")
    .argument("[path]", "where to put the database; --db is another way to say it")
    .option("--force", "rebuild it if it exists")
    .action(async (path: string | undefined, { force = false }: { force?: boolean }) => {
      const named = path ?? cli.flags.db;
      const place = named === null ? join(dataFolder(cli.io), "demo.db") : placeNamed(named, cli.io);
      const { isPlaceTaken } = await import("../../desk/work/desk.ts");
      const isToGo = (madeAt: number) => force || cli.now() - madeAt > FRESH_MS;
      if ((force || named === null) && (await isPlaceTaken(place))) await removeDemo(cli, place, isToGo);
      if (!(await isPlaceTaken(place))) await buildUnlessBuilt(cli, place);
      await present(cli, place);
    });
};

/** Of several who build it at the same moment one is first, and the others take theirs. */
async function buildUnlessBuilt(cli: Cli, place: string): Promise<void> {
  const [{ isFailure }, { isPlaceTaken }] = await Promise.all([
    import("../../core/ticket/failure.ts"),
    import("../../desk/work/desk.ts"),
  ]);
  try {
    await build(cli, place);
  } catch (error) {
    if (!isFailure(error) || error.code !== "bad_input" || !(await isPlaceTaken(place))) throw error;
  }
}

/** Opens the demo on a terminal; elsewhere shows its queue and says how to go on. */
async function present(cli: Cli, place: string): Promise<void> {
  const { DEMO_AGENT } = await import("../../demo/demo.ts");
  const { terminal, env, screen } = cli.io;
  const as = cli.flags.as ?? DEMO_AGENT;
  if (cli.flags.json !== null) printJson(cli, { database: shownLocation(place), agent: as });
  else if (terminal.stdin && terminal.stdout && env.TERM !== "dumb" && screen !== null) {
    const { now, config, problems, complain } = cli;
    cli.exit(await screen({ location: place, as, user: null, now, config, problems, complain }));
  } else await showQueue(cli, place, as);
}

async function showQueue(cli: Cli, place: string, as: string): Promise<void> {
  const [{ closeDesk, openDesk }, { EVERYTHING }, { inbox }, { table }, { ticketFields }] = await Promise.all([
    import("../../desk/work/desk.ts"),
    import("../../desk/reads/filter.ts"),
    import("../../desk/reads/inbox.ts"),
    import("../../core/words/table.ts"),
    import("../print/ticket-fields.ts"),
  ]);
  const now = cli.now();
  const desk = await openDesk(place, { handle: null, now: cli.now, command: cli.command });
  const question = { filter: EVERYTHING, order: "urgency" as const, limit: 20 };
  const lines = await inbox(desk.db, question, { me: as, now }).finally(() => closeDesk(desk));
  for (const line of table(lines, ticketFields(cli, now), 120)) cli.print(line);
  cli.print("");
  cli.print("The head of the demo queue. To go on, as one of its agents:");
  cli.print(`  export DOCKET_DB=${shownLocation(place)} DOCKET_AGENT=${as}`);
  cli.print("  docket              open the screen (from a clone: node bin/docket.js)");
  cli.print("  docket next         claim the first ticket that you may take");
  cli.print("  docket candidates 1 see who could take a ticket, and why the others cannot");
}
