/** Other names of commands, each for the one that docket has. */
const ALIASES: ReadonlyMap<string, string> = new Map([["assign", "reassign"]]);

/** The name by which docket has a command. */
export function canonicalName(name: string): string {
  return ALIASES.get(name) ?? name;
}
