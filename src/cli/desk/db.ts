import { readFileSync } from "node:fs";
import type { Command } from "commander";
import { line } from "../../core/words/safe-text.ts";
import type { Granted } from "../../desk/whole/logins.ts";
import { shownLocation } from "../../deskfile/location.ts";
import { ANSWERS } from "../print/answers.ts";
import { sayUnchanged } from "../print/beside.ts";
import { demandJson, printJson } from "../print/json.ts";
import { printRows } from "../print/rows.ts";
import type { Add } from "../session/add.ts";
import type { Cli } from "../session/cli.ts";
import { migrationOf } from "../session/migration.ts";
import { addCopy } from "./db-copy.ts";

export const add: Add = (program, cli) => {
  const db = program.command("db").description("prepare a server, say who may log in, and move a desk");
  db.command("init")
    .description("make the tables of a desk on a server, and the roles that agents get their rights from")
    .action(() => initServer(cli));
  withLogin(db.command("grant"))
    .description("make a login role for an agent, or bind an existing one; it can act only as that agent")
    .argument("<handle>", "the agent")
    .action((handle: string, options: LoginOptions) => grant(cli, handle, options));
  db.command("revoke")
    .description("take the rights from an agent's login roles; the agent keeps their tickets")
    .argument("<handle>", "the agent")
    .action((handle: string) => revoke(cli, handle));
  db.command("list")
    .description("list whose each login role is")
    .action(() => list(cli));
  addCopy(db, cli);
};

type LoginOptions = { readonly role?: string; readonly passwordFile?: string };

function withLogin(command: Command): Command {
  return command
    .option("--role <login>", "the name of the login role, if it is not the agent's handle")
    .option(
      "--password-file <file>",
      "its password, the first line of a file; - is stdin. Without it one is made and shown once",
    );
}

async function initServer(cli: Cli): Promise<void> {
  demandJson(cli, ANSWERS["db init"].fields);
  const { demandServer, initRoles } = await import("../../desk/whole/logins.ts");
  demandServer(cli.location);
  const { closeDesk, openDesk, prepareDesk } = await import("../../desk/work/desk.ts");
  const { dryRun } = cli.flags;
  const who = { handle: null, now: cli.now, command: cli.command };
  const { watch, end } = migrationOf(cli);
  const desk = await (dryRun ? openDesk : prepareDesk)(cli.location, who, watch).finally(end);
  try {
    await initRoles(desk, { dryRun });
  } finally {
    await closeDesk(desk);
  }
  const place = shownLocation(cli.location);
  if (cli.flags.json !== null) printJson(cli, { database: place, dryRun });
  else cli.complain(dryRun ? `${place} can be made ready.` : `${place} is ready. Next: docket db grant HANDLE`);
}

async function grant(cli: Cli, handle: string, { role = handle, passwordFile }: LoginOptions): Promise<void> {
  demandJson(cli, ANSWERS["db grant"].fields);
  const { demandServer, grantLogin } = await import("../../desk/whole/logins.ts");
  demandServer(cli.location);
  const password = passwordFile === undefined ? null : firstLine(cli, passwordFile);
  const { dryRun } = cli.flags;
  const granted = await grantLogin(await cli.desk(), { handle, role, password, dryRun });
  if (cli.flags.json !== null) printJson(cli, { ...granted, dryRun });
  else if (cli.io.terminal.stdout) cli.print(line(sentence(granted, dryRun)));
  else {
    cli.print([granted.handle, granted.role, granted.rights, granted.password ?? ""].join("\t"));
    sayUnchanged(cli);
  }
}

function sentence({ handle, role, rights, made, password }: Granted, dryRun: boolean): string {
  const does = `${handle} ${dryRun ? "would log" : "logs"} in as ${role}`;
  const may = rights === "admin" ? ", and may put desk files in force" : "";
  const told = password === null ? "" : ` The password is ${password} and is not shown again.`;
  return `${does}${made ? ", a new role" : ""}${may}.${told}`;
}

async function revoke(cli: Cli, handle: string): Promise<void> {
  demandJson(cli, ANSWERS["db revoke"].fields);
  const { demandServer, revokeLogin } = await import("../../desk/whole/logins.ts");
  demandServer(cli.location);
  const { dryRun } = cli.flags;
  const roles = await revokeLogin(await cli.desk(), { handle, dryRun });
  if (cli.flags.json !== null) printJson(cli, { handle, roles, dryRun });
  else if (cli.io.terminal.stdout)
    cli.print(line(`${roles.join(", ")} ${dryRun ? "would have" : "has"} no rights here any more.`));
  else {
    cli.print(roles.join("\n"));
    sayUnchanged(cli);
  }
}

async function list(cli: Cli): Promise<void> {
  const { demandServer } = await import("../../desk/whole/logins.ts");
  demandServer(cli.location);
  const { boundLogins } = await import("../../desk/reads/logins.ts");
  const rows = await boundLogins((await cli.reading()).db);
  if (cli.flags.json !== null) return printJson(cli, rows, ANSWERS["db list"].fields);
  printRows(cli, rows, [
    { title: "ROLE", cell: ({ role }) => role },
    { title: "AGENT", cell: ({ handle }) => handle },
    { title: "RIGHTS", cell: ({ rights }) => rights },
    { title: "REMARK", cell: ({ remark }) => remark ?? "", elastic: true },
  ]);
}

/** A password is never a word of the line: others see the lines of a machine. */
function firstLine(cli: Cli, file: string): string {
  const text = file === "-" ? cli.io.readStdin() : readFileSync(file, "utf8");
  return text.split(/\r?\n/, 1)[0] ?? "";
}
