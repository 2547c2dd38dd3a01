import { Failure } from "../../core/ticket/failure.ts";
import { hint } from "../model/hints.ts";
import type { ActionId, Keymap } from "../model/keymap.ts";
import { flagNames } from "../model/shell.ts";
import type { State } from "../model/state.ts";

/** What does the same on the screen. */
const HERE: Readonly<Record<string, readonly [id: ActionId, words: string]>> = {
  list: ["queue.filter", "filters the list"],
  view: ["view.number", "shows a view"],
  candidates: ["ticket.assign", "shows who can take the ticket"],
  history: ["queue.open", "opens the ticket with its history"],
  keys: ["help", "lists the keys"],
  help: ["help", "lists the keys"],
  "--help": ["help", "lists the keys"],
};

/**
 * A command that the screen does not have: where it is, and what does the same here. `others` are those acts of its noun that
 * the screen has.
 */
export function onlyInShell({ keymap }: State, line: string, others: readonly string[]): Failure {
  const [name = ""] = line.split(/\s/);
  const detail = others.length === 0 ? {} : { hint: `Here you can type ${others.join(", ")}.` };
  return new Failure(
    "bad_input",
    `${name} is on the command line only: docket ${line}${instead(keymap, name)}`,
    detail,
  );
}

/** A command that the screen has without its flags. */
export function onlyInShellWithFlags({ keymap }: State, line: string): Failure {
  const [name = ""] = line.split(/\s/);
  const sentence = `${name} with flags is on the command line only: docket ${line}${instead(keymap, name)}`;
  return new Failure("bad_input", sentence);
}

function instead(keymap: Keymap, name: string): string {
  const here = HERE[name];
  return here === undefined ? "" : hint(keymap, ...here);
}

/**
 * The words of a line without the flags that every command of the shell understands. Of these only `--dry-run` means something
 * here. Throws `bad_input` for the others, with what they are for.
 */
export function withoutShellFlags(
  { shell, keymap }: State,
  line: string,
  words: readonly string[],
): { readonly words: readonly string[]; readonly dryRun: boolean } {
  const end = words.indexOf("--");
  const before = end < 0 ? words : words.slice(0, end);
  for (const word of before.filter((each) => each !== DRY_RUN)) {
    const name = word.startsWith("--") ? word.replace(/=.*/s, "") : word;
    if (name === DRY_RUN) throw new Failure("bad_input", `${DRY_RUN} takes no value.`);
    const flag = shell.flags.find((each) => flagNames(each).includes(name));
    if (flag === undefined) continue;
    const here = instead(keymap, flagNames(flag).at(-1) ?? name);
    throw new Failure("bad_input", `${name} is for the command line (${flag.words}): docket ${line}${here}`);
  }
  return {
    words: [...before.filter((each) => each !== DRY_RUN), ...words.slice(before.length)],
    dryRun: before.includes(DRY_RUN),
  };
}

const DRY_RUN = "--dry-run";
