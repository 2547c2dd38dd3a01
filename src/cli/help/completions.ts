import { type OptionHandler, RootCommand } from "@bomb.sh/tab";
import type { Command } from "commander";
import { canonicalName, otherNames } from "../../core/acts/aliases.ts";
import type { Offer } from "../../core/acts/field.ts";
import { argumentsOf, flagsOf } from "../../core/acts/flags.ts";
import { actIn, declared } from "../../core/acts/verbs/all.ts";
import type { Cli } from "../session/cli.ts";
import { GLOBAL_FLAGS } from "../session/flags.ts";
import { type Known, knownWords } from "./known-words.ts";

type Words = readonly (readonly [word: string, description: string])[];

/** Answers the shell: the words are those of the line so far, the last one perhaps empty. */
export async function complete(cli: Cli, words: readonly string[]): Promise<void> {
  const known = await knownWords(cli, words);
  const root = new RootCommand();
  for (const { flag, words: description } of GLOBAL_FLAGS) addFlag(root, flag, description, []);
  const commands = (await cli.catalogue()).flatMap((group) => group.commands);
  for (const { name, summary } of commands) for (const each of [name, ...otherNames(name)]) root.command(each, summary);
  const named = words.find((word) => commands.some(({ name }) => name === canonicalName(word)));
  if (named !== undefined) {
    const program = await cli.programOf(canonicalName(named));
    for (const command of program.commands) describe(root, command, named, known);
  }
  root.parse([...words]);
}

/** A command with its flags, its arguments and its verbs. */
function describe(root: RootCommand, command: Command, name: string, known: Known): void {
  const described = root.command(name, command.description());
  const valuesFor = valuesIn(name, known);
  for (const option of command.options)
    addFlag(described, option.flags, option.description, valuesFor(option.long ?? "", option.flags));
  for (const argument of command.registeredArguments) {
    const name = argument.name();
    described.argument(name, offering(valuesFor(name, name)), argument.variadic);
  }
  for (const verb of command.commands) describe(root, verb, `${name} ${verb.name()}`, known);
}

function addFlag(to: Pick<RootCommand, "option">, flags: string, description: string, values: Words): void {
  const long = /--([a-z-]+)/.exec(flags)?.[1];
  const short = /(?:^|\s)-([a-zA-Z])\b/.exec(flags)?.[1];
  if (long === undefined) return;
  const takesValue = /[<[ ][A-Za-z]/.test(flags.replace(/^.*--[a-z-]+/, ""));
  if (takesValue) to.option(long, description, offering(values), short);
  else if (short === undefined) to.option(long, description);
  else to.option(long, description, short);
}

function offering(words: Words): OptionHandler & ((complete: (value: string, description: string) => void) => void) {
  return (complete: (value: string, description: string) => void) => {
    for (const [word, description] of words) complete(word, description);
  };
}

/** What can stand for each flag and argument of a command: an act says it itself, of others it is told by the name. */
function valuesIn(command: string, known: Known): (flag: string, name: string) => Words {
  const act = actIn(command.split(" "));
  if (act === null) return (_, name) => valuesOf(name, known);
  const declaration = declared(act.name);
  const offers = new Map<string, readonly Offer[]>([
    ...flagsOf(declaration).map((flag) => [flag.long, flag.offers] as const),
    ...argumentsOf(declaration).map((argument) => [argument.name, argument.offers] as const),
  ]);
  return (flag) => (offers.get(flag) ?? []).flatMap((offer) => known[offer]);
}

/** What can stand for a flag or an argument, told by its name. */
function valuesOf(name: string, known: Known): Words {
  return KINDS.filter(([pattern]) => pattern.test(name)).flatMap(([, kind]) => known[kind]);
}

const KINDS: readonly (readonly [RegExp, keyof Known])[] = [
  [/ticket|other/, "tickets"],
  [/handle|agent|owner/, "agents"],
  [/team/, "teams"],
  [/view/, "views"],
  [/status/, "statuses"],
  [/\bname\b|shift/, "calendars"],
  [/shell/, "shells"],
];
