import type { Act } from "../../core/acts/verbs/all.ts";
import type { Status } from "../../core/ticket/lifecycle.ts";
import { ticketId } from "../../core/ticket/ticket.ts";
import type { KeyTable } from "../model/binding.ts";
import { draftOf, keepDraft, type Medium, NO_DRAFT } from "../model/drafts.ts";
import { hint } from "../model/hints.ts";
import { told } from "../model/news.ts";
import { ALWAYS, ANYWHERE, type Place } from "../model/place.ts";
import type { Draft, State } from "../model/state.ts";
import type { Handler, Step } from "../model/step.ts";
import { fieldOf, type TextField } from "../terminal/text-field.ts";
import { type Composed, composerPicture } from "./composer-picture.ts";
import { asking, closed, confirmed, type DialogSpec, inEditor } from "./dialog.ts";

/** A reply or a note: written, then reviewed before it is sent. */
type Compose = Composed & { readonly kind: "compose" };

const WRITING: Place = { name: "composer", words: "writing", writes: "text", behind: ALWAYS };
const REVIEW: Place = { name: "review", words: "before sending", writes: "nothing", behind: ALWAYS };

const KEYS = {
  "composer.review": { at: WRITING, keys: ["ctrl-s"], does: "review", footer: 1, confirms: true },
  "composer.editor": { at: WRITING, keys: ["ctrl-x ctrl-e"], does: "write in $EDITOR", footer: 2 },
  "composer.medium": { at: WRITING, keys: ["ctrl-o"], does: "public or internal", footer: 3 },
  "composer.leave": { at: WRITING, keys: ["esc"], does: "leave, keeps the draft", footer: 4, leaves: true },
  "review.send": { at: REVIEW, keys: ["y"], does: "send", footer: 1, confirms: true, neverByEnter: true },
  "review.status": { at: REVIEW, keys: ["s"], does: "status after it", footer: 2 },
  "review.edit": { at: REVIEW, keys: ["e", "n", "esc"], does: "edit on", footer: 3, leaves: true },
  "review.keep": { at: REVIEW, keys: ["p"], does: "keep as draft", footer: 4 },
} as const satisfies KeyTable;

/** Writes to the ticket under the cursor; a draft goes on where it was left. */
const openComposer =
  (medium: Medium): Handler =>
  (state) => {
    const ticket = state.queue.cursor;
    return ticket === null ? [state] : composing(state, ticket, medium, "write", draftOf(state, ticket, medium));
  };

function composing(state: State, ticket: number, medium: Medium, step: Compose["step"], draft: Draft): Step {
  const { text, status, auto } = draft;
  const dialog: Compose = { kind: "compose", ticket, medium, step, status, auto, field: fieldOf(text), refusal: null };
  return settled(state, dialog);
}

/** A message as a command says it. */
export type TypedMessage = Extract<Act, { readonly act: "note" | "reply" }>;

const MEDIA = { note: "internal", reply: "public" } as const satisfies Record<TypedMessage["act"], Medium>;

/** Why a typed message cannot be reviewed: a draft of other words would be lost; null if it can. */
export function whyNotReviewed(state: State, { act, ticket, body }: TypedMessage): string | null {
  const { text } = draftOf(state, ticket, MEDIA[act]);
  if (text === "" || text === body) return null;
  const goOn = hint(state.keymap, act === "reply" ? "ticket.reply" : "ticket.note", "goes on with it");
  return `${ticketId(ticket)} has a draft of yours, which this would replace${goOn}`;
}

/**
 * A message that was typed as a command is reviewed like any other. One without a text (`isWritten` is false) goes on with
 * the draft; what it says about sending holds.
 */
export function openTyped(state: State, message: TypedMessage, isWritten: boolean): Step {
  const { act, ticket, body } = message;
  const draft = draftOf(state, ticket, MEDIA[act]);
  const { status, auto } = act === "reply" ? message : NO_DRAFT;
  const text = isWritten ? body : draft.text;
  return composing(state, ticket, MEDIA[act], isWritten ? "review" : "write", {
    text,
    status: status ?? draft.status,
    auto: auto || draft.auto,
  });
}

export const compose: DialogSpec<Compose, keyof typeof KEYS, "ticket.reply" | "ticket.note"> = {
  opens: [
    {
      id: "ticket.reply",
      at: ANYWHERE,
      keys: ["r"],
      does: "reply",
      footer: 2,
      needs: "ticket",
      group: "Act on the ticket",
      open: openComposer("public"),
    },
    {
      id: "ticket.note",
      at: ANYWHERE,
      keys: ["i"],
      does: "note",
      footer: 8,
      needs: "ticket",
      group: "Act on the ticket",
      open: openComposer("internal"),
    },
  ],
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
      dialog.medium === "internal" ? [state] : settled(state, { ...dialog, status: statusAfter(dialog.status) }),
    "review.edit": (state, dialog) => asking(state, { ...dialog, step: "write" }),
    "review.keep": leave,
  },
  types: takeText,
  manyLines: true,
  picture: composerPicture,
};

/** What is written is a draft from its first letter: nothing that happens to the screen can lose it. */
function takeText(state: State, dialog: Compose, field: TextField): Step {
  return settled(state, { ...dialog, field, step: "write", refusal: null });
}

function settled(state: State, dialog: Compose): Step {
  return asking(kept(state, dialog), dialog);
}

function kept(state: State, { ticket, medium, field, status, auto }: Compose): State {
  return keepDraft(state, ticket, medium, { text: field.text, status, auto });
}

/** The text goes over to the other medium, unless there is a draft that it would replace. */
function turnMedium(state: State, dialog: Compose): Step {
  const { ticket, medium, field } = dialog;
  const { text } = draftOf(state, ticket, other(medium));
  if (text !== "" && text !== field.text) {
    const what = medium === "public" ? "an internal note" : "a reply";
    return asking(state, {
      ...dialog,
      refusal: `the draft of ${what} is kept for this ticket: send or clear it first`,
    });
  }
  return settled(keepDraft(state, ticket, medium, NO_DRAFT), { ...dialog, medium: other(medium), refusal: null });
}

function send(state: State, dialog: Compose): Step {
  const { ticket, status, auto, medium } = dialog;
  const body = dialog.field.text.trimEnd();
  if (medium === "internal") return confirmed(state, { act: "note", ticket, body }, dialog);
  return confirmed(state, { act: "reply", ticket, body, status, auto }, dialog);
}

function leave(state: State, dialog: Compose): Step {
  const left = kept(closed(state), dialog);
  if (dialog.field.text.trim() === "") return [left];
  const next = hint(state.keymap, dialog.medium === "public" ? "ticket.reply" : "ticket.note", "goes on with it");
  return told(left, `draft kept${next}`);
}

/** What the ticket can become with the reply, in turn. */
const AFTER: readonly (Status | null)[] = [null, "pending", "solved"];

function statusAfter(status: Status | null): Status | null {
  return AFTER[(AFTER.indexOf(status) + 1) % AFTER.length] ?? null;
}

function other(medium: Medium): Medium {
  return medium === "public" ? "internal" : "public";
}
