import type { View } from "../../core/acts/plan.ts";
import type { Agent } from "../../core/ticket/agent.ts";
import type { Actor } from "../../core/ticket/event.ts";
import type { Status } from "../../core/ticket/lifecycle.ts";
import type { Asked } from "./act.ts";
import type { Dialog } from "./dialog.ts";
import type { AgentStanding, Count, InboxLine, LogLine, Setup, TicketPage } from "./feed.ts";
import type { Keymap } from "./keymap.ts";
import type { Pane } from "./place.ts";
import { NO_SHELL, type Shell } from "./shell.ts";

export type Size = { readonly columns: number; readonly rows: number };

export type QueueState = {
  readonly lines: readonly InboxLine[];
  /** The ticket under the cursor, by its number: rows come and go. */
  readonly cursor: number | null;
  /** The index of the first line shown. */
  readonly top: number;
  /** How many lines are asked for; it grows as the cursor nears the end. */
  readonly limit: number;
  readonly filter: string;
  /** What is wrong with the filter. */
  readonly fault: string | null;
  readonly marks: readonly number[];
  /** Where a range began. */
  readonly anchor: number | null;
  /** When the lines were read, in ms UTC; null before the first time. */
  readonly readAt: number | null;
};

/** One line of news at the bottom. Refusals stay until the next key, successes go by themselves. */
export type News = {
  readonly id: number;
  readonly kind: "done" | "refused" | "told";
  readonly text: string;
  /** The act that `u` would undo. */
  readonly undo: number | null;
  /** When it goes, in ms UTC; null: with the next key. */
  readonly until: number | null;
};

/** Something that failed although it was allowed: it stays until it is dismissed or tried again. */
export type Trouble = {
  readonly title: string;
  readonly sentence: string;
  readonly facts: readonly (readonly [name: string, value: string])[];
  /** What can be tried again; null if it was a reading. */
  readonly act: Asked | null;
};

/** A message that has not been sent, with what was settled about sending it. */
export type Draft = {
  readonly text: string;
  /** What the ticket becomes with the reply; null leaves it as it is. */
  readonly status: Status | null;
  /** No person wrote it. */
  readonly auto: boolean;
};

export type State = {
  readonly size: Size;
  /** The instant that the screen shows, in ms UTC. */
  readonly now: number;
  readonly zone: string;
  readonly keymap: Keymap;
  readonly shell: Shell;
  readonly setup: Setup | null;
  readonly me: Agent | null;
  readonly view: number;
  readonly counts: readonly Count[];
  readonly queue: QueueState;
  /** The ticket that the ticket pane shows; it may still be the one before the cursor's. */
  readonly page: TicketPage | null;
  /** The first line shown of the ticket's text. */
  readonly scroll: number;
  readonly due: readonly InboxLine[];
  readonly board: readonly AgentStanding[];
  readonly log: readonly LogLine[];
  readonly focus: Pane;
  readonly zoomed: boolean;
  readonly dialog: Dialog | null;
  /** Unsent messages, by `T-42 public`. */
  readonly drafts: Readonly<Record<string, Draft>>;
  readonly news: News | null;
  readonly newsCount: number;
  readonly trouble: Trouble | null;
  /** Acts of this sitting that can be undone, the last one last. */
  readonly undoable: readonly number[];
  /** Since when reading fails, in ms UTC; null while all is well. */
  readonly staleSince: number | null;
  readonly lastChange: { readonly at: number; readonly actor: Actor } | null;
  /** Ctrl-C was pressed once. */
  readonly quitArmed: boolean;
  /** The key that was pressed, if it is the first of two that follow each other. */
  readonly prefix: string | null;
};

const FIRST_LIMIT = 200;

export const EMPTY_QUEUE: QueueState = {
  lines: [],
  cursor: null,
  top: 0,
  limit: FIRST_LIMIT,
  filter: "",
  fault: null,
  marks: [],
  anchor: null,
  readAt: null,
};

export function initialState(size: Size, now: number, keymap: Keymap, shell: Shell = NO_SHELL): State {
  return {
    size,
    now,
    zone: "UTC",
    keymap,
    shell,
    setup: null,
    me: null,
    view: 0,
    counts: [],
    queue: EMPTY_QUEUE,
    page: null,
    scroll: 0,
    due: [],
    board: [],
    log: [],
    focus: "queue",
    zoomed: false,
    dialog: null,
    drafts: {},
    news: null,
    newsCount: 0,
    trouble: null,
    undoable: [],
    staleSince: null,
    lastChange: null,
    quitArmed: false,
    prefix: null,
  };
}

export function viewsOf(state: State): readonly View[] {
  return state.setup?.views ?? [];
}

/** The line under the cursor. */
export function currentLine({ queue }: State): InboxLine | null {
  return queue.lines.find((line) => line.number === queue.cursor) ?? null;
}

export function cursorIndex({ queue }: State): number {
  return queue.lines.findIndex((line) => line.number === queue.cursor);
}

/** The tickets that an action takes: the marked ones, else the one under the cursor. */
export function chosen(state: State): readonly number[] {
  if (state.queue.marks.length > 0) return state.queue.marks;
  return state.queue.cursor === null ? [] : [state.queue.cursor];
}
