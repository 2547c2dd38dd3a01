import type { DialogOf } from "../model/dialog.ts";
import type { State } from "../model/state.ts";
import type { Step } from "../model/step.ts";
import { openAssignFor } from "./assign.ts";
import type { DialogKey } from "./dialog-keys.ts";
import { reasonKey } from "./reason-key.ts";

/** Sets the rules aside for one agent, with a reason: for those with the right, and never by one key. */
export function overrideKey(state: State, dialog: DialogOf<"override">, key: DialogKey): Step {
  const { handle } = dialog.candidate.agent;
  const act = { verb: "reassign", tickets: dialog.tickets, to: handle, override: dialog.field.text.trim() } as const;
  if (key.action === "dialog.back") return openAssignFor(state, dialog.tickets);
  return reasonKey(state, dialog, key, act, null);
}
