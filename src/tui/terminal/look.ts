/** How this terminal wants to be drawn on. */
export type TerminalLook = { readonly colour: boolean; readonly ascii: boolean };

export type Environment = Readonly<Record<string, string | undefined>>;

export function lookOf(env: Environment, glyphs: "unicode" | "ascii" | undefined): TerminalLook {
  return { colour: wantsColour(env), ascii: glyphs === undefined ? needsAscii(env) : glyphs === "ascii" };
}

/** NO_COLOR wins, then the two ways to force colours, then what the terminal says of itself. */
function wantsColour(env: Environment): boolean {
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== "") return false;
  if (env.CLICOLOR_FORCE !== undefined && !OFF.includes(env.CLICOLOR_FORCE)) return true;
  if (env.FORCE_COLOR !== undefined) return !["0", "false"].includes(env.FORCE_COLOR);
  return env.TERM !== undefined && env.TERM !== "dumb" && !env.TERM.endsWith("-m");
}

/** Only ASCII where the locale says that it is not UTF-8, and on the Linux console, whose font lacks most signs. */
function needsAscii(env: Environment): boolean {
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || "UTF-8";
  return env.TERM === "linux" || !/utf-?8/i.test(locale);
}

const OFF = ["", "0"];
