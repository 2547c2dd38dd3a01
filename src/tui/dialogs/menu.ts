import { line as safe, say } from "../../core/words/safe-text.ts";
import { pad } from "../../core/words/width.ts";
import type { Asked } from "../model/act.ts";
import type { Dialog } from "../model/dialog.ts";
import { keyFoot } from "../model/hints.ts";
import { type ActionId, labelOf } from "../model/keymap.ts";
import { refused } from "../model/news.ts";
import type { State } from "../model/state.ts";
import type { Step } from "../model/step.ts";
import { GLYPH } from "../terminal/glyphs.ts";
import type { Inside } from "../terminal/inside.ts";
import { type Line, reversed, styled, unstyled } from "../terminal/span.ts";
import { asking, confirmed, goBack, turned } from "./dialog.ts";
import type { MENU_KEYS } from "./places.ts";

/** One choice, with the action whose key takes it; `off` says why it cannot be taken now. */
export type Choice = {
  readonly action: ActionId;
  readonly label: string;
  readonly act: Asked;
  readonly off: string | null;
};

/** What menus have in common. */
export type Menu = { readonly title: string; readonly choices: readonly Choice[]; readonly cursor: number };

/** Any of the menus. */
type OpenMenu = Extract<Dialog, Menu>;

/** The first choice that can be taken. */
export function firstOn(choices: readonly Choice[]): number {
  return Math.max(
    0,
    choices.findIndex(({ off }) => off === null),
  );
}

/** Takes the choice that has this action. */
export const choose =
  (action: ActionId) =>
  (state: State, menu: OpenMenu): Step =>
    taken(
      state,
      menu,
      menu.choices.find((choice) => choice.action === action),
    );

const moved =
  (by: 1 | -1) =>
  (state: State, menu: OpenMenu): Step =>
    asking(state, { ...menu, cursor: turned(menu.cursor, by, menu.choices.length) });

export const MENU_DOES = {
  "menu.down": moved(1),
  "menu.up": moved(-1),
  "menu.choose": (state: State, menu: OpenMenu): Step => taken(state, menu, menu.choices[menu.cursor]),
  "menu.back": goBack,
} as const satisfies Record<keyof typeof MENU_KEYS, unknown>;

function taken(state: State, menu: OpenMenu, choice: Choice | undefined): Step {
  if (choice === undefined) return [state];
  if (choice.off !== null) return refused(state, `${choice.label}: ${choice.off}`);
  return confirmed(state, choice.act, menu);
}

export function menuPicture({ keymap }: State, { title, choices, cursor }: Menu): Inside {
  const labels = choices.map(({ action }) => labelOf(keymap, action) || say`${GLYPH.none}`);
  const widest = Math.max(...labels.map((label) => label.length));
  const rows = choices.map(({ label, off }, index): Line => {
    const sign = index === cursor ? GLYPH.cursor : " ";
    const key = pad(labels[index] ?? say``, widest);
    const line: Line =
      off === null
        ? [unstyled(say` ${sign} `), styled("key", key), unstyled(say`  ${pad(safe(label), 14)}`)]
        : [styled("dim", say` ${sign} ${key}  ${pad(safe(label), 14)} ${safe(off)}`)];
    return index === cursor ? reversed(line) : line;
  });
  const foot = keyFoot(keymap, [
    [["menu.choose"], "choose"],
    [["menu.up", "menu.down"], "move"],
    [["menu.back"], "back"],
  ]);
  return { title, rows, foot, kept: [cursor] };
}
