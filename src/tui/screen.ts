import { type Frame, frame } from "./frame.ts";
import type { State } from "./model/state.ts";
import type { Effect, Message } from "./model/step.ts";
import type { TerminalLook } from "./terminal/look.ts";
import { painted } from "./terminal/paint.ts";
import { update } from "./update.ts";

/** What is on the screen, as Ink gets it: one string with its escape codes per row. */
export type Picture = {
  readonly rows: readonly string[];
  readonly columns: number;
  readonly caret: Frame["caret"];
};

/** The state of the app and its picture; both change only by messages. */
export type Screen = {
  readonly state: () => State;
  readonly picture: () => Picture;
  readonly subscribe: (onChange: () => void) => () => void;
  /** Takes everything that happened at once, and draws once. */
  readonly send: (messages: readonly Message[]) => void;
};

/** `perform` gets the effects, in order. */
export function createScreen(initial: State, look: TerminalLook, perform: (effect: Effect) => void): Screen {
  let state = initial;
  let picture: Picture | null = null;
  const listeners = new Set<() => void>();
  const take = (message: Message): void => {
    const [next, ...effects] = update(state, message);
    state = next;
    for (const effect of effects) {
      if (effect.do === "press") take({ type: "pressed", binding: effect.binding });
      else perform(effect);
    }
  };
  return {
    state: () => state,
    picture: () => {
      picture ??= drawn(state, look);
      return picture;
    },
    subscribe: (onChange) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    send: (messages) => {
      const before = state;
      for (const message of messages) take(message);
      if (state === before) return;
      picture = null;
      for (const listener of listeners) listener();
    },
  };
}

function drawn(state: State, look: TerminalLook): Picture {
  const { lines, caret } = frame(state);
  return { rows: lines.map((line) => painted(line, look)), columns: state.size.columns, caret };
}
