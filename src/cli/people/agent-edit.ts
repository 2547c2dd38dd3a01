import { readValue, wholeNumber, wordOf } from "../../core/acts/values.ts";
import { ROLES } from "../../core/ticket/agent.ts";
import { Failure } from "../../core/ticket/failure.ts";
import { deskFileInForce } from "../../desk/reads/plan.ts";
import { applyDesk } from "../../desk/whole/apply.ts";
import { sayChange } from "../../deskfile/diff.ts";
import { type AgentFields, addAgent, editAgent } from "../../deskfile/edit.ts";
import { ANSWERS } from "../print/answers.ts";
import { sayUnchanged } from "../print/beside.ts";
import { demandJson, printJson } from "../print/json.ts";
import type { Cli } from "../session/cli.ts";

export type AgentOptions = {
  readonly name?: string;
  readonly email?: string;
  readonly role?: string;
  readonly active?: boolean;
  readonly team?: readonly string[];
  readonly tier?: string;
  readonly skill?: readonly string[];
  readonly language?: readonly string[];
  readonly region?: readonly string[];
  readonly capacity?: string;
  readonly zone?: string;
  readonly shift?: string;
};

export async function addToDesk(cli: Cli, handle: string, options: AgentOptions): Promise<void> {
  await put(
    cli,
    handle,
    addAgent(await fileInForce(cli), handle, { name: options.name ?? handle, ...fieldsOf(options) }),
  );
}

export async function editInDesk(cli: Cli, handle: string, options: AgentOptions): Promise<void> {
  const fields = fieldsOf(options);
  if (Object.keys(fields).length === 0)
    throw new Failure("bad_input", "Say what to change; `docket help agent` lists the flags.");
  await put(cli, handle, editAgent(await fileInForce(cli), handle, fields));
}

async function fileInForce(cli: Cli): Promise<string> {
  const found = await deskFileInForce((await cli.reading()).db);
  if (found !== null) return found.toml;
  throw new Failure("desk_missing", "This database has no desk file in force yet.");
}

/** Puts the edited file in force; authors update their own file on the disk themselves. */
async function put(cli: Cli, handle: string, toml: string): Promise<void> {
  demandJson(cli, ANSWERS["agent edit"].fields);
  const { dryRun } = cli.flags;
  const { version, changes } = await applyDesk(await cli.desk(), { toml, file: "the desk file", dryRun });
  if (cli.flags.json !== null) return printJson(cli, { handle, version: dryRun ? null : version, dryRun, changes });
  sayUnchanged(cli);
  if (!cli.io.terminal.stdout) return cli.print(handle);
  for (const change of changes) cli.print(sayChange(change));
  if (!dryRun && version !== null)
    cli.print(`Version ${version} is in force. \`docket desk show > desk.toml\` writes it to a file.`);
}

function fieldsOf(options: AgentOptions): AgentFields {
  const { name, email, role, active, team, tier, skill, language, region, capacity, zone, shift } = options;
  const said = {
    name,
    email,
    active,
    shift,
    teams: team,
    languages: language,
    regions: region,
    time_zone: zone,
    role: role === undefined ? undefined : wordOf(role, ROLES, "role"),
    tier: tier === undefined ? undefined : readValue(wholeNumber("--tier"), tier),
    capacity: capacity === undefined ? undefined : readValue(wholeNumber("--capacity"), capacity),
    skills: skill === undefined ? undefined : Object.fromEntries(skill.map(levelOf)),
  };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
}

function levelOf(text: string): readonly [string, number] {
  const [, skill, level] = /^([^=]+)=([1-5])$/.exec(text) ?? [];
  if (skill !== undefined) return [skill, Number(level)];
  throw new Failure("bad_input", `--skill takes a skill and its level, such as billing=2, not "${text}".`);
}
