import { z } from "zod/mini";
import { type KeyChoice, readKeys } from "./keys.ts";
import { inFileOrder, type Problem } from "./toml/problem.ts";
import { readToml } from "./toml/read.ts";

const text = z.string().check(z.trim(), z.minLength(1));

const configSchema = z.strictObject({
  $schema: z.optional(z.string()),
  /** Who I am, by handle. */
  agent: z.optional(text),
  /** The path or URL of the database. */
  database: z.optional(text),
  glyphs: z.optional(z.enum(["unicode", "ascii"], { error: "is not a set of glyphs" })),
  color: z.optional(z.enum(["auto", "always", "never"], { error: "is not a way to colour" })),
  /** Off leaves the mouse to the terminal. */
  mouse: z.optional(z.boolean()),
  /** Keys of the full screen by action; keys.ts reads it. */
  keys: z.optional(z.record(z.string(), z.unknown())),
});

/** A user's own settings; docket reads them and never writes them. What is left out, or wrong, is undefined. */
export type Config = {
  readonly agent?: string;
  readonly db?: string;
  readonly glyphs?: "unicode" | "ascii";
  readonly color?: "auto" | "always" | "never";
  readonly mouse?: boolean;
  readonly keys?: readonly KeyChoice[];
};

export type ConfigReading = { readonly config: Config; readonly problems: readonly Problem[] };

/**
 * Reads the text of a config; a wrong line is a problem and costs only itself. It is in force whatever else is wrong, so a
 * misspelt key is never taken for the one that it may have meant.
 */
export function readConfig(text: string, file: string): ConfigReading {
  const { value, root, problems } = readToml(configSchema, text, file, "ignored");
  if (value === null || root === null) return { config: {}, problems: problems.map(costsAll) };
  const { $schema: _, database, keys: __, ...rest } = value;
  const keys = readKeys(root, file);
  const said = Object.entries({ ...rest, db: database, keys: keys?.choices }).filter(([, one]) => one !== undefined);
  return { config: Object.fromEntries(said), problems: inFileOrder([...problems, ...(keys?.problems ?? [])]) };
}

/** What breaks the file as a whole costs more than its line. */
function costsAll(problem: Problem): Problem {
  return { ...problem, message: `${problem.message}; until it is fixed, nothing in this file is in force` };
}
