import { say } from "../../core/words/safe-text.ts";
import type { KeyTable } from "../model/binding.ts";
import { hint } from "../model/hints.ts";
import { ANYWHERE } from "../model/place.ts";
import type { State } from "../model/state.ts";
import type { Handler, Step } from "../model/step.ts";
import { by } from "../panes/queue-moves.ts";
import { filtered } from "../panes/views.ts";
import { fieldLine } from "../terminal/field-picture.ts";
import { styled } from "../terminal/span.ts";
import { fieldOf, type TextField } from "../terminal/text-field.ts";
import { asking, closed, type DialogSpec, type Prompt } from "./dialog.ts";
import { PROMPT, PROMPT_KEYS } from "./places.ts";

/** A filter as it is typed, with the filter and the ticket from before. */
type Filter = {
  readonly kind: "filter";
  readonly field: TextField;
  readonly before: string;
  readonly cursor: number | null;
};

const KEYS = {
  ...PROMPT_KEYS,
  "prompt.down": { at: PROMPT, keys: ["down", "ctrl-n", "tab"], does: "next ticket" },
  "prompt.up": { at: PROMPT, keys: ["up", "ctrl-p", "shift-tab"], does: "previous ticket" },
} as const satisfies KeyTable;

const openFilter: Handler = (state) =>
  asking(
    { ...state, focus: "queue" },
    { kind: "filter", field: fieldOf(state.queue.filter), before: state.queue.filter, cursor: state.queue.cursor },
  );

/** The list follows as one types, and its own rows are the answer. */
export const filter: DialogSpec<Filter, keyof typeof KEYS, "queue.filter"> = {
  opens: [
    { id: "queue.filter", at: ANYWHERE, keys: ["/"], does: "filter", footer: 6, group: "Look", open: openFilter },
  ],
  place: () => PROMPT,
  keys: KEYS,
  does: {
    "prompt.keep": (state) => [closed(state)],
    "prompt.back": (state, dialog) => filtered(toWhereItBegan(state, dialog), dialog.before),
    "prompt.down": by(() => 1),
    "prompt.up": by(() => -1),
  },
  types: (state, dialog, field): Step => {
    const [typed] = asking(state, { ...dialog, field });
    return field.text === dialog.field.text ? [typed] : filtered(typed, field.text);
  },
  picture,
};

/** To the ticket on which the filter was begun. */
function toWhereItBegan(state: State, { cursor }: Filter): State {
  const shown = closed(state);
  return cursor === null ? shown : { ...shown, queue: { ...shown.queue, cursor } };
}

function picture({ size, queue, keymap }: State, { field }: Filter): Prompt {
  const { line, column } = fieldLine(say` / `, field, size.columns - 24);
  const found = queue.fault === null ? say`${queue.lines.length} found` : "not understood yet";
  return { line: [...line, styled("dim", say`   ${found}${hint(keymap, "prompt.back", "clears")}`)], column };
}
