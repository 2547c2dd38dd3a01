import { line as safe, say } from "../../core/words/safe-text.ts";
import type { KeyTable } from "../model/binding.ts";
import { keyFoot } from "../model/hints.ts";
import { labelOf } from "../model/keymap.ts";
import { told } from "../model/news.ts";
import { ALWAYS, ANYWHERE, type Place } from "../model/place.ts";
import type { Handler } from "../model/step.ts";
import { GLYPH } from "../terminal/glyphs.ts";
import { plain } from "../terminal/span.ts";
import { asking, closed, type DialogSpec, goBack } from "./dialog.ts";

/** Drafts live as long as the screen: leaving loses them, so it asks. */
type Quit = { readonly kind: "quit" };

const QUITTING: Place = { name: "quit", words: "before quitting", writes: "nothing", behind: ALWAYS };

const KEYS = {
  "drafts.lose": { at: QUITTING, keys: ["y"], does: "quit and lose the drafts" },
} as const satisfies KeyTable;

const ARMED_MS = 2000;

/** Closes what is on top; at the root it quits, and asks only when a draft would be lost. */
const quitOrClose: Handler = (state) => {
  if (state.trouble !== null) return [{ ...state, trouble: null }];
  if (state.zoomed) return [{ ...state, zoomed: false, focus: "queue" }];
  if (state.focus !== "queue") return [{ ...state, focus: "queue" }];
  return Object.keys(state.drafts).length > 0 ? asking(state, { kind: "quit" }) : [state, { do: "quit", code: 0 }];
};

/** The first time it clears what is being asked, the second time within two seconds it quits. */
export const interrupt: Handler = (state) => {
  if (state.quitArmed) return [state, { do: "quit", code: 130 }];
  const [armed] = told({ ...closed(state), quitArmed: true }, `${labelOf(state.keymap, "interrupt")} again to quit`);
  return [armed, { do: "later", ms: ARMED_MS, message: { type: "disarmed" } }];
};

export const quit: DialogSpec<Quit, keyof typeof KEYS, "quit"> = {
  opens: [
    { id: "quit", at: ANYWHERE, keys: ["q", "Q"], does: "quit", footer: 20, group: "The program", open: quitOrClose },
  ],
  place: () => QUITTING,
  keys: KEYS,
  does: { "drafts.lose": (state) => [closed(state), { do: "quit", code: 0 }] },
  otherwise: goBack,
  picture: (state) => {
    const lose = labelOf(state.keymap, "drafts.lose") || say`${labelOf(state.keymap, "interrupt")} twice`;
    const drafts = Object.entries(state.drafts);
    return {
      title: "Quit and lose what is not sent?",
      rows: [
        ...drafts.map(([name, { text }]) => plain(say`  ${GLYPH.draft} ${safe(name)}: ${safe(text.slice(0, 200))}`)),
        plain(""),
        plain(say`[ No ]  ${lose}  quit and lose it`),
      ],
      foot: keyFoot(state.keymap, [
        [["drafts.lose"], "quit"],
        ["any other key", "stay"],
      ]),
    };
  },
};
