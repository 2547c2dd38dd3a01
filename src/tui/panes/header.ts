import { words } from "../../core/words/duration.ts";
import { type SafeText, line as safe, say } from "../../core/words/safe-text.ts";
import { width } from "../../core/words/width.ts";
import { labelOf } from "../model/keymap.ts";
import { type State, viewsOf } from "../model/state.ts";
import { dayWords, moment, timeOfDay } from "../model/when.ts";
import { GLYPH } from "../terminal/glyphs.ts";
import { fitted, type Line, lineWidth, spread, styled, unstyled } from "../terminal/span.ts";

/** The first line: the views with their counts, who sits here, what time it is, and whether what is shown is fresh. */
export function header(state: State): Line {
  const { columns } = state.size;
  const gap = columns >= 100 ? "   " : "  ";
  const all = viewsOf(state).map((_, index) => tab(state, index, gap));
  const needed = width(NAME) + total(all) + 1;
  const full = rightOf(state, columns >= 100);
  const right = needed + lineWidth(full) <= columns ? full : rightOf(state, false);
  const room = columns - lineWidth(right) - 1;
  const left = [styled("strong", NAME), ...tabs(state, all, room - width(NAME))];
  return spread(fitted(left, Math.min(lineWidth(left), room)), right, columns);
}

const NAME = " docket";

/** As many tabs as fitted, the current one always among them. */
function tabs(state: State, all: readonly Line[], room: number): Line {
  let from = 0;
  while (from < state.view && total(all.slice(from, state.view + 1)) > room) from += 1;
  const shown: Line[] = [];
  let used = 0;
  for (const each of all.slice(from)) {
    used += lineWidth(each);
    if (used > room && shown.length > 0) break;
    shown.push(each);
  }
  return shown.flat();
}

function total(tabs: readonly Line[]): number {
  return tabs.reduce((sum, each) => sum + lineWidth(each), 0);
}

/** The brackets of the current tab take the place of blanks, so that nothing moves when the view changes. */
function tab(state: State, index: number, gap: "   " | "  "): Line {
  const view = viewsOf(state)[index];
  const count = state.counts[index];
  const figure = count === undefined ? "" : safe(` ${count.count}${count.more ? "+" : ""}`);
  const key = labelOf(state.keymap, "view.number", index);
  const words = say`${key === "" ? "" : say`${key} `}${safe(view?.name ?? "")}${figure}`;
  const before = gap === "  " ? " " : "  ";
  if (index !== state.view) return [unstyled(say`${before} `), unstyled(words)];
  return [unstyled(before), styled("accent", say`[${words}]`)];
}

/** The name of who sits here gives way to the views; that they are away does not. */
function rightOf(state: State, withName: boolean): Line {
  const { columns } = state.size;
  const time = timeOfDay(state.now, state.zone);
  const clock = columns >= 160 ? say`${dayWords(state.now, state.zone)} ${time}` : time;
  const who = withName ? whoWords(state, columns >= 160) : awayWords(state, false);
  const gap = columns >= 100 ? "   " : " ";
  const parts: Line = [unstyled(say` ${who}${who === "" ? "" : gap}${clock}${gap}`)];
  return columns < 60 ? parts : [...parts, freshness(state), unstyled(" ")];
}

function whoWords(state: State, withShift: boolean): SafeText {
  if (state.setup === null) return safe("");
  if (state.me === null) return safe("not identified");
  const row = state.board.find(({ agent }) => agent.handle === state.me?.handle);
  const ends = row?.shiftEndsAt ?? null;
  const shift = row?.onShift && ends !== null ? `on shift until ${timeOfDay(ends, state.zone)}` : "off shift";
  const facts = [
    state.me.handle,
    awayWords(state, true),
    state.me.teams[0] ?? "",
    withShift && row !== undefined && state.me.shift !== null ? shift : "",
  ];
  return safe(facts.filter((fact) => fact !== "").join(" · "));
}

/** Why nothing is routed to who sits here, and until when if that is known; empty while they are there. */
function awayWords({ me, board, now, zone }: State, withEnd: boolean): SafeText {
  const row = board.find(({ agent }) => agent.handle === me?.handle);
  const leave = row?.leave ?? null;
  if (leave !== null) {
    return withEnd && leave.end !== null ? say`on leave until ${moment(leave.end, now, zone)}` : say`on leave`;
  }
  return row === undefined || row.presence === "online" ? say`` : say`${row.presence}`;
}

function freshness(state: State) {
  if (state.staleSince === null) return styled("done", say`${GLYPH.live}live`);
  const age = words(Math.max(0, state.now - state.staleSince)).replaceAll(/(\d)([a-z])/g, "$1 $2");
  return styled("risk", say`${GLYPH.stale} ${safe(age)} old`);
}
