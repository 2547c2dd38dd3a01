import type { Rows } from "./binding.ts";
import { noTicket, nothingHere, nothingToUndo, notSolved, solvedAlready, unlessIdentified } from "./off.ts";

export const ACTING = {
  "ticket.claim": { at: "anywhere", keys: "c", does: "claim", footer: 1, unless: noTicket },
  "ticket.release": { at: "anywhere", keys: "C", does: "release", unless: noTicket },
  "ticket.next": { at: "anywhere", keys: ".", does: "claim next", short: "next", footer: 11, unless: unlessIdentified },
  "ticket.reply": { at: "anywhere", keys: "r", does: "reply", footer: 2, unless: noTicket },
  "ticket.note": { at: "anywhere", keys: "i", does: "note", footer: 8, unless: noTicket },
  "ticket.assign": { at: "anywhere", keys: "a", does: "assign", footer: 3, unless: noTicket },
  "ticket.steal": { at: "anywhere", keys: "S", does: "take over", unless: noTicket },
  "ticket.escalate": { at: "anywhere", keys: "e", does: "escalate", footer: 4, unless: noTicket },
  "ticket.solve": { at: "anywhere", keys: "x", does: "solve", footer: 9, unless: solvedAlready },
  "ticket.reopen": { at: "anywhere", keys: "X", does: "reopen", footer: 9, unless: notSolved },
  "ticket.status": { at: "anywhere", keys: "s", does: "status", footer: 12, unless: noTicket },
  "ticket.priority": { at: "anywhere", keys: "p", does: "priority", footer: 13, unless: noTicket },
} as const satisfies Rows;

export const CHOOSING = {
  "mark.toggle": { at: "queue", keys: "space", does: "mark", footer: 5, unless: noTicket },
  "mark.range": { at: "queue", keys: "v", does: "range", unless: noTicket },
  "mark.all": { at: "queue", keys: "* ctrl-a", does: "all shown", unless: noTicket },
} as const satisfies Rows;

export const MOVING = {
  "queue.down": { at: "queue", keys: "j down", does: "next ticket" },
  "queue.up": { at: "queue", keys: "k up", does: "previous ticket" },
  "queue.half-down": { at: "queue", keys: "ctrl-d", does: "half a page down" },
  "queue.half-up": { at: "queue", keys: "ctrl-u", does: "half a page up" },
  "queue.page-down": { at: "queue", keys: "pgdn ctrl-f", does: "a page down" },
  "queue.page-up": { at: "queue", keys: "pgup ctrl-b", does: "a page up" },
  "queue.first": { at: "queue", keys: "g home", does: "first ticket" },
  "queue.last": { at: "queue", keys: "G end", does: "last ticket" },
  "queue.open": { at: "queue", keys: "enter l right", does: "open", unless: nothingHere, footer: 10 },
  "ticket.back": { at: "ticket", keys: "h left", does: "back to the queue" },
  "ticket.down": { at: "ticket", keys: "j down", does: "line down" },
  "ticket.up": { at: "ticket", keys: "k up", does: "line up" },
  "ticket.half-down": { at: "ticket", keys: "ctrl-d", does: "half a page down" },
  "ticket.half-up": { at: "ticket", keys: "ctrl-u", does: "half a page up" },
  "ticket.page-down": { at: "ticket", keys: "pgdn ctrl-f space", does: "a page down" },
  "ticket.page-up": { at: "ticket", keys: "pgup ctrl-b", does: "a page up" },
  "ticket.first": { at: "ticket", keys: "g home", does: "newest message" },
  "ticket.last": { at: "ticket", keys: "G end", does: "oldest message" },
  "ticket.newer": { at: "anywhere", keys: "{", does: "previous message" },
  "ticket.older": { at: "anywhere", keys: "}", does: "next message" },
  "ticket.scroll-down": { at: "anywhere", keys: "J", does: "scroll the ticket down" },
  "ticket.scroll-up": { at: "anywhere", keys: "K", does: "scroll the ticket up" },
  "queue.number": { at: "anywhere", keys: "#", does: "go to a number" },
} as const satisfies Rows;

export const LOOKING = {
  "view.next": { at: "anywhere", keys: "]", does: "next view" },
  "view.previous": { at: "anywhere", keys: "[", does: "previous view" },
  "view.number": { at: "anywhere", keys: "1 2 3 4 5 6 7 8 9", does: "view by number" },
  "queue.filter": { at: "anywhere", keys: "/", does: "filter", footer: 6 },
  "pane.next": { at: "anywhere", keys: "tab", does: "next pane", short: "pane", footer: 15 },
  "pane.previous": { at: "anywhere", keys: "shift-tab", does: "previous pane" },
  "pane.zoom": { at: "anywhere", keys: "z", does: "zoom", footer: 16 },
  "desk.read": { at: "anywhere", keys: "R", does: "read again" },
  "screen.redraw": { at: "anywhere", keys: "ctrl-l", does: "redraw" },
} as const satisfies Rows;

export const UNDOING = {
  "desk.undo": { at: "anywhere", keys: "u", does: "undo", footer: 14, unless: nothingToUndo },
  back: { at: "anywhere", keys: "esc", does: "one step back" },
} as const satisfies Rows;

export const RUNNING = {
  palette: { at: "anywhere", keys: ": ctrl-p", does: "command", short: "cmd", footer: 7 },
  help: { at: "anywhere", keys: "?", does: "help", footer: 99 },
  quit: { at: "anywhere", keys: "q Q", does: "quit", footer: 20 },
  interrupt: { at: "anywhere", keys: "ctrl-c", does: "quit, pressed twice" },
  suspend: { at: "anywhere", keys: "ctrl-z", does: "suspend" },
} as const satisfies Rows;
