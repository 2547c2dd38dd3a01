import type { Status } from "../../core/ticket/lifecycle.ts";
import type { DialogOf, Medium } from "../model/dialog.ts";
import { draftOf, keepDraft } from "../model/drafts.ts";
import { told } from "../model/news.ts";
import type { State } from "../model/state.ts";
import type { Handler, Step } from "../model/step.ts";
import { edit, fieldOf, insert, type TextField } from "../terminal/text-field.ts";
import { asking, closed, confirmed } from "./asking.ts";
import type { DialogKey } from "./dialog-keys.ts";

type Compose = DialogOf<"compose">;

/** Writes to the ticket under the cursor; a draft goes on where it was left. */
export const openComposer =
  (medium: Medium): Handler =>
  (state) => {
    const ticket = state.queue.cursor;
    if (ticket === null) return [state];
    return asking(state, {
      kind: "compose",
      ticket,
      medium,
      field: fieldOf(draftOf(state, ticket, medium)),
      step: "write",
      status: null,
      refusal: null,
    });
  };

export function composeKey(state: State, dialog: Compose, pressed: DialogKey): Step {
  return dialog.step === "write" ? writeKey(state, dialog, pressed) : reviewKey(state, dialog, pressed);
}

function writeKey(state: State, dialog: Compose, { action, key }: DialogKey): Step {
  switch (action) {
    case "composer.review":
      return dialog.field.text.trim() === ""
        ? asking(state, { ...dialog, refusal: "there is nothing to send yet" })
        : asking(state, { ...dialog, step: "review", refusal: null });
    case "composer.medium":
      return asking(keepDraft(state, dialog.ticket, dialog.medium, ""), { ...dialog, medium: other(dialog.medium) });
    case "composer.leave":
      return left(state, dialog);
    default: {
      const field =
        key === "enter" ? insert(dialog.field, "\n") : (byLines(dialog.field, key) ?? edit(dialog.field, key));
      return field === null ? [state] : written(state, dialog, field);
    }
  }
}

/** What is written is a draft from its first letter: nothing that happens to the screen can lose it. */
export function written(state: State, dialog: Compose, field: TextField): Step {
  return asking(keepDraft(state, dialog.ticket, dialog.medium, field.text), { ...dialog, field, refusal: null });
}

function reviewKey(state: State, dialog: Compose, { action }: DialogKey): Step {
  switch (action) {
    case "review.send":
      return sent(state, dialog);
    case "review.status":
      return dialog.medium === "internal" ? [state] : asking(state, { ...dialog, status: after(dialog.status) });
    case "review.edit":
      return asking(state, { ...dialog, step: "write" });
    case "review.keep":
      return left(state, dialog);
    default:
      return [state];
  }
}

function sent(state: State, dialog: Compose): Step {
  const { ticket, status } = dialog;
  const body = dialog.field.text.trimEnd();
  const act =
    dialog.medium === "public"
      ? ({ verb: "reply", ticket, body, status } as const)
      : ({ verb: "note", ticket, body } as const);
  return confirmed(state, act, dialog);
}

function left(state: State, { ticket, medium, field }: Compose): Step {
  const kept = keepDraft(closed(state), ticket, medium, field.text);
  if (field.text.trim() === "") return [kept];
  return told(kept, `draft kept · ${medium === "public" ? "r" : "i"} goes on with it`);
}

/** What the ticket can become with the reply, in turn. */
const AFTER: readonly (Status | null)[] = [null, "pending", "solved"];

function after(status: Status | null): Status | null {
  return AFTER[(AFTER.indexOf(status) + 1) % AFTER.length] ?? null;
}

function other(medium: Medium): Medium {
  return medium === "public" ? "internal" : "public";
}

/** Up and down through the lines of the text, at the same distance from their beginning. */
function byLines({ text, caret }: TextField, key: string): TextField | null {
  if (key !== "up" && key !== "down") return null;
  const start = text.lastIndexOf("\n", caret - 1) + 1;
  const end = text.indexOf("\n", caret);
  if (key === "up") {
    if (start === 0) return { text, caret: 0 };
    const above = text.lastIndexOf("\n", start - 2) + 1;
    return { text, caret: Math.min(above + caret - start, start - 1) };
  }
  if (end < 0) return { text, caret: text.length };
  const below = text.indexOf("\n", end + 1);
  return { text, caret: Math.min(end + 1 + caret - start, below < 0 ? text.length : below) };
}
