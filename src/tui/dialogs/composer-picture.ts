import { ticketId } from "../../core/ticket/ticket.ts";
import { line as safe } from "../../core/words/safe-text.ts";
import { statusWords } from "../../core/words/ticket.ts";
import type { DialogOf } from "../model/dialog.ts";
import type { State } from "../model/state.ts";
import { textRows } from "../terminal/field-picture.ts";
import { GLYPH } from "../terminal/glyphs.ts";
import { footLine, type Inside } from "../terminal/inside.ts";
import { type Line, plain, styled } from "../terminal/span.ts";

type Compose = DialogOf<"compose">;

const HIGHEST = 16;

/** The composer: who will read it stands above the text in words, and the part of the text around the caret below. */
export function composerPicture(state: State, dialog: Compose, cells: number, rows: number): Inside {
  const { rows: text, row, column } = textRows(dialog.field, Math.min(72, cells));
  const head = [readers(state, dialog), plain("")];
  const refusal = dialog.refusal === null ? [] : [[styled("failed", `${GLYPH.no} ${safe(dialog.refusal)}`)]];
  const room = Math.max(3, Math.min(HIGHEST, rows - head.length - refusal.length - 2));
  const from = Math.max(0, row - room + 1);
  const shown = Array.from({ length: room }, (_, index) => plain(text[from + index] ?? ""));
  const isReview = dialog.step === "review";
  return {
    title: `${dialog.medium === "public" ? "Reply to" : "Internal note on"} ${ticketId(dialog.ticket)}`,
    rows: [...head, ...shown, ...refusal, ...(isReview ? [plain(""), afterwards(dialog)] : [])],
    foot: isReview ? reviewFoot(dialog) : writeFoot(dialog),
    ...(isReview ? {} : { caret: { column, row: head.length + row - from } }),
  };
}

function readers({ page }: State, { medium, ticket }: Compose): Line {
  if (medium === "internal") return [styled("note", "internal note"), styled("dim", " · only agents read it")];
  const customer = page?.ticket.number === ticket ? page.customer : null;
  const who = customer === null ? "the customer" : safe(customer.name ?? customer.email);
  return [styled("strong", "public"), styled("dim", ` · ${who} reads it`)];
}

function afterwards({ medium, status }: Compose): Line {
  if (medium === "internal") return plain("Keep this note? Nobody outside sees it.");
  const then = status === null ? "the ticket stays as it is" : `the ticket becomes ${statusWords(status)}`;
  return plain(`Send this to the customer? It cannot be taken back; ${then}.`);
}

function reviewFoot({ medium }: Compose): Line {
  return footLine([
    ["y", medium === "public" ? "send" : "keep the note"],
    ...(medium === "public" ? [["s", "status after it"] as const] : []),
    ["e", "edit on"],
    ["p", "leave as draft"],
  ]);
}

function writeFoot({ medium }: Compose): Line {
  return footLine([
    ["^S", "review"],
    ["^X ^E", "$EDITOR"],
    ["^O", medium === "public" ? "make internal" : "make public"],
    ["Esc", "keep draft"],
  ]);
}
