import { HOUR, MINUTE, SECOND } from "../core/time/units.ts";
import { layoutFor, queueRows } from "./model/layout.ts";
import type { State } from "./model/state.ts";
import type { Message } from "./model/step.ts";
import type { Screen } from "./screen.ts";

/** How often the picture can change by itself: each second only while something that counts seconds is in sight. */
export function rhythm(state: State): number {
  return countsSeconds(state) ? SECOND : MINUTE;
}

function countsSeconds(state: State): boolean {
  const { news, staleSince, now } = state;
  if (news !== null && news.until !== null && news.undo !== null) return true;
  return staleSince !== null || deadlinesInSight(state).some((at) => at !== null && Math.abs(at - now) < HOUR);
}

function deadlinesInSight(state: State): readonly (number | null)[] {
  const { queue, due, page } = state;
  const layout = layoutFor(state);
  const rows = layout?.queue ? queue.lines.slice(queue.top, queue.top + queueRows(state)) : [];
  const next = layout?.sla && layout.sections !== "clocks" ? due : [];
  const clocks = layout?.sla || layout?.clockLine ? (page?.clocks ?? []) : [];
  return [
    ...[...rows, ...next].map((line) => line.nextDueAt),
    ...clocks.map(({ metAt, dueAt }) => (metAt === null ? dueAt : null)),
  ];
}

/** How long to wait for the next beat, so that all figures change as the wall clock does. */
export function untilNext(now: number, beat: number): number {
  return beat - (now % beat);
}

/**
 * Tells the screen what time it is, on the beat of the wall clock. A clock that somebody has fixed does not tick. Returns
 * how to stop it.
 */
export function startClock(
  screen: Screen,
  now: () => number,
  send: (messages: readonly Message[]) => void,
  isFixed: boolean,
): () => void {
  let beat = 0;
  let timer: NodeJS.Timeout | undefined;
  const schedule = (): void => {
    clearTimeout(timer);
    beat = rhythm(screen.state());
    timer = setTimeout(tick, untilNext(now(), beat));
  };
  const tick = (): void => {
    send([{ type: "ticked", now: now() }]);
    schedule();
  };
  if (isFixed) return () => {};
  schedule();
  const unsubscribe = screen.subscribe(() => {
    if (rhythm(screen.state()) !== beat) schedule();
  });
  return () => {
    clearTimeout(timer);
    unsubscribe();
  };
}
