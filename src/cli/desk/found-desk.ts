import { existsSync, writeFileSync } from "node:fs";
import { Failure } from "../../core/ticket/failure.ts";
import { applyDesk } from "../../desk/whole/apply.ts";
import { closeDesk, createDesk, isPlaceTaken } from "../../desk/work/desk.ts";
import { shownLocation } from "../../deskfile/location.ts";
import { starterDesk } from "../../deskfile/starter.ts";
import { demandJson, printJson } from "../print/json.ts";
import type { Cli } from "../session/cli.ts";
import { questions } from "../words/prompt.ts";

export type InitOptions = {
  readonly name?: string;
  readonly zone?: string;
  readonly hours?: string;
  readonly agent?: string;
  readonly agentName?: string;
  readonly email?: string;
  readonly languages?: string;
  readonly file: string;
  readonly force?: boolean;
};

/** Writes the desk file and the database, and says how to go on. Throws `bad_input` if one of them is there. */
export async function found(cli: Cli, options: InitOptions): Promise<void> {
  demandJson(cli, ["file", "database", "agent"]);
  await demandRoom(cli, options);
  const answers = await ask(cli, options);
  const toml = starterDesk(answers);
  const { handle } = answers.me;
  if (!cli.flags.dryRun) {
    writeFileSync(options.file, toml, { flag: options.force === true ? "w" : "wx" });
    const desk = await createDesk(cli.location, { handle, now: cli.now, command: cli.command });
    try {
      await applyDesk(desk, { toml, file: options.file });
    } finally {
      await closeDesk(desk);
    }
  }
  if (cli.flags.json !== null)
    printJson(cli, { file: options.file, database: shownLocation(cli.location), agent: handle });
  else if (cli.flags.dryRun) cli.print(toml.trimEnd());
  else cli.print(goOn(cli, options, handle));
}

/** Before anything is asked. */
async function demandRoom(cli: Cli, { file, force }: InitOptions): Promise<void> {
  if (force !== true && existsSync(file)) {
    throw new Failure("bad_input", `${file} is there already.`, {
      hint: `\`docket desk apply ${file}\` puts it in force; --force writes over it, --file names another place.`,
    });
  }
  if (!(await isPlaceTaken(cli.location))) return;
  throw new Failure("bad_input", `There is a desk at ${shownLocation(cli.location)} already.`, {
    hint: `\`docket desk apply FILE\` changes it; --db names another place.`,
  });
}

async function ask(cli: Cli, options: InitOptions) {
  const { ask, offer } = questions(cli);
  const name = options.name ?? (await ask("What is the desk called", "--name", null));
  const timeZone = options.zone ?? (await ask("Its time zone", "--zone", cli.io.timeZone()));
  const hours = options.hours ?? (await ask("When is it open", "--hours", "mon-fri 09:00-17:00"));
  const handle = options.agent ?? (await ask("Your handle", "--agent", handleOf(cli.io.osUser())));
  const myName = options.agentName ?? (await offer("Your name", handle));
  const email = options.email ?? (await offer("Your address, if you like", ""));
  const languages = (options.languages ?? (await offer("The languages you speak", "en"))).split(/[\s,]+/);
  const me = {
    handle,
    name: myName,
    email: email === "" ? null : email,
    languages: languages.filter((tag) => tag !== ""),
  };
  return { name, timeZone, hours, me };
}

/** The user's name as a handle, if it can be one. */
function handleOf(user: string | null): string | null {
  return user !== null && /^[a-z][a-z0-9_-]*$/i.test(user) && user !== "root" ? user.toLowerCase() : null;
}

function goOn(cli: Cli, { file }: InitOptions, handle: string): string {
  const isUser = cli.io.osUser() === handle;
  const as = isUser ? "" : ` --as ${handle}`;
  const next = [
    ['docket new --subject "…" --customer EMAIL', "opens the first ticket"],
    [`docket${as}`, "opens the screen"],
    [`docket desk apply ${file}${as}`, "puts in force what you change in the desk file"],
  ] as const;
  const widest = Math.max(...next.map(([line]) => line.length));
  return [
    `Wrote ${file} and ${shownLocation(cli.location)}. To go on:`,
    ...next.map(([line, does]) => `  ${line.padEnd(widest)}    ${does}`),
    ...(isUser ? [] : [`\`export DOCKET_AGENT=${handle}\` says who you are once and for all.`]),
  ].join("\n");
}
