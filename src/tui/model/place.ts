import type { Place } from "./binding.ts";
import type { Dialog } from "./dialog.ts";
import type { State } from "./state.ts";

const PLACES: Readonly<Record<Dialog["kind"], Place>> = {
  help: "picker",
  assign: "picker",
  override: "dialog",
  escalate: "dialog",
  steal: "dialog",
  compose: "composer",
  menu: "menu",
  filter: "prompt",
  number: "prompt",
  quit: "menu",
};

/** Where keys go now: what is asked, else the pane with the focus. */
export function placeOf({ dialog, focus }: State): Place {
  if (dialog === null) return focus;
  return dialog.kind === "compose" && dialog.step === "review" ? "review" : PLACES[dialog.kind];
}
