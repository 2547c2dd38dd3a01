import type { Command } from "commander";
import { Failure } from "../../core/ticket/failure.ts";

export type OverrideOptions = { readonly override?: boolean; readonly reason?: string };

/** The flags with which a lead sets the rules aside. */
export function withOverride(command: Command): Command {
  return command
    .option("--override", "set the rules aside; takes a lead, and a reason")
    .option("--reason <why>", "kept in the history");
}

/** The reason of an override; undefined if the rules hold. Throws `bad_input` if there is no reason. */
export function overrideOf({ override, reason }: OverrideOptions): string | undefined {
  if (override !== true) return undefined;
  if (reason === undefined) throw new Failure("bad_input", "--override takes a reason: say why with --reason.");
  return reason;
}

/** The reason that a command cannot do without. Throws `bad_input`. */
export function demandReason(reason: string | undefined): string {
  if (reason === undefined) throw new Failure("bad_input", "Say why with --reason.");
  return reason;
}
