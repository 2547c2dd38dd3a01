import { say } from "../../core/words/safe-text.ts";
import { keyFoot } from "../model/hints.ts";
import { ticketsName } from "../model/names.ts";
import { ANYWHERE } from "../model/place.ts";
import { chosen } from "../model/state.ts";
import type { Handler } from "../model/step.ts";
import { plain } from "../terminal/span.ts";
import { EMPTY_FIELD } from "../terminal/text-field.ts";
import { asking, type DialogSpec, goBack, inEditor } from "./dialog.ts";
import { QUESTION, QUESTION_KEYS } from "./places.ts";
import { type Reasoned, reasonPicture, retyped, withReason } from "./reason.ts";

/** Taking over what somebody else owns takes a reason, which is kept in the history. */
type Steal = Reasoned & { readonly kind: "steal"; readonly tickets: readonly number[] };

const WHY = "Why do you take it over? (kept in the history)";

const openSteal: Handler = (state) =>
  asking(state, { kind: "steal", tickets: chosen(state), field: EMPTY_FIELD, refusal: null });

export const steal: DialogSpec<Steal, keyof typeof QUESTION_KEYS, "ticket.steal"> = {
  opens: [
    {
      id: "ticket.steal",
      at: ANYWHERE,
      keys: ["S"],
      does: "take over",
      needs: "ticket",
      group: "Act on the ticket",
      open: openSteal,
    },
  ],
  place: () => QUESTION,
  keys: QUESTION_KEYS,
  does: {
    "dialog.confirm": (state, dialog) =>
      withReason(state, dialog, { act: "steal", tickets: dialog.tickets, reason: dialog.field.text.trim() }),
    "dialog.editor": inEditor,
    "dialog.back": goBack,
  },
  types: retyped,
  picture: (state, dialog, cells, rows) => ({
    title: `Take over ${ticketsName(dialog.tickets)}`,
    ...reasonPicture({ label: say``, dialog, above: [plain(WHY)], below: [] }, cells, rows),
    foot: keyFoot(state.keymap, [
      [["dialog.confirm"], "take over"],
      [["dialog.back"], "back"],
    ]),
  }),
};
