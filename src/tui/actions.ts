import { interrupt } from "./dialogs/quit.ts";
import type { Asked } from "./model/act.ts";
import { keysOf } from "./model/keymap.ts";
import type { PaneAction } from "./model/keys-of-panes.ts";
import { focusable } from "./model/layout.ts";
import { chosen, type State } from "./model/state.ts";
import { type Step, tell } from "./model/step.ts";
import { markAll, range, toggleMark, withoutMarks } from "./panes/marks.ts";
import { by, half, page, shown, toIndex, toLast } from "./panes/queue-moves.ts";
import { halfOfTicket, lastScroll, pageOfTicket, scrollBy, scrollTo, toMessage } from "./panes/ticket-moves.ts";
import { filtered, toView, turnView } from "./panes/views.ts";
import { readAll } from "./refresh.ts";

/** What an action does; of several keys, which one was pressed tells the view. */
export type Action = (state: State, key: string) => Step;

/** What each action of the panes does that opens no dialog: the other half of the keymap, complete by its type. */
export const ACTIONS: Readonly<Record<PaneAction, Action>> = {
  "ticket.claim": (state) => acting(state, { act: "claim", tickets: chosen(state) }),
  "ticket.release": (state) => acting(state, { act: "release", tickets: chosen(state) }),
  "ticket.next": (state) => acting(state, { act: "next" }),
  "ticket.solve": (state) => acting(state, { act: "solve", tickets: chosen(state) }),
  "ticket.reopen": (state) => acting(state, { act: "reopen", tickets: chosen(state) }),

  "mark.toggle": toggleMark,
  "mark.range": range,
  "mark.all": markAll,

  "queue.down": by(() => 1),
  "queue.up": by(() => -1),
  "queue.half-down": by(half),
  "queue.half-up": by((state) => -half(state)),
  "queue.page-down": by(page),
  "queue.page-up": by((state) => -page(state)),
  "queue.first": (state) => toIndex(state, 0),
  "queue.last": toLast,
  "queue.open": (state) => (state.queue.cursor === null ? [state] : [focused(state, "ticket")]),
  "ticket.back": (state) => [focused(state, "queue")],
  "ticket.down": scrollBy(() => 1),
  "ticket.up": scrollBy(() => -1),
  "ticket.half-down": scrollBy(halfOfTicket),
  "ticket.half-up": scrollBy((state) => -halfOfTicket(state)),
  "ticket.page-down": scrollBy(pageOfTicket),
  "ticket.page-up": scrollBy((state) => -pageOfTicket(state)),
  "ticket.first": (state) => scrollTo(state, 0),
  "ticket.last": (state) => scrollTo(state, lastScroll(state)),
  "ticket.newer": (state) => toMessage(state, -1),
  "ticket.older": (state) => toMessage(state, 1),
  "ticket.scroll-down": scrollBy(() => 3),
  "ticket.scroll-up": scrollBy(() => -3),

  "view.next": (state) => turnView(state, 1),
  "view.previous": (state) => turnView(state, -1),
  "view.number": (state, key) => toView(state, keysOf(state.keymap, "view.number").indexOf(key)),
  "pane.next": (state) => [turnedFocus(state, 1)],
  "pane.previous": (state) => [turnedFocus(state, -1)],
  "pane.zoom": (state) => [shown({ ...state, zoomed: !state.zoomed })],
  "desk.read": (state) => [state, ...readAll(state)],
  "screen.redraw": (state) => [state, { do: "redraw" }],

  "desk.undo": (state) => acting(state, { act: "undo", action: state.undoable.at(-1) ?? null }),
  "trouble.retry": retried,
  back,

  interrupt,
  suspend: (state) => [state, { do: "suspend" }],
};

function acting(state: State, act: Asked): Step {
  return [state, tell(act)];
}

function focused(state: State, focus: State["focus"]): State {
  return shown({ ...state, focus });
}

function turnedFocus(state: State, by: 1 | -1): State {
  const panes = focusable(state);
  const next = panes[(panes.indexOf(state.focus) + by + panes.length) % panes.length];
  return next === undefined ? state : focused(state, next);
}

/** Tries again what failed. */
function retried(state: State): Step {
  const act = state.trouble?.act ?? null;
  return act === null ? [state] : [{ ...state, trouble: null }, tell(act)];
}

/** Goes back by one thing at a time, and loses no text: trouble, zoom, the ticket, marks, the filter. */
function back(state: State): Step {
  if (state.trouble !== null) return [{ ...state, trouble: null }];
  if (state.zoomed) return [shown({ ...state, zoomed: false })];
  if (state.focus !== "queue") return [focused(state, "queue")];
  if (state.queue.marks.length > 0 || state.queue.anchor !== null) return [withoutMarks(state)];
  return filtered(state, "");
}
