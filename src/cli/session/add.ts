import type { Command } from "commander";
import type { Cli } from "./cli.ts";

/** Adds a subcommand to the program: what it takes, and what it does. Each module of a subcommand exports one. */
export type Add = (program: Command, cli: Cli) => void;
