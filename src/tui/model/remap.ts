import { nearest } from "../../core/words/nearest.ts";
import type { KeyChoice, WrittenKey } from "../../deskfile/keys.ts";
import { inFileOrder, type Problem } from "../../deskfile/toml/problem.ts";
import { typed } from "../terminal/key-name.ts";
import { keyLabel, spelledKey } from "../terminal/key-spelling.ts";
import { editingName } from "../terminal/text-field.ts";
import type { Binding } from "./binding.ts";
import { ANYWHERE, PANES, type Place, reachFrom } from "./place.ts";

/** Bindings with the user's keys, and what was wrong with these. */
export type Remapping = { readonly bindings: readonly Binding[]; readonly problems: readonly Problem[] };

/** A key that the user gave to an action. */
type Taken = { readonly key: string; readonly binding: Binding; readonly choice: KeyChoice };

/**
 * The bindings as a user wants them. Their keys replace the default ones of the action and take them from other actions,
 * which is told. What is wrong costs only itself: an action for which no key is left keeps its defaults. Esc leaves every
 * dialog, Ctrl-C everything, and what edits a text keeps its keys, whatever a user wants.
 */
export function remapped(defaults: readonly Binding[], choices: readonly KeyChoice[]): Remapping {
  const problems: Problem[] = [];
  const taken: Taken[] = [];
  const chosen = new Map<string, readonly string[]>();
  for (const choice of choices) {
    const earlier = choices.find(({ action }) => action === choice.action);
    if (earlier !== undefined && earlier !== choice) {
      problems.push(problem(choice, `line ${earlier.line} chose the keys of this action already`, choice));
      continue;
    }
    const given = keysGiven(choice, defaults, taken);
    problems.push(...given.problems);
    taken.push(...given.taken);
    if (given.taken.length > 0 || given.isUnbound)
      chosen.set(choice.action, [...new Set(given.taken.map(({ key }) => key))]);
  }
  const bindings = defaults.map((binding): Binding => {
    const keys = chosen.get(binding.id);
    if (keys !== undefined) return withKeys(binding, keys);
    const { left, lost } = withoutTaken(binding, taken);
    problems.push(...lost.map((one) => lossOf(binding, one, left.length === 0)));
    return lost.length === 0 ? binding : withKeys(binding, left);
  });
  return { bindings, problems: inFileOrder(problems) };
}

function withKeys(binding: Binding, chosen: readonly string[]): Binding {
  const keys = binding.leaves && !chosen.includes(LEAVE) ? [...chosen, LEAVE] : chosen;
  return { ...binding, keys, origin: keys.length === 0 ? "unbound" : "remapped" };
}

const LEAVE = "esc";

type Given = { readonly taken: readonly Taken[]; readonly problems: readonly Problem[]; readonly isUnbound: boolean };

/** What becomes of one choice, after others have taken their keys. */
function keysGiven(choice: KeyChoice, defaults: readonly Binding[], before: readonly Taken[]): Given {
  const binding = defaults.find(({ id }) => id === choice.action);
  if (binding === undefined) return { taken: [], problems: [unknownAction(choice, defaults)], isUnbound: false };
  const fixed = "this key cannot be changed: Ctrl-C always leaves docket";
  if (choice.action === "interrupt") return { taken: [], problems: [problem(choice, fixed, choice)], isUnbound: false };
  const found = choice.keys.map((written) => keyFor(written, choice, binding, before));
  const isUnbound = choice.keys.length === 0;
  return {
    taken: found.filter((one) => "choice" in one),
    problems: [...(isUnbound ? unbound(binding, choice) : []), ...found.filter((one) => "message" in one)],
    isUnbound,
  };
}

/** What is wrong with having no key for this. */
function unbound({ leaves, confirms, at }: Binding, choice: KeyChoice): readonly Problem[] {
  if (leaves) return [problem(choice, "this keeps Esc, which leaves every dialog", choice)];
  return confirms ? [{ ...problem(choice, `this has no key now (${at.words})`, choice), severity: "warning" }] : [];
}

/** The name of a key that can be taken, or why it cannot. */
function keyFor(written: WrittenKey, choice: KeyChoice, binding: Binding, taken: readonly Taken[]): Taken | Problem {
  const spelled = spelledKey(written.text);
  if ("fault" in spelled) return problem(choice, `"${written.text}": ${spelled.fault}`, written);
  const { key } = spelled;
  const unfree = whyNotFree(key, binding);
  if (unfree !== null) return problem(choice, `"${written.text}" ${unfree}`, written);
  const rival = taken.find((other) => clash(other.key, key) && overlap(other.binding.at, binding.at));
  if (rival === undefined) return { key, binding, choice };
  return problem(
    choice,
    `${keyLabel(key)} is the key of ${rival.binding.id} already, by line ${rival.choice.line}`,
    written,
  );
}

/** Why nothing but what the key is for may have it there; null if it may be taken. */
function whyNotFree(key: string, { at, leaves, neverByEnter }: Binding): string | null {
  const first = key.split(" ")[0] ?? key;
  const isPane = at === ANYWHERE || Object.values(PANES).includes(at);
  if (first === LEAVE && !isPane && !(leaves && key === LEAVE)) return "always leaves what is open; take another key";
  if (neverByEnter && key === "enter") return "never sends a message; take another key";
  if (at.writes === "nothing") return null;
  if (typed(first) !== null) return "would be typed into the text here; take a key with Ctrl";
  const editing = editingName(first, at.writes);
  return editing === null ? null : `edits the text here (${editing}); take another key`;
}

function unknownAction(choice: KeyChoice, defaults: readonly Binding[]): Problem {
  const known = defaults.map(({ id }) => id);
  return { ...problem(choice, "unknown action", choice), suggestion: nearest(choice.action, known) };
}

function withoutTaken({ keys, at }: Binding, taken: readonly Taken[]) {
  const lost = taken.filter(({ key, binding }) => overlap(binding.at, at) && keys.some((own) => clash(own, key)));
  const left = keys.filter((own) => !lost.some(({ key }) => clash(own, key)));
  return { left, lost };
}

function lossOf({ id, does }: Binding, { key, choice }: Taken, isLast: boolean): Problem {
  const rest = isLast ? ", which has no key now" : "";
  return { ...problem(choice, `takes ${keyLabel(key)} from ${id} (${does})${rest}`, choice), severity: "warning" };
}

/** Whether a key of the one place could be meant for the other. */
function overlap(one: Place, other: Place): boolean {
  return reachFrom(one).includes(other) || reachFrom(other).includes(one);
}

/** Whether two keys are the same, or one begins the other. */
function clash(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other} `) || other.startsWith(`${one} `);
}

function problem(
  { action, file }: KeyChoice,
  message: string,
  { line, column }: { line: number; column: number },
): Problem {
  return { severity: "error", file, line, column, key: `keys.${action}`, message, suggestion: null };
}
