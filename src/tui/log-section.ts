import { line as safe } from "../format/safe-text.ts";
import { rule } from "./rule.ts";
import { type Line, styled } from "./span.ts";
import type { State } from "./state.ts";
import { moment } from "./when.ts";

/** What I did last, as the commands that would do it again. */
export function logSection(state: State, cells: number, rows: number): readonly Line[] {
  const mine = state.log.filter(({ actor }) => state.me !== null && actor === `agent:${state.me.handle}`);
  if (mine.length === 0) return [];
  return [
    rule("What I did", "", cells, false),
    ...mine
      .slice(0, Math.max(0, Math.min(8, rows - 1)))
      .map(
        ({ at, command }): Line => [styled("dim", ` ${moment(at, state.now, state.zone)} `), { text: safe(command) }],
      ),
  ];
}
