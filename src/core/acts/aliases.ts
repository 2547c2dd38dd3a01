/** Other names of commands, each for the one that docket has. */
const ALIASES: ReadonlyMap<string, string> = new Map([["assign", "reassign"]]);

/** The names that there are beside those of the commands. */
export const OTHER_NAMES: readonly string[] = [...ALIASES.keys()];

/** The other names of a command. */
export function otherNames(name: string): readonly string[] {
  return OTHER_NAMES.filter((other) => ALIASES.get(other) === name);
}

/** The name by which docket has a command. */
export function canonicalName(name: string): string {
  return ALIASES.get(name) ?? name;
}
