import { ACTIONS } from "./actions.ts";
import { answered, lost, unanswered } from "./answers.ts";
import { dialogKey, edited, openerOf, paste, placeOf } from "./dialogs/open-dialog.ts";
import { tried, untried } from "./dialogs/trial.ts";
import type { Binding } from "./model/binding.ts";
import { hint } from "./model/hints.ts";
import { keysAt } from "./model/keymap.ts";
import type { PaneAction } from "./model/keys-of-panes.ts";
import { hasColumnTitles, layoutFor, type Rect } from "./model/layout.ts";
import { refused, told } from "./model/news.ts";
import { whyOff } from "./model/off.ts";
import { ALWAYS, TROUBLE } from "./model/place.ts";
import type { State } from "./model/state.ts";
import type { Message, Step } from "./model/step.ts";
import { acted, broke, refusedBy } from "./outcomes.ts";
import { by, shown, toIndex } from "./panes/queue-moves.ts";
import { scrollBy, scrollTo } from "./panes/ticket-moves.ts";
import { readAll } from "./refresh.ts";
import { keyLabel } from "./terminal/key-spelling.ts";

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
      return acted(state, message.act, message.report, message.from);
    case "refused":
      return refusedBy(state, message.act, message.failure, message.from);
    case "broke":
      return broke(state, message.act, message.error, message.from);
    case "tried":
      return tried(state, message.act, message.report, message.purpose);
    case "untried":
      return untried(state, message.error);
    case "pressed":
      return pressed(state, message.binding, "");
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
  const { byKey, prefixes } = keysAt(state.keymap, placeOf(state));
  if (prefixes.has(key) && state.prefix === null) return [{ ...state, prefix: key }];
  const together = state.prefix === null ? undefined : byKey.get(`${state.prefix} ${key}`);
  const freed = state.prefix === null ? state : { ...state, prefix: null };
  return given(freed, together ?? retryKey(state, key) ?? byKey.get(key), key);
}

/** While something that failed can be tried again, its key is not what it is elsewhere. */
function retryKey({ trouble, dialog, keymap }: State, key: string): Binding | undefined {
  return trouble?.act && dialog === null ? keysAt(keymap, TROUBLE).byKey.get(key) : undefined;
}

function given(state: State, binding: Binding | undefined, key: string): Step {
  if (state.dialog !== null && binding?.at !== ALWAYS) return dialogKey(state, state.dialog, binding?.id ?? null, key);
  if (binding !== undefined) return pressed(state, binding, key);
  return refused(state, `${keyLabel(key)} does nothing here${hint(state.keymap, "help", "help")}`);
}

/** Does an action of a pane, or says why it is off. */
function pressed(state: State, { id, does, needs }: Binding, key: string): Step {
  const off = whyOff(state, needs);
  if (off !== null) return refused(state, `${does}: ${off}`);
  const open = openerOf(id);
  if (open !== undefined) return open(state);
  return isPaneAction(id) ? ACTIONS[id](state, key) : [state];
}

function isPaneAction(id: string): id is PaneAction {
  return id in ACTIONS;
}

function resized(state: State, size: State["size"]): Step {
  const [scrolled] = scrollTo({ ...state, size }, state.scroll);
  return [shown(scrolled)];
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
