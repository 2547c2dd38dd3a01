import type { Status } from "../../core/ticket/lifecycle.ts";
import { ticketId } from "../../core/ticket/ticket.ts";
import { type SafeText, line as safe, say } from "../../core/words/safe-text.ts";
import { statusWords } from "../../core/words/ticket.ts";
import { wrap } from "../../core/words/width.ts";
import type { Medium } from "../model/drafts.ts";
import { type FootItem, keyFoot } from "../model/hints.ts";
import type { State } from "../model/state.ts";
import { textRows } from "../terminal/field-picture.ts";
import type { Inside } from "../terminal/inside.ts";
import { type Line, plain, styled } from "../terminal/span.ts";
import type { TextField } from "../terminal/text-field.ts";
import { refusalLines } from "./reason.ts";

/** A message as it is being written or reviewed: who reads it, and what comes of sending it. */
export type Composed = {
  readonly ticket: number;
  readonly medium: Medium;
  /** What the ticket becomes with the reply; null leaves it as it is. */
  readonly status: Status | null;
  /** No person wrote it. */
  readonly auto: boolean;
  readonly field: TextField;
  readonly step: "write" | "review";
  readonly refusal: string | null;
};

const HIGHEST = 16;

/**
 * Who will read it stands above the text in words, the part of the text around the caret below, and in a review what sending
 * does. On a low screen that last is what is left whole.
 */
export function composerPicture(state: State, dialog: Composed, cells: number, rows: number): Inside {
  const { rows: text, row, column } = textRows(dialog.field, Math.min(72, cells));
  const isReview = dialog.step === "review";
  const below = [...refusalLines(dialog, cells), ...(isReview ? consequences(dialog, cells) : [])];
  const isLow = rows < below.length + LEAST_TEXT;
  const head = isLow ? [] : [readers(state, dialog), plain("")];
  const gap = isLow || !isReview ? [] : [plain("")];
  const air = isLow ? 0 : 2;
  const room = Math.max(1, Math.min(HIGHEST, rows - head.length - air - below.length));
  const from = Math.max(0, row - room + 1);
  const shown = Array.from({ length: room }, (_, index) => plain(text[from + index] ?? say``));
  return {
    title: `${dialog.medium === "public" ? "Reply to" : "Internal note on"} ${ticketId(dialog.ticket)}`,
    rows: [...head, ...shown, ...gap, ...below],
    foot: keyFoot(state.keymap, isReview ? reviewFoot(dialog) : writeFoot(dialog)),
    ...(isReview ? {} : { caret: { column, row: head.length + row - from } }),
  };
}

/** With fewer rows for the text and what surrounds it, the text stands alone. */
const LEAST_TEXT = 4;

/** Who will read it. */
function readers({ page }: State, { medium, ticket }: Composed): Line {
  if (medium === "internal") return [styled("note", "internal note"), styled("dim", " · only agents read it")];
  const customer = page?.ticket.number === ticket ? page.customer : null;
  const who = customer === null ? "the customer" : safe(customer.name ?? customer.email);
  return [styled("strong", "public"), styled("dim", say` · ${who} reads it`)];
}

/** What sending does, each on lines of its own: none of it may be cut. */
function consequences(message: Composed, cells: number): readonly Line[] {
  return sentences(message).flatMap((sentence) => wrap(sentence, cells).map((part) => plain(part)));
}

function sentences({ medium, status, auto }: Composed): readonly SafeText[] {
  if (medium === "internal") return [say`Keep this note? Nobody outside sees it.`];
  return [
    say`Send this to the customer? It cannot be taken back.`,
    status === null ? say`The ticket stays as it is.` : say`The ticket becomes ${statusWords(status)}.`,
    ...(auto ? [say`It is automatic, and does not count as a response.`] : []),
  ];
}

function reviewFoot({ medium }: Composed): readonly FootItem[] {
  const status: readonly FootItem[] = medium === "public" ? [[["review.status"], "status"]] : [];
  return [
    [["review.send"], medium === "public" ? "send" : "keep the note"],
    ...status,
    [["review.keep"], "leave as draft"],
    [["review.edit"], "edit on"],
  ];
}

function writeFoot({ medium }: Composed): readonly FootItem[] {
  return [
    [["composer.review"], "review"],
    [["composer.editor"], "$EDITOR"],
    [["composer.medium"], medium === "public" ? "make internal" : "make public"],
    [["composer.leave"], "keep draft"],
  ];
}
