import type { Clock } from "../../core/clocks/targets.ts";
import { HOUR, MINUTE } from "../../core/time/units.ts";
import { clockWords, type Pressure, pressure } from "../../core/words/clock.ts";
import { countdown } from "../../core/words/duration.ts";
import { type SafeText, line as safe, say } from "../../core/words/safe-text.ts";
import type { State } from "../model/state.ts";
import { moment } from "../model/when.ts";
import { GLYPH } from "../terminal/glyphs.ts";
import type { Span } from "../terminal/span.ts";
import { type Line, styled, unstyled } from "../terminal/span.ts";
import type { Style } from "../terminal/theme.ts";

export const PRESSURE_STYLES: Readonly<Record<Pressure, Style | undefined>> = {
  late: "late",
  risk: "risk",
  running: undefined,
  paused: "dim",
  none: "dim",
};

const RISK_MS = 15 * MINUTE;
const RISK_SHARE = 0.25;

/**
 * The instant that a countdown to this deadline counts from: only within an hour of it are there seconds that tick; further
 * away the figure is of whole minutes, so that none stands still on some odd second.
 */
export function tickingNow(dueAt: number, now: number): number {
  const left = dueAt - now;
  return Math.abs(left) < HOUR ? now : dueAt - Math.trunc(left / MINUTE) * MINUTE;
}

export function pressureOf(clock: Clock, now: number): Pressure {
  if (clock.state === "met" || clock.state === "ended") return "none";
  const lead = Math.max(RISK_MS, clock.targetMs * RISK_SHARE);
  const riskAt = clock.dueAt === null ? null : clock.dueAt - Math.min(lead, clock.targetMs);
  return pressure({ nextDueAt: clock.dueAt, riskAt, paused: clock.state === "paused" }, now);
}

/** The state of the clock in at most 8 cells: a countdown, or the word for why it does not count. */
export function clockFigure(clock: Clock, now: number): SafeText {
  if (clock.metAt !== null) return safe("met".padStart(8));
  if (clock.state === "ended") return safe("ended".padStart(8));
  if (clock.dueAt === null) return safe("paused".padStart(8));
  return countdown(clock.dueAt - tickingNow(clock.dueAt, now));
}

/** When it is due, was due, or was met. */
export function dueWords(clock: Clock, now: number, zone: string): SafeText {
  if (clock.metAt !== null)
    return say`${clock.missedAt === null ? "met" : "late, met"} ${moment(clock.metAt, now, zone)}`;
  if (clock.state === "ended") return say`ended`;
  if (clock.dueAt === null) return say`paused`;
  return say`${now > clock.dueAt ? "late since" : "due"} ${moment(clock.dueAt, now, zone)}`;
}

/** The clocks that still matter, else all of them: the last cycle of each. */
export function clocksToShow(clocks: readonly Clock[]): readonly Clock[] {
  return clocks.filter((clock) => !clocks.some((other) => other.clock === clock.clock && other.cycle > clock.cycle));
}

/** All clocks of the ticket in one line, for screens without an SLA pane. */
export function clockSummary(state: State, cells: number): Line {
  const clocks = clocksToShow(state.page?.clocks ?? []);
  if (clocks.length === 0) return [styled("dim", " no clock runs on this ticket")];
  const open = clocks.filter((clock) => clock.metAt === null && clock.state !== "ended");
  const shown = open.length > 0 ? open : clocks;
  return shown.flatMap((clock): readonly Span[] => {
    const stress = pressureOf(clock, state.now);
    const flag =
      stress === "late" ? GLYPH.late : stress === "risk" ? GLYPH.risk : stress === "paused" ? GLYPH.paused : " ";
    const when = cells >= 60 && clock.dueAt !== null ? say` ${dueWords(clock, state.now, state.zone)}` : "";
    return [
      unstyled(say` ${clockWords(clock.clock)} `),
      styled(PRESSURE_STYLES[stress], say`${flag} ${safe(clockFigure(clock, state.now).trimStart())}`),
      styled("dim", say`${when}  `),
    ];
  });
}
