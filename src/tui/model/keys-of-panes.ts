import type { KeyTable } from "./binding.ts";
import { ALWAYS, ANYWHERE, PANES, TROUBLE } from "./place.ts";

const ACTING = {
  "ticket.claim": { at: ANYWHERE, keys: ["c"], does: "claim", footer: 1, needs: "ticket" },
  "ticket.release": { at: ANYWHERE, keys: ["C"], does: "release", needs: "ticket" },
  "ticket.next": { at: ANYWHERE, keys: ["."], does: "claim next", short: "next", footer: 11, needs: "agent" },
  "ticket.solve": { at: ANYWHERE, keys: ["x"], does: "solve", footer: 9, needs: "unsolved" },
  "ticket.reopen": { at: ANYWHERE, keys: ["X"], does: "reopen", footer: 9, needs: "solved" },
} as const satisfies KeyTable;

const CHOOSING = {
  "mark.toggle": { at: PANES.queue, keys: ["space"], does: "mark", footer: 5, needs: "ticket" },
  "mark.range": { at: PANES.queue, keys: ["v"], does: "range", needs: "ticket" },
  "mark.all": { at: PANES.queue, keys: ["*", "ctrl-a"], does: "all shown", needs: "ticket" },
} as const satisfies KeyTable;

const MOVING = {
  "queue.down": { at: PANES.queue, keys: ["j", "down"], does: "next ticket" },
  "queue.up": { at: PANES.queue, keys: ["k", "up"], does: "previous ticket" },
  "queue.half-down": { at: PANES.queue, keys: ["ctrl-d"], does: "half a page down" },
  "queue.half-up": { at: PANES.queue, keys: ["ctrl-u"], does: "half a page up" },
  "queue.page-down": { at: PANES.queue, keys: ["pgdn", "ctrl-f"], does: "a page down" },
  "queue.page-up": { at: PANES.queue, keys: ["pgup", "ctrl-b"], does: "a page up" },
  "queue.first": { at: PANES.queue, keys: ["g", "home"], does: "first ticket" },
  "queue.last": { at: PANES.queue, keys: ["G", "end"], does: "last ticket" },
  "queue.open": { at: PANES.queue, keys: ["enter", "l", "right"], does: "open", needs: "lines", footer: 10 },
  "ticket.back": { at: PANES.ticket, keys: ["h", "left"], does: "back to the queue" },
  "ticket.down": { at: PANES.ticket, keys: ["j", "down"], does: "line down" },
  "ticket.up": { at: PANES.ticket, keys: ["k", "up"], does: "line up" },
  "ticket.half-down": { at: PANES.ticket, keys: ["ctrl-d"], does: "half a page down" },
  "ticket.half-up": { at: PANES.ticket, keys: ["ctrl-u"], does: "half a page up" },
  "ticket.page-down": { at: PANES.ticket, keys: ["pgdn", "ctrl-f", "space"], does: "a page down" },
  "ticket.page-up": { at: PANES.ticket, keys: ["pgup", "ctrl-b"], does: "a page up" },
  "ticket.first": { at: PANES.ticket, keys: ["g", "home"], does: "newest message" },
  "ticket.last": { at: PANES.ticket, keys: ["G", "end"], does: "oldest message" },
  "ticket.newer": { at: ANYWHERE, keys: ["{"], does: "previous message" },
  "ticket.older": { at: ANYWHERE, keys: ["}"], does: "next message" },
  "ticket.scroll-down": { at: ANYWHERE, keys: ["J"], does: "scroll the ticket down" },
  "ticket.scroll-up": { at: ANYWHERE, keys: ["K"], does: "scroll the ticket up" },
} as const satisfies KeyTable;

const LOOKING = {
  "view.next": { at: ANYWHERE, keys: ["]"], does: "next view" },
  "view.previous": { at: ANYWHERE, keys: ["["], does: "previous view" },
  "view.number": { at: ANYWHERE, keys: ["1", "2", "3", "4", "5", "6", "7", "8", "9"], does: "view by number" },
  "pane.next": { at: ANYWHERE, keys: ["tab"], does: "next pane", short: "pane", footer: 15 },
  "pane.previous": { at: ANYWHERE, keys: ["shift-tab"], does: "previous pane" },
  "pane.zoom": { at: ANYWHERE, keys: ["z"], does: "zoom", footer: 16 },
  "desk.read": { at: ANYWHERE, keys: ["R"], does: "read again" },
  "screen.redraw": { at: ALWAYS, keys: ["ctrl-l"], does: "redraw" },
} as const satisfies KeyTable;

const UNDOING = {
  "desk.undo": { at: ANYWHERE, keys: ["u"], does: "undo", footer: 14, needs: "undoable" },
  "trouble.retry": { at: TROUBLE, keys: ["r"], does: "try again" },
  back: { at: ANYWHERE, keys: ["esc"], does: "one step back" },
} as const satisfies KeyTable;

const RUNNING = {
  interrupt: { at: ALWAYS, keys: ["ctrl-c"], does: "quit, pressed twice" },
  suspend: { at: ALWAYS, keys: ["ctrl-z"], does: "suspend" },
} as const satisfies KeyTable;

/** The keys of the panes, but for those that open a dialog. Under these names they stand in the documentation and the help. */
export const PANE_KEYS = {
  "Act on the ticket": ACTING,
  "Choose more than one": CHOOSING,
  Move: MOVING,
  Look: LOOKING,
  Undo: UNDOING,
  "The program": RUNNING,
} as const;

export type PaneAction = { [Name in Group]: keyof (typeof PANE_KEYS)[Name] }[Group];

export type Group = keyof typeof PANE_KEYS;
