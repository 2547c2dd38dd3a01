import { canonicalName } from "../../core/acts/aliases.ts";
import { readLine, valuesOf } from "../../core/acts/grammar.ts";
import { completed } from "../../core/acts/read.ts";
import { wordsOf } from "../../core/acts/spoken.ts";
import { ACTS, type Act, type ActName, declared } from "../../core/acts/verbs/all.ts";
import { FAILURES, Failure } from "../../core/ticket/failure.ts";
import { refused } from "../model/news.ts";
import { chosen, type State, viewsOf } from "../model/state.ts";
import { type Step, tell } from "../model/step.ts";
import { goTo } from "../panes/go-to.ts";
import { filtered, toView } from "../panes/views.ts";
import { openReview } from "./composer.ts";

/**
 * A line in the grammar of the command line: `claim 42`, `reassign 42 ben`, `show 17`. Tickets that are left out are the
 * marked ones, or the one under the cursor. Null if the line does not begin with a command. Throws what the grammar refuses.
 */
export function parseCommand(state: State, line: string): Step | null {
  const [typed = "", ...words] = wordsOf(line);
  const verb = canonicalName(typed);
  if (isAct(verb)) return acting(state, verb, words);
  return Object.hasOwn(LOOKING, verb) ? (LOOKING[verb]?.(state, words) ?? null) : null;
}

/** What the grammar refuses, in one line; the screen has better help than a command of the shell. */
export function refusalOf({ code, message, hint }: Failure): string {
  return hint === "" || hint === FAILURES[code].hint ? message : `${message} ${hint}`;
}

function isAct(verb: string): verb is ActName {
  return Object.hasOwn(ACTS, verb);
}

function acting(state: State, verb: ActName, words: readonly string[]): Step {
  const declaration = declared(verb);
  const around = { tickets: chosen(state), stdin: null, file: null };
  const { values } = valuesOf(declaration, readLine(declaration, words), around);
  const isUnwritten = Object.entries(declaration.fields).some(
    ([key, { place }]) => place.at === "text" && !(key in values),
  );
  const act = completed<Act>(declaration, isUnwritten ? { ...values, body: UNWRITTEN } : values);
  if (act.act !== "note" && (act.act !== "reply" || act.from === "customer")) return [state, tell(act)];
  const [shown, ...asked] = goTo(state, String(act.ticket));
  const [opened, ...more] = openReview(shown, isUnwritten ? { ...act, body: "" } : act);
  return [opened, ...asked, ...more];
}

/** Stands for a message until it is written in the composer. */
const UNWRITTEN = "…";

/** What only changes what is seen. */
const LOOKING: Readonly<Record<string, (state: State, words: readonly string[]) => Step>> = {
  show: (state, [number = "", stray]) => {
    if (stray === undefined) return goTo(state, number);
    throw new Failure("bad_input", `"${stray}" is one word too many.`);
  },
  search: (state, words) => filtered(state, words.join(" ")),
  filter: (state, words) => filtered(state, words.join(" ")),
  view: (state, words) => named(state, words.join(" ")),
  list: (state, words) => named(state, words.join(" ")),
};

function named(state: State, name: string): Step {
  const index = viewsOf(state).findIndex((view) => view.name.toLowerCase() === name.toLowerCase());
  return index < 0 ? refused(state, `there is no view ${name}`) : toView(state, index);
}
