import type { Status } from "../../core/ticket/lifecycle.ts";
import { ticketId } from "../../core/ticket/ticket.ts";
import { say } from "../../core/words/safe-text.ts";
import type { KeyTable } from "../model/binding.ts";
import { draftOf, keepDraft, type Medium } from "../model/drafts.ts";
import { hint, keyFoot } from "../model/hints.ts";
import { refused, told } from "../model/news.ts";
import { ALWAYS, type Place } from "../model/place.ts";
import type { State } from "../model/state.ts";
import type { Handler, Step } from "../model/step.ts";
import { textRows } from "../terminal/field-picture.ts";
import type { Inside } from "../terminal/inside.ts";
import { plain } from "../terminal/span.ts";
import { fieldOf, type TextField } from "../terminal/text-field.ts";
import { type Composed, consequences, readers, reviewFoot, writeFoot } from "./composer-lines.ts";
import { asking, closed, confirmed, type DialogSpec, inEditor } from "./dialog.ts";
import { refusalLines } from "./reason.ts";

/** A reply or a note: written, then reviewed before it is sent. */
type Compose = Composed & {
  readonly kind: "compose";
  readonly field: TextField;
  readonly step: "write" | "review";
  readonly refusal: string | null;
};

const WRITING: Place = { name: "composer", words: "writing", takesText: true, behind: ALWAYS };
const REVIEW: Place = { name: "review", words: "before sending", takesText: false, behind: ALWAYS };

const KEYS = {
  "composer.review": { at: WRITING, keys: ["ctrl-s"], does: "review", footer: 1 },
  "composer.editor": { at: WRITING, keys: ["ctrl-x ctrl-e"], does: "write in $EDITOR", footer: 2 },
  "composer.medium": { at: WRITING, keys: ["ctrl-o"], does: "public or internal", footer: 3 },
  "composer.leave": { at: WRITING, keys: ["esc"], does: "leave, keeps the draft", footer: 4 },
  "review.send": { at: REVIEW, keys: ["y"], does: "send", footer: 1 },
  "review.status": { at: REVIEW, keys: ["s"], does: "status after it", footer: 2 },
  "review.edit": { at: REVIEW, keys: ["e", "n", "esc"], does: "edit on", footer: 3 },
  "review.keep": { at: REVIEW, keys: ["p"], does: "keep as draft", footer: 4 },
} as const satisfies KeyTable;

/** Writes to the ticket under the cursor; a draft goes on where it was left. */
export const openComposer =
  (medium: Medium): Handler =>
  (state) => {
    const ticket = state.queue.cursor;
    if (ticket === null) return [state];
    const field = fieldOf(draftOf(state, ticket, medium));
    return asking(state, { kind: "compose", ticket, medium, field, step: "write", ...NOTHING_SET });
  };

const NOTHING_SET = { status: null, auto: false, refusal: null } as const;

/** A message that was typed as a command is reviewed like any other; one without a text goes on with the draft. */
export function openReview(
  state: State,
  message: { readonly ticket: number; readonly body: string } & (
    | { readonly act: "note" }
    | { readonly act: "reply"; readonly status: Status | null; readonly auto: boolean }
  ),
): Step {
  const { ticket, body } = message;
  const medium = message.act === "note" ? "internal" : "public";
  const draft = draftOf(state, ticket, medium);
  if (draft !== "" && body !== "" && draft !== body) {
    const goOn = hint(state.keymap, medium === "public" ? "ticket.reply" : "ticket.note", "goes on with it");
    return refused(state, `${ticketId(ticket)} has a draft of yours, which this would replace${goOn}`);
  }
  const text = body === "" ? draft : body;
  const set = message.act === "note" ? NOTHING_SET : { ...NOTHING_SET, status: message.status, auto: message.auto };
  const step = body === "" ? "write" : "review";
  const [drafted] = asking(keepDraft(state, ticket, medium, text), {
    kind: "compose",
    ticket,
    medium,
    field: fieldOf(text),
    step,
    ...set,
  });
  return [drafted];
}

