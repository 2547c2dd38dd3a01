import type { Command } from "commander";
import { canonicalName } from "../core/acts/aliases.ts";
import { Failure } from "../core/ticket/failure.ts";
import { nearest } from "../core/words/nearest.ts";
import { line as safe } from "../core/words/safe-text.ts";
import { loadConfig } from "../deskfile/load-config.ts";
import { shownLocation } from "../deskfile/location.ts";
import { formatProblem } from "../deskfile/toml/problem.ts";
import { catalogue, commandNamed, type Command as Described, type Loaded, NAMES } from "./commands.ts";
import { isFieldOf, isNoun, isVerb } from "./print/answers.ts";
import { isTicketField } from "./print/json.ts";
import { tellFailure } from "./print/tell-failure.ts";
import { type Cli, startSession } from "./session/cli.ts";
import { type AreFields, type CommandLine, readFlags } from "./session/flags.ts";
import type { Io } from "./session/io.ts";
import { configFile } from "./session/place.ts";

/** Runs one command line and says with which code the process should end. The only place where errors end. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  let words = argv;
  try {
    const line = readFlags(argv, areFields);
    words = line.words;
    const reading = await loadConfig(configFile(io));
    const session = startSession(io, line.flags, reading, typed(line.words), { programOf, catalogue });
    for (const problem of reading.problems) session.cli.complain(safe(formatProblem(problem)));
    try {
      const code = await dispatch(line, session.cli).catch(unlessHelp);
      return code ?? (await session.finish());
    } finally {
      await session.close();
    }
  } catch (error) {
    return tellFailure(error, io, {
      json: argv.some((word) => word.startsWith("--json")),
      debug: argv.includes("--debug"),
      command: commandIn(words),
    });
  }
}

/** The command of a line as it was typed, with its verb if it is a noun. */
function commandIn(line: readonly string[]): string | null {
  const words = line.filter((word) => !word.startsWith("-"));
  const at = words.findIndex((word) => commandNamed(word) !== null);
  if (at < 0) return null;
  const withVerb = words.slice(at, at + 2).join(" ");
  return isVerb(withVerb) ? withVerb : (words[at] ?? null);
}

/** Commander throws also when it has shown the help, which is an answer like any other. */
function unlessHelp(error: unknown): null {
  if (error instanceof Error && "exitCode" in error && error.exitCode === 0) return null;
  throw error;
}

/** A code if that is all there is to it; null if the subcommand has run and its answer is to be delivered. */
async function dispatch({ words, flags }: CommandLine, cli: Cli): Promise<number | null> {
  const { io } = cli;
  if (flags.version) return printed(cli, `docket ${io.version}`);
  const named = nameOf(words);
  if (named === null) return bare(words, cli);
  const rest = words.filter((_, at) => at !== named.at);
  const wanted = named.name === "-h" || named.name === "--help" ? "help" : canonicalName(named.name);
  const found = commandNamed(wanted);
  if (found === null) throw unknown(wanted);
  const help = commandNamed("help");
  if (help !== null && isNoun(wanted) && asksForHelp(rest)) {
    const verbs = rest.slice(0, 1).filter((word) => !word.startsWith("-"));
    await runCommand("help", help, [wanted, ...verbs], cli);
    return null;
  }
  const place = rest[0] === "--" ? 1 : 0;
  const verb = `${wanted} ${rest[place] ?? ""}`;
  const ofNoun = asksForHelp(rest) ? null : commandNamed(verb);
  if (ofNoun === null) await runCommand(wanted, found, rest, cli);
  else await runCommand(verb, ofNoun, rest.toSpliced(place, 1), cli);
  return null;
}

async function bare(words: readonly string[], cli: Cli): Promise<number | null> {
  const { io } = cli;
  const [stray] = words;
  if (stray !== undefined) throw new Failure("bad_input", `Unknown flag ${stray}.`);
  const isScreen = io.terminal.stdin && io.terminal.stdout && io.env.TERM !== "dumb";
  if (isScreen && io.screen !== null) {
    const { namedIdentity } = await import("./session/identity.ts");
    const as = namedIdentity(cli)?.handle ?? null;
    return io.screen({
      location: cli.location,
      as,
      user: io.osUser(),
      now: cli.now,
      config: cli.config,
      problems: cli.problems,
      complain: cli.complain,
    });
  }
  const { shortHelp } = await import("./help/help-text.ts");
  cli.complain(shortHelp());
  return 2;
}

async function runCommand(name: string, { verb, load }: Described, rest: readonly string[], cli: Cli): Promise<void> {
  const loaded = await load();
  if ("act" in loaded && !asksForHelp(rest)) return (await import("./tickets/act.ts")).runAct(cli, loaded.act, rest);
  const program = await programWith(loaded, cli);
  const words = verb !== undefined && rest.length === 0 ? [name, verb] : [name, ...rest];
  await program.parseAsync(words, { from: "user" });
}

function asksForHelp(words: readonly string[]): boolean {
  const end = words.indexOf("--");
  return words.slice(0, end < 0 ? words.length : end).some((word) => word === "-h" || word === "--help");
}

async function printed(cli: Cli, text: string): Promise<number> {
  cli.io.write("stdout", `${text}\n`);
  return 0;
}

/** The first word that is no flag; if flags come first, their values are words too, so there the first known command. */
function nameOf(words: readonly string[]): { name: string; at: number } | null {
  const [first] = words;
  if (first === undefined) return null;
  if (!first.startsWith("-") || first === "-h" || first === "--help") return { name: first, at: 0 };
  const at = words.findIndex((word) => commandNamed(word) !== null);
  return at < 0 ? null : { name: words[at] ?? "", at };
}

function unknown(name: string): Failure {
  const near = nearest(name, NAMES);
  const hint = near === null ? "`docket help` lists the commands." : `Did you mean \`docket ${near}\`?`;
  return new Failure("bad_input", `There is no command "${name}".`, { hint });
}

async function programOf(name: string, cli: Cli): Promise<Command> {
  const found = commandNamed(name);
  if (found === null) throw unknown(name);
  return programWith(await found.load(), cli);
}

/** The program with one command; of an act it only explains it. */
async function programWith(loaded: Loaded, cli: Cli): Promise<Command> {
  const { programFor } = await import("./program.ts");
  const program = programFor(cli);
  if ("add" in loaded) loaded.add(program, cli);
  else (await import("./words/act-help.ts")).addAct(program, loaded.act);
  return program;
}

const areFields: AreFields = (word, before) => {
  if (word.includes(",")) return true;
  const command = commandIn(before);
  if (command === null) return isTicketField(word) || commandNamed(word) === null;
  return isFieldOf(canonicalName(command), word);
};

/** What was typed, for the log of actions; a text in it is cut, and a password in the name of a server is left out. */
function typed(words: readonly string[]): string {
  return words
    .map((word) => word.replace(/postgres(?:ql)?:\/\/.*/is, shownLocation))
    .map((word) => (/^[\w@.,:=+/-]+$/.test(word) ? word : JSON.stringify(word.slice(0, 80))))
    .join(" ")
    .slice(0, 300);
}
