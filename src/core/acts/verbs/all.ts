import type { ActOf, Declaration, GivenOf } from "../act.ts";
import { completed } from "../read.ts";
import { claim } from "./claim.ts";
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
} as const;

export type ActName = keyof typeof ACTS;

/** An act of any kind, as plain JSON. */
export type Act = { [Name in ActName]: ActOf<(typeof ACTS)[Name]> }[ActName];

/** An act as somebody may write it: what is optional may be missing. */
export type Given = { [Name in ActName]: GivenOf<(typeof ACTS)[Name]> }[ActName];

/** What the program knows of an act. */
export function declared(name: ActName): Declaration {
  return ACTS[name];
}

/** The act of plain JSON, complete and checked. Throws `bad_input`. */
export function readAct(given: Given): Act {
  return completed<Act>(declared(given.act), given);
}
