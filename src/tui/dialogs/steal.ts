import type { DialogOf } from "../model/dialog.ts";
import { chosen, type State } from "../model/state.ts";
import type { Handler, Step } from "../model/step.ts";
import { EMPTY_FIELD } from "../terminal/text-field.ts";
import { asking } from "./asking.ts";
import type { DialogKey } from "./dialog-keys.ts";
import { reasonKey } from "./reason-key.ts";

/** Taking over what somebody else owns takes a reason, which is kept in the history. */
export const openSteal: Handler = (state) =>
  asking(state, { kind: "steal", tickets: chosen(state), field: EMPTY_FIELD, refusal: null });

export function stealKey(state: State, dialog: DialogOf<"steal">, key: DialogKey): Step {
  const act = { verb: "steal", tickets: dialog.tickets, reason: dialog.field.text.trim() } as const;
  return reasonKey(state, dialog, key, act, null);
}
