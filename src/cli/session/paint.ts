import type { Cli } from "./cli.ts";

export type Paint = (text: string) => string;
export type Paints = {
  readonly bold: Paint;
  readonly dim: Paint;
  readonly red: Paint;
  readonly yellow: Paint;
  readonly green: Paint;
};

const plain: Paint = (text) => text;
const PLAIN: Paints = { bold: plain, dim: plain, red: plain, yellow: plain, green: plain };

const COLOURED: Paints = {
  bold: sgr(1, 22),
  dim: sgr(2, 22),
  red: sgr(31, 39),
  yellow: sgr(33, 39),
  green: sgr(32, 39),
};

/** The colours of the answer, which are none unless it goes to a terminal that shows them and nobody forbade it. */
export function paints(cli: Pick<Cli, "io" | "flags" | "config">): Paints {
  return isColoured(cli) ? COLOURED : PLAIN;
}

function isColoured({ io: { env, terminal }, flags, config }: Pick<Cli, "io" | "flags" | "config">): boolean {
  if (flags.color !== "auto") return flags.color === "always";
  if (isSet(env.NO_COLOR)) return false;
  if (isForced(env.FORCE_COLOR) || isForced(env.CLICOLOR_FORCE)) return true;
  if (config.color === "always" || config.color === "never") return config.color === "always";
  return terminal.stdout && env.TERM !== "dumb";
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== "";
}

function isForced(value: string | undefined): boolean {
  return isSet(value) && value !== "0" && value !== "false";
}

function sgr(on: number, off: number): Paint {
  return (text) => `\u001b[${on}m${text}\u001b[${off}m`;
}
