import { agentOf } from "../../core/ticket/event.ts";
import { words } from "../../core/words/duration.ts";
import { line as safe } from "../../core/words/safe-text.ts";
import type { Place } from "../model/binding.ts";
import { bindingsAt, keyLabel } from "../model/keymap.ts";
import { placeOf } from "../model/place.ts";
import type { News, State } from "../model/state.ts";
import { timeWithSeconds } from "../model/when.ts";
import { GLYPH } from "../terminal/glyphs.ts";
import { fitted, type Line, lineWidth, spread, styled } from "../terminal/span.ts";
import type { Style } from "../terminal/theme.ts";

/** The keys that work right now, the most used first; `? help` is last and never cut. */
export function footer(state: State, cells: number): Line {
  if (hasOwnKeys(state)) return [];
  const items = footerKeys(state, placeOf(state)).map(
    ({ key, does }): Line => [styled("key", ` ${key}`), styled(undefined, ` ${does} `)],
  );
  const last = items.at(-1) ?? [];
  const shown: Line[] = [];
  let room = cells - lineWidth(last);
  for (const item of items.slice(0, -1)) {
    const wide = lineWidth(item);
    if (wide > room) break;
    shown.push(item);
    room -= wide;
  }
  return [...shown.flat(), ...last];
}

/** A dialog in a box names its keys itself. */
function hasOwnKeys({ dialog }: State): boolean {
  return dialog !== null && dialog.kind !== "filter" && dialog.kind !== "number";
}

export type FooterKey = { readonly key: string; readonly does: string };

export function footerKeys(state: State, place: Place): readonly FooterKey[] {
  return bindingsAt(place)
    .filter(({ footer, unless }) => footer !== undefined && (unless?.(state) ?? null) === null)
    .toSorted((a, b) => (a.footer ?? 0) - (b.footer ?? 0))
    .map(({ keys, does, short }) => ({ key: keyLabel(keys[0] ?? ""), does: short ?? does }));
}

const SIGNS: Readonly<Record<News["kind"], { readonly sign: string; readonly style: Style | undefined }>> = {
  done: { sign: GLYPH.yes, style: "done" },
  refused: { sign: GLYPH.no, style: "failed" },
  told: { sign: " ", style: undefined },
};

/** What just happened, and who changed the desk last. */
export function messageLine(state: State, cells: number): Line {
  const { lastChange } = state;
  const right: Line =
    cells < 100 || lastChange === null
      ? []
      : [styled("dim", ` last change ${timeWithSeconds(lastChange.at, state.zone)} by ${changer(lastChange.actor)} `)];
  const news = state.news === null ? [] : newsLine(state.news, state.now);
  return lineWidth(news) + lineWidth(right) > cells ? news : spread(news, right, cells);
}

function newsLine({ kind, text, undo, until }: News, now: number): Line {
  const { sign, style } = SIGNS[kind];
  const left = until === null ? "" : ` (${words(Math.max(0, until - now))})`;
  return [styled(style, ` ${sign} `), { text: safe(text) }, styled("dim", undo === null ? "" : ` · u undo${left}`)];
}

function changer(actor: NonNullable<State["lastChange"]>["actor"]): string {
  return safe(agentOf(actor) ?? (actor === "system" ? "docket" : actor.slice(actor.indexOf(":") + 1)));
}

/** Message and footer in the one row that a low screen has for both. */
export function sharedLine(state: State, cells: number): Line {
  return fitted(state.news === null ? footer(state, cells) : messageLine(state, cells), cells);
}
