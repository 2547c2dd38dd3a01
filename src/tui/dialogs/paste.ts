import { told } from "../model/news.ts";
import type { State } from "../model/state.ts";
import type { Step } from "../model/step.ts";
import { insert, insertLine } from "../terminal/text-field.ts";
import { asking } from "./asking.ts";
import { written } from "./composer.ts";
import { filterTyped } from "./filter.ts";

/** A paste is text, never keys: into the text that is being written; where nothing is written it does nothing. */
export function paste(state: State, text: string): Step {
  const { dialog } = state;
  if (dialog === null || !("field" in dialog)) return told(state, "a paste goes into a text: r to reply, i for a note");
  if (dialog.kind === "compose") return written(state, { ...dialog, step: "write" }, insert(dialog.field, text));
  const field = insertLine(dialog.field, text.trimEnd());
  return dialog.kind === "filter" ? filterTyped(state, dialog, field) : asking(state, { ...dialog, field });
}
