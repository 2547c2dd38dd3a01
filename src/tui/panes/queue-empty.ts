import { repeated, line as safe, say } from "../../core/words/safe-text.ts";
import { wrap } from "../../core/words/width.ts";
import { type ActionId, labelOf } from "../model/keymap.ts";
import type { Rect } from "../model/layout.ts";
import { type State, viewsOf } from "../model/state.ts";
import { fitted, type Line, plain, styled, unstyled } from "../terminal/span.ts";

/** What an empty list says: what would fill it, and the next step as keys. Never just a blank pane. */
export function emptyQueue(state: State, pane: Rect): readonly Line[] {
  const rows = pane.height - 1;
  const words = wordsFor(state, Math.max(20, pane.width - 16));
  const indent = repeated(Math.max(1, Math.min(14, Math.floor((pane.width - 52) / 2))));
  const above = Math.max(0, Math.min(5, Math.floor((rows - words.length) / 2)));
  return Array.from({ length: rows }, (_, row): Line => {
    const line = words[row - above];
    return line === undefined || line.length === 0 ? plain("") : fitted([unstyled(indent), ...line], pane.width);
  });
}

function wordsFor(state: State, cells: number): readonly Line[] {
  if (state.setup === null || state.queue.readAt === null) return [plain("Reading the queue …")];
  if (state.queue.filter !== "" || state.queue.fault !== null) return filtered(state, cells);
  return [plain(safe(sentence(state))), [], ...steps(state)];
}

function filtered(state: State, cells: number): readonly Line[] {
  const { queue } = state;
  const clear = key(state, "back", "clears the filter");
  if (queue.fault !== null) {
    const fault = wrap(safe(queue.fault), cells).map((text): Line => [styled("failed", text)]);
    return [...fault, [], ...clear];
  }
  return [plain(say`No ticket matches “${safe(queue.filter)}”.`), [], ...clear];
}

const SENTENCES: Readonly<Record<string, string>> = {
  Mine: "You have no open tickets.",
  Unclaimed: "Every open ticket has an owner.",
  Risk: "No clock is close to its deadline.",
  Late: "Nothing is late.",
  All: "There are no open tickets.",
  Unroutable: "Somebody can take every ticket that waits.",
};

function sentence(state: State): string {
  const view = viewsOf(state)[state.view];
  if (view === undefined) return "This desk has no views.";
  if (view.name === "Mine" && state.me === null) return "Nobody is identified: start with --as HANDLE.";
  return SENTENCES[view.name] ?? `No open ticket matches ${view.query}.`;
}

/** The other views that have something, and what to do with it. */
function steps(state: State): readonly Line[] {
  const views = viewsOf(state);
  const waiting = countOf(state, "Unclaimed");
  const next =
    state.me !== null && waiting > 0 ? key(state, "ticket.next", "claim the next one that you can take") : [];
  const looks = ["Unclaimed", "Late", "All"].flatMap((name) => {
    const index = views.findIndex((view) => view.name === name);
    const count = countOf(state, name);
    return index < 0 || index === state.view || count === 0
      ? []
      : key(state, "view.number", `look at ${name}: ${count}`, index);
  });
  return [...next, ...looks, ...key(state, "queue.filter", "search"), ...key(state, "quit", "quit")];
}

function countOf(state: State, name: string): number {
  return state.counts[viewsOf(state).findIndex((view) => view.name === name)]?.count ?? 0;
}

/** Nothing for an action that has no key. */
function key({ keymap }: State, id: ActionId, does: string, nth = 0): readonly Line[] {
  const label = labelOf(keymap, id, nth);
  return label === "" ? [] : [[styled("key", say`${label}${repeated(6 - label.length)}`), unstyled(safe(does))]];
}
