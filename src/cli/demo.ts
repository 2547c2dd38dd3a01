import { existsSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Cli } from "./cli.ts";
import { printJson } from "./json.ts";
import type { Add } from "./modules.ts";
import { dataFolder } from "./place.ts";

const SEED = 7;

export const add: Add = (program, cli) => {
  program
    .command("demo")
    .description("build a desk to play with; its tickets are placed around this moment")
    .argument("[path]", "where to put the database; --db is another way to say it")
    .option("--force", "build it anew if it is there")
    .action(async (path: string | undefined, { force = false }: { force?: boolean }) => {
      const place = placeOf(cli, path);
      const isThere = existsSync(place);
      if (isThere && force) await removeDemo(cli, place);
      if (!isThere || force) await build(cli, place);
      else cli.complain("It is there already; --force builds it anew.");
      const { DEMO_AGENT } = await import("../demo/demo.ts");
      if (cli.flags.json !== null) printJson(cli, { database: place, agent: DEMO_AGENT });
      else if (!cli.io.terminal.stdout) cli.print(place);
      else cli.print(`The demo desk is at ${place}. Open it with:\n  docket --db ${place} --as ${DEMO_AGENT}`);
    });
};

function placeOf({ io, flags }: Cli, path: string | undefined): string {
  const named = path ?? flags.db;
  return named === null ? join(dataFolder(io), "demo.db") : resolve(io.workingDirectory(), named);
}

/** Builds the demo desk as of now. Throws `bad_input` if something is there. */
export async function build(cli: Pick<Cli, "now" | "command">, place: string): Promise<void> {
  const [{ demoDesk }, { demandDesk }, { closeDesk, createDesk }, { foundDesk }] = await Promise.all([
    import("../demo/demo.ts"),
    import("../settings/read-desk.ts"),
    import("../commands/desk.ts"),
    import("../commands/found-desk.ts"),
  ]);
  const at = cli.now();
  const { toml, customers, states, histories } = demoDesk(at, SEED);
  const plan = demandDesk(toml, "desk.toml");
  const desk = createDesk(place, { handle: null, now: cli.now, command: cli.command });
  try {
    const versions = [{ version: 1, at, actor: "system" as const, toml, plan }];
    await foundDesk(desk, { versions, states, customers }, once(histories));
  } finally {
    await closeDesk(desk);
  }
}

async function* once<T>(value: T): AsyncGenerator<T> {
  yield value;
}

/** Throws `bad_input` for a desk that is not the demo: nobody's work is removed by a wrong path. */
async function removeDemo(cli: Cli, place: string): Promise<void> {
  const [{ closeDesk, openDesk }, { planInForce }, { DESK_FILE }, { demandDesk }, { Failure }] = await Promise.all([
    import("../commands/desk.ts"),
    import("../queries/plan.ts"),
    import("../demo/desk-file.ts"),
    import("../settings/read-desk.ts"),
    import("../domain/error.ts"),
  ]);
  const desk = openDesk(place, { handle: null, now: cli.now, command: cli.command });
  const { plan } = await planInForce(desk.db).finally(() => closeDesk(desk));
  if (plan.name !== demandDesk(DESK_FILE, "desk.toml").name) {
    throw new Failure("bad_input", `${place} is a desk, and not the demo's.`, { hint: "Choose another place." });
  }
  for (const suffix of ["", "-wal", "-shm"]) rmSync(place + suffix, { force: true });
}
