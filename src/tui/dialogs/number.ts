import { say } from "../../core/words/safe-text.ts";
import { hint } from "../model/hints.ts";
import { ANYWHERE } from "../model/place.ts";
import type { Handler } from "../model/step.ts";
import { goTo } from "../panes/go-to.ts";
import { fieldLine } from "../terminal/field-picture.ts";
import { styled } from "../terminal/span.ts";
import { EMPTY_FIELD, type TextField } from "../terminal/text-field.ts";
import { asking, closed, type DialogSpec, goBack } from "./dialog.ts";
import { PROMPT, PROMPT_KEYS } from "./places.ts";

/** The number of a ticket to go to. */
type NumberPrompt = { readonly kind: "number"; readonly field: TextField };

const openNumber: Handler = (state) => asking(state, { kind: "number", field: EMPTY_FIELD });

export const number: DialogSpec<NumberPrompt, keyof typeof PROMPT_KEYS, "queue.number"> = {
  opens: [{ id: "queue.number", at: ANYWHERE, keys: ["#"], does: "go to a number", group: "Move", open: openNumber }],
  place: () => PROMPT,
  keys: PROMPT_KEYS,
  does: {
    "prompt.keep": (state, { field }) => goTo(closed(state), field.text),
    "prompt.back": goBack,
  },
  types: (state, dialog, field) => asking(state, { ...dialog, field }),
  picture: ({ size, keymap }, { field }) => {
    const { line, column } = fieldLine(say` go to ticket # `, field, size.columns - 12);
    return { line: [...line, styled("dim", hint(keymap, "prompt.back", "back"))], column };
  },
};
