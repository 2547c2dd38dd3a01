import { line as safe, say } from "../../core/words/safe-text.ts";
import { wrap } from "../../core/words/width.ts";
import { type FootItem, keyFoot } from "../model/hints.ts";
import type { Rect } from "../model/layout.ts";
import type { State, Trouble } from "../model/state.ts";
import { footLine } from "../terminal/inside.ts";
import { rule } from "../terminal/rule.ts";
import { fitted, type Line, plain, styled, unstyled } from "../terminal/span.ts";

/** What failed, what did not happen, and what can be done: in the place of the ticket, the list stays readable. */
export function troublePane({ keymap }: State, trouble: Trouble, pane: Rect): readonly Line[] {
  const retry: readonly FootItem[] = trouble.act === null ? [] : [[["trouble.retry"], "try again"]];
  const keys = keyFoot(keymap, [...retry, [["back"], "leave it and keep reading"]]);
  const nothing = trouble.act === null ? "What is shown may be old." : "Nothing was changed.";
  const lines: readonly Line[] = [
    rule(safe(trouble.title), "", pane.width, false),
    ...wrap(safe(trouble.sentence), pane.width - 2).map((text): Line => [styled("failed", say` ${text}`)]),
    plain(say` ${nothing}`),
    plain(""),
    ...trouble.facts.map(([name, value]) => plain(say`   ${safe(name)}  ${safe(value)}`)),
    [unstyled("   "), ...footLine(keys, pane.width - 3)],
  ];
  return Array.from({ length: pane.height }, (_, row) => fitted(lines[row] ?? plain(""), pane.width));
}