export const compose: DialogSpec<Compose, keyof typeof KEYS> = {
  place: ({ step }) => (step === "write" ? WRITING : REVIEW),
  group: "Writing",
  keys: KEYS,
  does: {
    "composer.review": (state, dialog) =>
      dialog.field.text.trim() === ""
        ? asking(state, { ...dialog, refusal: "there is nothing to send yet" })
        : asking(state, { ...dialog, step: "review", refusal: null }),
    "composer.editor": inEditor,
    "composer.medium": turnMedium,
    "composer.leave": leave,
    "review.send": send,
    "review.status": (state, dialog) =>
      dialog.medium === "internal" ? [state] : asking(state, { ...dialog, status: statusAfter(dialog.status) }),
    "review.edit": (state, dialog) => asking(state, { ...dialog, step: "write" }),
    "review.keep": leave,
  },
  types: takeText,
  manyLines: true,
  picture,
};

/** What is written is a draft from its first letter: nothing that happens to the screen can lose it. */
function takeText(state: State, dialog: Compose, field: TextField): Step {
  const drafted = keepDraft(state, dialog.ticket, dialog.medium, field.text);
  return asking(drafted, { ...dialog, field, step: "write", refusal: null });
}

/** The text goes over to the other medium, unless there is a draft that it would replace. */
function turnMedium(state: State, dialog: Compose): Step {
  const { ticket, medium, field } = dialog;
  const draft = draftOf(state, ticket, other(medium));
  if (draft !== "" && draft !== field.text) {
    const what = medium === "public" ? "an internal note" : "a reply";
    return asking(state, {
      ...dialog,
      refusal: `the draft of ${what} is kept for this ticket: send or clear it first`,
    });
  }
  return asking(keepDraft(state, ticket, medium, ""), { ...dialog, medium: other(medium) });
}

function send(state: State, dialog: Compose): Step {
  const { ticket, status, auto, medium } = dialog;
  const body = dialog.field.text.trimEnd();
  if (medium === "internal") return confirmed(state, { act: "note", ticket, body }, dialog);
  return confirmed(state, { act: "reply", ticket, body, status, auto }, dialog);
}

function leave(state: State, { ticket, medium, field }: Compose): Step {
  const kept = keepDraft(closed(state), ticket, medium, field.text);
  if (field.text.trim() === "") return [kept];
  const next = hint(state.keymap, medium === "public" ? "ticket.reply" : "ticket.note", "goes on with it");
  return told(kept, `draft kept${next}`);
}

/** What the ticket can become with the reply, in turn. */
const AFTER: readonly (Status | null)[] = [null, "pending", "solved"];

function statusAfter(status: Status | null): Status | null {
  return AFTER[(AFTER.indexOf(status) + 1) % AFTER.length] ?? null;
}

function other(medium: Medium): Medium {
  return medium === "public" ? "internal" : "public";
}

const HIGHEST = 16;

/** Who will read it stands above the text in words, and the part of the text around the caret below. */
function picture(state: State, dialog: Compose, cells: number, rows: number): Inside {
  const { rows: text, row, column } = textRows(dialog.field, Math.min(72, cells));
  const head = [readers(state, dialog), plain("")];
  const refusal = refusalLines(dialog);
  const room = Math.max(2, Math.min(HIGHEST, rows - head.length - refusal.length - (dialog.step === "review" ? 4 : 2)));
  const from = Math.max(0, row - room + 1);
  const shown = Array.from({ length: room }, (_, index) => plain(text[from + index] ?? say``));
  const isReview = dialog.step === "review";
  return {
    title: `${dialog.medium === "public" ? "Reply to" : "Internal note on"} ${ticketId(dialog.ticket)}`,
    rows: [...head, ...shown, ...refusal, ...(isReview ? [plain(""), ...consequences(dialog)] : [])],
    foot: keyFoot(state.keymap, isReview ? reviewFoot(dialog) : writeFoot(dialog)),
    ...(isReview ? {} : { caret: { column, row: head.length + row - from } }),
  };
}
