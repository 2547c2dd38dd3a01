import { agentOf } from "../../core/ticket/event.ts";
import { words } from "../../core/words/duration.ts";
import { joined, repeated, type SafeText, line as safe, say } from "../../core/words/safe-text.ts";
import { hint } from "../model/hints.ts";
import { keysAt } from "../model/keymap.ts";
import { whyOff } from "../model/off.ts";
import type { Place } from "../model/place.ts";
import type { News, State } from "../model/state.ts";
import { timeWithSeconds } from "../model/when.ts";
import { GLYPH } from "../terminal/glyphs.ts";
import { keyLabel } from "../terminal/key-spelling.ts";
import { fitted, type Line, lineWidth, spread, styled, unstyled } from "../terminal/span.ts";
import type { Style } from "../terminal/theme.ts";
import { wrapWithin } from "../terminal/wrap-within.ts";

/** The keys that work right now, the most used first; `? help` is last and never cut. */
export function footer(state: State, place: Place, cells: number): Line {
  const items = footerKeys(state, place).map(
    ({ key, does }): Line => [styled("key", say` ${key}`), styled(undefined, say` ${does} `)],
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

export type FooterKey = { readonly key: SafeText; readonly does: SafeText };

export function footerKeys(state: State, place: Place): readonly FooterKey[] {
  return keysAt(state.keymap, place)
    .footer.filter(({ needs }) => whyOff(state, needs) === null)
    .map(({ keys, does, short }) => ({ key: keyLabel(keys[0] ?? ""), does: safe(short ?? does) }));
}

const SIGNS = {
  done: { sign: GLYPH.yes, style: "done" },
  refused: { sign: GLYPH.no, style: "failed" },
  told: { sign: " ", style: undefined },
} as const satisfies Record<News["kind"], { readonly sign: string; readonly style: Style | undefined }>;

/**
 * What just happened, and who changed the desk last. News that are longer than a line take as many as they need, up to `most`;
 * then it is the middle that is left out, because what to do next stands at the end.
 */
export function messageLines(state: State, cells: number, most: number): readonly Line[] {
  const { lastChange } = state;
  const right: Line =
    cells < 100 || lastChange === null
      ? []
      : [
          styled(
            "dim",
            say` last change ${timeWithSeconds(lastChange.at, state.zone)} by ${changer(lastChange.actor)} `,
          ),
        ];
  const news = state.news === null ? [] : newsLine(state.news, state);
  if (lineWidth(news) > cells) return wrapped(news, cells, most);
  return [lineWidth(news) + lineWidth(right) > cells ? news : spread(news, right, cells)];
}

const INDENT = 3;

/** The sign before the first line, the text below itself. */
function wrapped([sign, ...text]: Line, cells: number, most: number): readonly Line[] {
  const whole = joined(text.map((span) => span.text));
  return wrapWithin(whole, cells - INDENT, most).map((part, index) =>
    fitted([index === 0 && sign !== undefined ? sign : unstyled(repeated(INDENT)), unstyled(part)], cells),
  );
}

function newsLine({ kind, text, undo, until }: News, { now, keymap }: State): Line {
  const { sign, style } = SIGNS[kind];
  const left = until === null ? "" : ` (${words(Math.max(0, until - now))})`;
  return [
    styled(style, say` ${sign} `),
    unstyled(safe(text)),
    styled("dim", undo === null ? "" : hint(keymap, "desk.undo", `undo${left}`)),
  ];
}

function changer(actor: NonNullable<State["lastChange"]>["actor"]): SafeText {
  return safe(agentOf(actor) ?? (actor === "system" ? "docket" : actor.replace(/^[^:]*:/, "")));
}
