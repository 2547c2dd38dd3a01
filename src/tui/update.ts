import { ACTIONS } from "./actions.ts";
import { answered, lost, unanswered } from "./answers.ts";
import { dialogKey } from "./dialogs/dialog-keys.ts";
import { paste } from "./dialogs/paste.ts";
import { type ActionId, bindingOf, KEYMAP, type PaneAction } from "./model/keymap.ts";
import { hasColumnTitles, layoutFor, type Rect } from "./model/layout.ts";
import { refused, told } from "./model/news.ts";
import { placeOf } from "./model/place.ts";
import type { State } from "./model/state.ts";
import { type Message, type Step, tell } from "./model/step.ts";
import { acted, broke, refusedBy } from "./outcomes.ts";
import { by, shown, toIndex } from "./panes/queue-moves.ts";
import { scrollBy, scrollTo } from "./panes/ticket-moves.ts";
import { readAll } from "./panes/views.ts";

/** The screen after something happened. Pure: what is to be done outside comes back as effects. */
export function update(state: State, message: Message): Step {
  switch (message.type) {
    case "key":
      return keyPressed(state, message.key);
    case "paste":
      return paste(state, message.text);
    case "wheel":
      return wheeled(state, message.by, message.column);
    case "click":
      return clicked(state, message.column, message.row);
    case "focus":
      return message.has ? [state, ...readAll(state)] : [state];
    case "resized":
      return resized(state, message.size);
    case "ticked":
      return [{ ...state, now: message.now }];
    case "answered":
      return answered(state, message.answer);
    case "unanswered":
      return unanswered(state, message.question, message.error);
    case "changed":
      return [state, ...readAll(state)];
    case "lost":
      return lost(state, message.since, message.error);
    case "acted":
      return acted(state, message.act, message.report);
    case "refused":
      return refusedBy(state, message.act, message.failure, message.from);
    case "broke":
      return broke(state, message.act, message.error, message.from);
    case "pressed":
      return pressed(state, message.action, "");
    case "edited":
      return edited(state, message.text);
    case "told":
      return told(state, message.text);
    case "expired":
      return [state.news?.id === message.news ? { ...state, news: null } : state];
    case "disarmed":
      return [{ ...state, quitArmed: false, news: state.news?.kind === "told" ? null : state.news }];
  }
}

function keyPressed(before: State, key: string): Step {
  const state = before.news?.until === null ? { ...before, news: null } : before;
  if (key === "ctrl-c") return ACTIONS.interrupt(state, key);
  if (key === "ctrl-z") return ACTIONS.suspend(state, key);
  if (key === "ctrl-l") return ACTIONS["screen.redraw"](state, key);
  if (state.dialog !== null) return dialogKey(state, state.dialog, key);
  if (state.trouble?.act && key === "r") return [{ ...state, trouble: null }, tell(state.trouble.act)];
  const binding = bindingOf(placeOf(state), key);
  return binding === null ? refused(state, `${key} does nothing here · ? help`) : pressed(state, binding.id, key);
}

/** Does an action of a pane, or says why it is off. */
function pressed(state: State, id: ActionId, key: string): Step {
  const binding = KEYMAP.find((each) => each.id === id);
  const off = binding?.unless?.(state) ?? null;
  if (off !== null) return refused(state, `${binding?.does}: ${off}`);
  return isPaneAction(id) ? ACTIONS[id](state, key) : [state];
}

function isPaneAction(id: ActionId): id is PaneAction {
  return id in ACTIONS;
}

function resized(state: State, size: State["size"]): Step {
  const [scrolled] = scrollTo({ ...state, size }, state.scroll);
  return [shown(scrolled)];
}

/** What the editor gave back goes where it came from. */
function edited(state: State, text: string): Step {
  const { dialog } = state;
  if (dialog === null || !("field" in dialog)) return [state];
  return paste({ ...state, dialog: { ...dialog, field: { text: "", caret: 0 } } }, text);
}

const isIn = (pane: Rect | null, column: number): boolean =>
  pane !== null && column >= pane.x && column < pane.x + pane.width;

function wheeled(state: State, rows: number, column: number): Step {
  if (state.dialog !== null) return [state];
  const layout = layoutFor(state);
  const overQueue =
    layout !== null &&
    isIn(layout.queue, column) &&
    !(layout.ticket?.x === layout.queue?.x && state.focus === "ticket");
  return overQueue ? by(() => rows)(state) : scrollBy(() => rows)(state);
}

/** A click in the queue puts the cursor there. */
function clicked(state: State, column: number, row: number): Step {
  const queue = layoutFor(state)?.queue ?? null;
  if (state.dialog !== null || queue === null || !isIn(queue, column)) return [state];
  const first = queue.y + (hasColumnTitles(queue) ? 2 : 1);
  const inside = row >= first && row < queue.y + queue.height;
  return inside ? toIndex({ ...state, focus: "queue" }, state.queue.top + row - first) : [state];
}
