import { line, say } from "../../core/words/safe-text.ts";
import { type Line, styled, unstyled } from "./span.ts";

/** The inside of a dialog. The caret, where there is one, is a cell of the inside. */
export type Inside = {
  readonly title: string;
  readonly rows: readonly Line[];
  /** In the place of the keys that work, where they depend on more than the place. */
  readonly foot?: Line;
  readonly caret?: { readonly column: number; readonly row: number };
};

/** Keys with what they do, dots between. */
export function footLine(keys: readonly (readonly [key: string, does: string])[]): Line {
  return keys.flatMap(
    ([key, does], index): Line => [
      unstyled(index === 0 ? "" : " · "),
      styled("key", line(key)),
      unstyled(say` ${line(does)}`),
    ],
  );
}
