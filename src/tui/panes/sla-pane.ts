import type { Clock } from "../../core/clocks/targets.ts";
import { ticketId } from "../../core/ticket/ticket.ts";
import { clockWords, FLAGS, pressure, timeLeft } from "../../core/words/clock.ts";
import { budget } from "../../core/words/duration.ts";
import { joined, repeated, type SafeText, line as safe, say } from "../../core/words/safe-text.ts";
import { pad } from "../../core/words/width.ts";
import type { InboxLine } from "../model/feed.ts";
import { type Layout, layoutFor, type Rect } from "../model/layout.ts";
import type { State } from "../model/state.ts";
import { GLYPH } from "../terminal/glyphs.ts";
import { rule } from "../terminal/rule.ts";
import { fitted, type Line, plain, styled, unstyled } from "../terminal/span.ts";
import { clockFigure, clocksToShow, dueWords, PRESSURE_STYLES, pressureOf, tickingNow } from "./clock-line.ts";
import { logSection } from "./log-section.ts";
import { teamSection } from "./team-section.ts";

/** The clocks of the ticket, what is due next, and where there is room the team and what I did. */
export function slaPane(state: State, pane: Rect): readonly Line[] {
  const sections = layoutFor(state)?.sections ?? "clocks";
  const lines: Line[] = [];
  for (const section of sectionsOf(sections)) {
    const room = pane.height - lines.length - (lines.length === 0 ? 0 : 1);
    const shown = room < 2 ? [] : section(state, pane.width, room);
    if (shown.length > 0 && lines.length > 0) lines.push(plain(""));
    lines.push(...shown);
  }
  return Array.from({ length: pane.height }, (_, row) => fitted(lines[row] ?? plain(""), pane.width));
}

type Section = (state: State, cells: number, rows: number) => readonly Line[];

function sectionsOf(sections: Layout["sections"]): readonly Section[] {
  if (sections === "clocks") return [clockSection];
  return sections === "due" ? [clockSection, dueSection] : [clockSection, dueSection, teamSection, logSection];
}

function clockSection(state: State, cells: number, rows: number): readonly Line[] {
  const clocks = clocksToShow(state.page?.clocks ?? []);
  const [first] = clocks;
  const name = state.page === null ? "SLA" : say`SLA ${ticketId(state.page.ticket.number)}`;
  const facts = first === undefined ? "" : cells < 45 ? first.policy : `${first.policy} · ${first.calendar}`;
  const title = rule(name, safe(facts), cells, state.focus === "sla");
  if (first === undefined) return [title, [styled("dim", " no clock runs on this ticket")]];
  return [title, ...clocks.flatMap((clock) => clockLines(clock, state, cells))].slice(0, rows);
}

function clockLines(clock: Clock, state: State, cells: number): readonly Line[] {
  const stress = pressureOf(clock, state.now);
  const style = PRESSURE_STYLES[stress];
  const name = [
    unstyled(say` ${pad(clockWords(clock.clock), 14)} `),
    styled(style, say`${FLAGS[stress]}${clockFigure(clock, state.now)}`),
  ];
  const when = dueWords(clock, state.now, state.zone);
  const bar = (width: number) => styled(style ?? "accent", barOf(clock, width));
  if (cells < 50) {
    const target = say`   ${when} · target ${budget(clock.targetMs)}`;
    return [[...name, unstyled("  "), bar(10)], [styled("dim", target)]];
  }
  return [[...name, unstyled("  "), bar(cells < 56 ? 8 : 16), unstyled(say` ${when}`)]];
}

/** How much of the target is used up; the figure stands beside it. */
function barOf({ elapsedMs, targetMs }: Clock, cells: number): SafeText {
  const full = Math.max(0, Math.min(cells, Math.round((elapsedMs / Math.max(1, targetMs)) * cells)));
  return joined([repeated(full, GLYPH.full), repeated(cells - full, GLYPH.empty)]);
}

function dueSection(state: State, cells: number, rows: number): readonly Line[] {
  const others = state.due.filter(({ number }) => number !== state.page?.ticket.number);
  const [team] = state.me?.teams ?? [];
  const title = rule("Due next", team === undefined ? "" : "team", cells, false);
  if (others.length === 0) return [title, [styled("dim", " nothing is due soon")]];
  return [title, ...others.map((line) => dueLine(line, state))].slice(0, Math.min(rows, 6));
}

function dueLine(line: InboxLine, state: State): Line {
  const stress = pressure(line, state.now);
  const now = line.nextDueAt === null ? state.now : tickingNow(line.nextDueAt, state.now);
  return [
    unstyled(say` ${pad(ticketId(line.number), 7)} ${pad(line.clock === null ? "" : clockWords(line.clock), 14)} `),
    styled(PRESSURE_STYLES[stress], say`${FLAGS[stress]}${timeLeft(line, now)}`),
  ];
}
