import type { AnyDeclaration } from "../../core/acts/act.ts";
import { canonicalName } from "../../core/acts/aliases.ts";
import { readLine } from "../../core/acts/grammar.ts";
import { momentsIn, zoneOf } from "../../core/acts/moments.ts";
import { completed } from "../../core/acts/read.ts";
import { wordsOf } from "../../core/acts/spoken.ts";
import { type Act, type ActName, actIn, actsOf, declared } from "../../core/acts/verbs/all.ts";
import { FAILURES, Failure } from "../../core/ticket/failure.ts";
import { ticketNumber } from "../../core/ticket/ticket.ts";
import { spokenMoment } from "../../core/words/natural-moment.ts";
import { nearest } from "../../core/words/nearest.ts";
import { writtenMoment } from "../../core/words/written-moment.ts";
import { chosen, type State, viewsOf } from "../model/state.ts";
import type { Step } from "../model/step.ts";
import { goTo } from "../panes/go-to.ts";
import { filtered, toView } from "../panes/views.ts";
import { whyNotReviewed } from "./composer.ts";
import { closed } from "./dialog.ts";
import { onlyInShell, onlyInShellWithFlags, withoutShellFlags } from "./shell-words.ts";

/**
 * A line in the grammar of the command line: `claim 42`, `reassign 42 ben`, `show 17`. Tickets that are left out are the
 * marked ones, or the one under the cursor; a ticket alone is gone to. The palette closes, unless the desk is asked first, and
 * comes back if the desk refuses. Null if the line does not begin with a command. Throws what the grammar refuses, and where to type what only the command line has.
 */
export function parseCommand(state: State, line: string): Step | null {
  const typed = wordsOf(line);
  const [first = "", ...words] = typed;
  const verb = canonicalName(first);
  if (words.length === 0 && ticketNumber(first) !== null) return goTo(closed(state), first);
  const act = actIn(typed);
  if (act !== null) return acting(state, act.name, withoutShellFlags(state, line, act.words));
  const looking = Object.hasOwn(LOOKING, verb) ? LOOKING[verb] : undefined;
  if (looking !== undefined)
    return looking(closed(state), withoutTrial(withoutShellFlags(state, line, words), verb), line);
  if (isOnlyInShell(state, verb)) throw misspelt(verb, words) ?? onlyInShell(state, line, actsOf(verb));
  return null;
}

/**
 * What is refused, in a sentence or two; the screen has better help than a command of the shell. A command that can be typed
 * here stands as it is typed here.
 */
export function refusalOf({ code, message, hint }: Failure): string {
  if (hint === "" || hint === FAILURES[code].hint) return message;
  const here = hint.replaceAll(/`docket ([^`]+)/g, (whole, line: string) =>
    actIn(wordsOf(line)) === null ? whole : `\`${line}`,
  );
  return `${message.replace(/[^.?!]$/, "$&.")} ${here}`;
}

/** The act of a noun that was meant by a word that is near to it; null if none is. */
function misspelt(noun: string, [word = ""]: readonly string[]): Failure | null {
  const near = nearest(
    word,
    actsOf(noun).map((name) => name.slice(noun.length + 1)),
  );
  if (near === null) return null;
  return new Failure("bad_input", `There is no command "${noun} ${word}".`, { hint: `Did you mean ${noun} ${near}?` });
}

/** Throws `bad_input` for a trial of what only changes what is seen. */
function withoutTrial({ words, dryRun }: Asking, verb: string): readonly string[] {
  if (dryRun) throw new Failure("bad_input", `${verb} changes nothing: --dry-run has no meaning here.`);
  return words;
}

/** Whether the command line alone knows this command. */
export function isOnlyInShell({ shell }: State, verb: string): boolean {
  return shell.commands.includes(verb) && actIn([verb]) === null && !Object.hasOwn(LOOKING, verb);
}

type Asking = { readonly words: readonly string[]; readonly dryRun: boolean };

function acting(state: State, name: ActName, { words, dryRun }: Asking): Step {
  const declaration = declared(name);
  const around = { tickets: chosen(state), stdin: null, file: null };
  const typed = readLine(declaration, words, around).values;
  const values = { ...typed, ...instants(state, declaration, typed) };
  const isUnwritten = Object.entries(declaration.fields).some(
    ([key, { place }]) => place.at === "text" && !(key in values),
  );
  const act = completed<Act>(declaration, isUnwritten ? { ...values, body: UNWRITTEN } : values);
  if (dryRun) return [state, { do: "try", act, purpose: "tell" }];
  if (act.act !== "note" && (act.act !== "reply" || act.from === "customer"))
    return [closed(state), { do: "act", act, from: state.dialog }];
  const lost = isUnwritten ? null : whyNotReviewed(state, act);
  if (lost !== null) throw new Failure("bad_input", lost);
  return [state, { do: "try", act, purpose: isUnwritten ? "write" : "review" }];
}

/** The moments of a line as instants, on the clocks of the agent whom it is about. */
function instants(
  { setup, me, zone, now }: State,
  declaration: AnyDeclaration,
  values: Readonly<Record<string, unknown>>,
) {
  const timeZone = setup === null ? zone : zoneOf(setup.plan, values.agent ?? me?.handle);
  const read: Record<string, number> = {};
  let start: number | undefined;
  for (const { key, text, flag, wholeDay } of momentsIn(declaration, values)) {
    const options = { timeZone, now, wholeDay, start };
    start = writtenMoment(text, options) ?? spokenMoment(text, flag, options);
    read[key] = start;
  }
  return read;
}

/** Stands for a message until it is written in the composer. */
const UNWRITTEN = "…";

/** What only changes what is seen. */
const LOOKING: Readonly<Record<string, (state: State, words: readonly string[], line: string) => Step>> = {
  show: (state, [number = "", stray]) => {
    if (stray !== undefined) throw new Failure("bad_input", `"${stray}" is one word too many.`);
    if (ticketNumber(number) === null) throw new Failure("bad_input", `"${number}" is not a ticket number.`);
    return goTo(state, number);
  },
  search: (state, words) => filtered(state, words.join(" ")),
  filter: (state, words) => filtered(state, words.join(" ")),
  view: named,
  list: named,
};

function named(state: State, words: readonly string[], line: string): Step {
  if (words.some((word) => word.startsWith("-"))) throw onlyInShellWithFlags(state, line);
  const names = viewsOf(state).map(({ name }) => name);
  const wanted = words.join(" ").toLowerCase();
  const index = names.findIndex((name) => name.toLowerCase() === wanted);
  if (index >= 0) return toView(state, index);
  const near = nearest(wanted, names);
  const views = near === null ? `The views are ${names.join(", ")}.` : `Did you mean ${near}?`;
  throw new Failure("bad_input", wanted === "" ? "Name a view." : `There is no view "${words.join(" ")}".`, {
    hint: views,
  });
}
