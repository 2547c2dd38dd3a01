/** What the command line has besides acts: the screen tells people who type it here where it is. */
export type Shell = {
  /** The names of all commands. */
  readonly commands: readonly string[];
  /** The flags that every command understands: `--json [FIELDS]`, `-h, --help`, and what each is for. */
  readonly flags: readonly { readonly flag: string; readonly words: string }[];
};

export const NO_SHELL: Shell = { commands: [], flags: [] };

/** The names of a flag as they are typed. */
export function flagNames({ flag }: Shell["flags"][number]): readonly string[] {
  return flag.split(", ").map((each) => each.replace(/[ [].*/, ""));
}
