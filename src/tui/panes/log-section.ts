import { line as safe, say } from "../../core/words/safe-text.ts";
import type { State } from "../model/state.ts";
import { moment } from "../model/when.ts";
import { rule } from "../terminal/rule.ts";
import { type Line, styled, unstyled } from "../terminal/span.ts";

/** What I did last, as the commands that would do it again. */
export function logSection(state: State, cells: number, rows: number): readonly Line[] {
  const mine = state.log.filter(({ actor }) => state.me !== null && actor === `agent:${state.me.handle}`);
  if (mine.length === 0) return [];
  return [
    rule("What I did", "", cells, false),
    ...mine
      .slice(0, Math.max(0, Math.min(8, rows - 1)))
      .map(
        ({ at, command }): Line => [
          styled("dim", say` ${moment(at, state.now, state.zone)} `),
          unstyled(safe(command)),
        ],
      ),
  ];
}
