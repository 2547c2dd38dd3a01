import type { Command } from "commander";
import type { Cli } from "./cli.ts";

/** Adds a subcommand to the program: what it takes, and what it does. Each module of a subcommand exports one. */
export type Add = (program: Command, cli: Cli) => void;

/** The modules of the subcommands, each loaded only when it is wanted: most lines need one of them. */
export const MODULES: Readonly<Record<string, () => Promise<{ readonly add: Add }>>> = {
  next: () => import("./next.ts"),
  claim: () => import("./claim.ts"),
  reply: () => import("./reply.ts"),
  note: () => import("./note.ts"),
  solve: () => import("./solve.ts"),
  release: () => import("./release.ts"),
  escalate: () => import("./escalate.ts"),
  undo: () => import("./undo.ts"),
  list: () => import("./list.ts"),
  show: () => import("./show.ts"),
  history: () => import("./history.ts"),
  why: () => import("./why.ts"),
  candidates: () => import("./candidates.ts"),
  sla: () => import("./sla.ts"),
  log: () => import("./log.ts"),
  view: () => import("./view.ts"),
  new: () => import("./new.ts"),
  steal: () => import("./steal.ts"),
  reassign: () => import("./reassign.ts"),
  route: () => import("./route.ts"),
  status: () => import("./status.ts"),
  priority: () => import("./priority.ts"),
  tag: () => import("./tag.ts"),
  reopen: () => import("./reopen.ts"),
  desk: () => import("./desk.ts"),
  agent: () => import("./agent.ts"),
  team: () => import("./team.ts"),
  customer: () => import("./customer.ts"),
  calendar: () => import("./calendar.ts"),
  whoami: () => import("./whoami.ts"),
  init: () => import("./init.ts"),
  demo: () => import("./demo.ts"),
  import: () => import("./import.ts"),
  export: () => import("./export.ts"),
  backup: () => import("./backup.ts"),
  doctor: () => import("./doctor.ts"),
  keys: () => import("./keys.ts"),
  completion: () => import("./completion.ts"),
  help: () => import("./help.ts"),
  complete: () => import("./complete.ts"),
};
