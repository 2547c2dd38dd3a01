import { line, say } from "../../core/words/safe-text.ts";
import { type Line, lineWidth, styled, unstyled } from "./span.ts";

/** The inside of a dialog. The caret, where there is one, is a cell of the inside. */
export type Inside = {
  readonly title: string;
  readonly rows: readonly Line[];
  /** Keys with what they do, in the place of those that work, where these depend on more than the place. */
  readonly foot?: readonly Line[];
  readonly caret?: { readonly column: number; readonly row: number };
};

/** A key with what it does. */
export function footItem(key: string, does: string): Line {
  return [styled("key", line(key)), unstyled(say` ${line(does)}`)];
}

/** As many keys as there is room for, dots between; the last one, which leads out, is always there. */
export function footLine(items: readonly Line[], cells: number): Line {
  const last = items.at(-1) ?? [];
  const shown: Line[] = [];
  let room = cells - lineWidth(last);
  for (const item of items.slice(0, -1)) {
    room -= lineWidth(item) + 3;
    if (room < 0) break;
    shown.push([...item, unstyled(" · ")]);
  }
  return [...shown.flat(), ...last];
}
