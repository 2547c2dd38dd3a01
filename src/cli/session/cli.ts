import type { Command } from "commander";
import type { Desk } from "../../desk/work/desk.ts";
import type { Config, ConfigReading } from "../../deskfile/config.ts";
import type { Problem } from "../../deskfile/toml/problem.ts";
import { clockOf } from "./clock.ts";
import type { Flags } from "./flags.ts";
import type { Io } from "./io.ts";
import { migrationOf } from "./migration.ts";
import { databasePath } from "./place.ts";

/** Every command with its summary, by what one does with it. */
export type Catalogue = readonly {
  readonly title: string;
  readonly commands: readonly { readonly name: string; readonly summary: string }[];
}[];

/** What a subcommand has at hand: how it was called, where its answer goes, and the desk once it asks for it. */
export type Cli = {
  readonly io: Io;
  readonly flags: Flags;
  readonly config: Config;
  /** What is wrong with the config. */
  readonly problems: readonly Problem[];
  /** Where the desk is, or would be. */
  readonly location: string;
  readonly now: () => number;
  /** What was typed, for the log. */
  readonly command: string;
  /** One or more lines of the answer. */
  readonly print: (text: string) => void;
  /** A line of talk beside the answer. */
  readonly complain: (text: string) => void;
  /** The desk for reading, opened at the first call: nobody needs to be identified. */
  readonly reading: () => Promise<Desk>;
  /** The desk with the agent who acts. */
  readonly desk: () => Promise<Desk>;
  /** Who acts, as far as one can tell. */
  readonly me: () => Promise<string | null>;
  /** The program with this one subcommand, to run or to explain it. */
  readonly programOf: (name: string) => Promise<Command>;
  readonly catalogue: () => Promise<Catalogue>;
  /** The code with which the process ends if nothing is thrown. */
  readonly exit: (code: number) => void;
};

export type Session = {
  readonly cli: Cli;
  readonly finish: () => Promise<number>;
  readonly close: () => Promise<void>;
};

/** The commands that there are: the session itself knows none. */
export type Commands = {
  readonly programOf: (name: string, cli: Cli) => Promise<Command>;
  readonly catalogue: () => Promise<Catalogue>;
};

/** One run of the program; `command` is what was typed, for the log. Throws `bad_input` for a DOCKET_NOW that is none. */
export function startSession(
  io: Io,
  flags: Flags,
  { config, problems }: ConfigReading,
  command: string,
  { programOf, catalogue }: Commands,
): Session {
  const answer: string[] = [];
  let code = 0;
  let opened: Promise<Desk> | null = null;
  let known: Promise<string | null> | null = null;
  const now = clockOf(io);
  const location = databasePath(flags, io, config);
  const reading = () => {
    opened ??= import("../../desk/work/desk.ts").then(({ openDesk }) => {
      const { watch, end } = migrationOf({ io, flags });
      return openDesk(location, { handle: null, now, command }, watch).finally(end);
    });
    return opened;
  };
  const me = () => {
    known ??= import("./identity.ts").then(({ whoActs }) => whoActs({ flags, io, config, location, reading }));
    return known;
  };
  const cli: Cli = {
    io,
    flags,
    config,
    problems,
    location,
    now,
    command,
    print: (text) => answer.push(`${text}\n`),
    complain: (text) => io.write("stderr", `${text}\n`),
    reading,
    desk: async () => ({ ...(await reading()), handle: await me() }),
    me,
    programOf: (name) => programOf(name, cli),
    catalogue,
    exit: (wanted) => {
      code = wanted;
    },
  };
  const finish = async () => {
    if (!flags.quiet) await deliver(io, flags, answer.join(""));
    return code;
  };
  return { cli, finish, close: async () => close(opened) };
}

async function deliver(io: Io, flags: Flags, text: string): Promise<void> {
  const pager = io.env.DOCKET_PAGER ?? io.env.PAGER ?? "";
  const isLong = io.terminal.stdout && !flags.noPager && pager !== "" && text.split("\n").length > io.size().rows;
  if (isLong) await io.page(pager, text);
  else if (text !== "") io.write("stdout", text);
}

async function close(opened: Promise<Desk> | null): Promise<void> {
  if (opened === null) return;
  const { closeDesk } = await import("../../desk/work/desk.ts");
  const desk = await opened.catch(() => null);
  if (desk !== null) await closeDesk(desk);
}
