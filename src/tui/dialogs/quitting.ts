import { told } from "../model/news.ts";
import type { State } from "../model/state.ts";
import type { Handler, Step } from "../model/step.ts";
import { asking, closed } from "./asking.ts";
import type { DialogKey } from "./dialog-keys.ts";

const ARMED_MS = 2000;

/** `q` closes what is on top; at the root it quits, and asks only when a draft would be lost. */
export const quit: Handler = (state) => {
  if (state.trouble !== null) return [{ ...state, trouble: null }];
  if (state.zoomed) return [{ ...state, zoomed: false, focus: "queue" }];
  if (state.focus !== "queue") return [{ ...state, focus: "queue" }];
  return Object.keys(state.drafts).length > 0 ? asking(state, { kind: "quit" }) : [state, { do: "quit", code: 0 }];
};

/** The first Ctrl-C clears what is being asked, the second within two seconds quits. */
export const interrupt: Handler = (state) => {
  if (state.quitArmed) return [state, { do: "quit", code: 130 }];
  const [armed] = told({ ...closed(state), quitArmed: true }, "Ctrl-C again to quit");
  return [armed, { do: "later", ms: ARMED_MS, message: { type: "disarmed" } }];
};

export function quitKey(state: State, { key }: DialogKey): Step {
  return key === "y" ? [closed(state), { do: "quit", code: 0 }] : [closed(state)];
}
