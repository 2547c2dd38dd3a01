import type { ActOf, AnyDeclaration, GivenOf } from "../act.ts";
import { canonicalName } from "../aliases.ts";
import { completed } from "../read.ts";
import { leave } from "./agent-leave.ts";
import { away, back, offline } from "./agent-presence.ts";
import { claim } from "./claim.ts";
import { customerSet } from "./customer-set.ts";
import { escalate } from "./escalate.ts";
import { open } from "./new.ts";
import { next } from "./next.ts";
import { note } from "./note.ts";
import { priority } from "./priority.ts";
import { reassign } from "./reassign.ts";
import { release } from "./release.ts";
import { reopen } from "./reopen.ts";
import { reply } from "./reply.ts";
import { route } from "./route.ts";
import { solve } from "./solve.ts";
import { status } from "./status.ts";
import { steal } from "./steal.ts";
import { tag } from "./tag.ts";
import { undo } from "./undo.ts";

/** Every act. To add one, write its file, and name it here and in the modules of the command line. */
export const ACTS = {
  next,
  claim,
  reply,
  note,
  solve,
  release,
  escalate,
  undo,
  new: open,
  steal,
  reassign,
  route,
  status,
  priority,
  tag,
  reopen,
  "agent away": away,
  "agent back": back,
  "agent offline": offline,
  "agent leave": leave,
  "customer set": customerSet,
} as const;

export type ActName = keyof typeof ACTS;

/** An act of any kind, as plain JSON. */
export type Act = { [Name in ActName]: ActOf<(typeof ACTS)[Name]> }[ActName];

/** An act as somebody may write it: what is optional may be missing. */
export type Given = { [Name in ActName]: GivenOf<(typeof ACTS)[Name]> }[ActName];

/** What the program knows of an act. */
export function declared(name: ActName): AnyDeclaration {
  return ACTS[name];
}

/** The name of the act with which a line begins, of one word or two, and the words that follow; null if it begins with none. */
export function actIn(words: readonly string[]): { readonly name: ActName; readonly words: readonly string[] } | null {
  for (const count of [2, 1]) {
    const typed = [canonicalName(words[0] ?? ""), ...words.slice(1, count)].join(" ");
    const name = NAMES.find((each) => each === typed);
    if (name !== undefined) return { name, words: words.slice(count) };
  }
  return null;
}

/** The names of the acts that are a verb of this noun: `agent away`, `agent leave`, … */
export function actsOf(noun: string): readonly ActName[] {
  return NAMES.filter((name) => name.startsWith(`${noun} `));
}

const NAMES = Object.values(ACTS).map(({ name }) => name);

/** The act of plain JSON, complete and checked. Throws `bad_input`. */
export function readAct(given: Given): Act {
  return completed<Act>(declared(given.act), given);
}
