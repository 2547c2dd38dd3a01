import { isAbsolute, join, resolve } from "node:path";
import type { Config } from "../../deskfile/config.ts";
import { isServerLocation } from "../../deskfile/location.ts";
import type { Flags } from "./flags.ts";
import type { Io } from "./io.ts";

type Where = Pick<Io, "env" | "home" | "workingDirectory">;

/** Where the desk is: --db, then DOCKET_DB, then the config, then the place that XDG gives it. */
export function databasePath(flags: Pick<Flags, "db">, io: Where, config: Config): string {
  const named = flags.db ?? nonEmpty(io.env.DOCKET_DB) ?? config.db ?? null;
  if (named === null) return join(dataFolder(io), "docket.db");
  return placeNamed(named, io);
}

/** What was typed as the place of a desk: a server, or a file relative to the current folder. */
export function placeNamed(named: string, io: Pick<Io, "workingDirectory">): string {
  return isServerLocation(named) ? named : resolve(io.workingDirectory(), named);
}

/** Where docket keeps desks. */
export function dataFolder(io: Where): string {
  return join(xdg(io, "XDG_DATA_HOME", ".local/share"), "docket");
}

/** The settings of this user, which docket reads and never writes. */
export function configFile(io: Where): string {
  return join(xdg(io, "XDG_CONFIG_HOME", ".config"), "docket", "config.toml");
}

/** A path that is not absolute is to be ignored, says the XDG specification. */
function xdg(io: Where, variable: string, otherwise: string): string {
  const named = io.env[variable];
  return named !== undefined && isAbsolute(named) ? named : join(io.home(), otherwise);
}

export function nonEmpty(text: string | undefined): string | null {
  return text === undefined || text === "" ? null : text;
}
