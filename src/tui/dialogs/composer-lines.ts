import type { Status } from "../../core/ticket/lifecycle.ts";
import { line as safe, say } from "../../core/words/safe-text.ts";
import { statusWords } from "../../core/words/ticket.ts";
import type { Medium } from "../model/drafts.ts";
import type { FootItem } from "../model/hints.ts";
import type { State } from "../model/state.ts";
import { type Line, plain, styled } from "../terminal/span.ts";

/** What of a message decides who reads it and what comes of sending it. */
export type Composed = {
  readonly ticket: number;
  readonly medium: Medium;
  /** What the ticket becomes with the reply; null leaves it as it is. */
  readonly status: Status | null;
  /** No person wrote it. */
  readonly auto: boolean;
};

/** Who will read it. */
export function readers({ page }: State, { medium, ticket }: Composed): Line {
  if (medium === "internal") return [styled("note", "internal note"), styled("dim", " · only agents read it")];
  const customer = page?.ticket.number === ticket ? page.customer : null;
  const who = customer === null ? "the customer" : safe(customer.name ?? customer.email);
  return [styled("strong", "public"), styled("dim", say` · ${who} reads it`)];
}

/** What sending does, a line each: none of it may be cut. */
export function consequences({ medium, status, auto }: Composed): readonly Line[] {
  if (medium === "internal") return [plain("Keep this note? Nobody outside sees it.")];
  return [
    plain("Send this to the customer? It cannot be taken back."),
    plain(status === null ? "The ticket stays as it is." : say`The ticket becomes ${statusWords(status)}.`),
    ...(auto ? [plain("It is automatic, and does not count as a response.")] : []),
  ];
}

export function reviewFoot({ medium }: Composed): readonly FootItem[] {
  const status: readonly FootItem[] = medium === "public" ? [[["review.status"], "status after it"]] : [];
  return [
    [["review.send"], medium === "public" ? "send" : "keep the note"],
    ...status,
    [["review.edit"], "edit on"],
    [["review.keep"], "leave as draft"],
  ];
}

export function writeFoot({ medium }: Composed): readonly FootItem[] {
  return [
    [["composer.review"], "review"],
    [["composer.editor"], "$EDITOR"],
    [["composer.medium"], medium === "public" ? "make internal" : "make public"],
    [["composer.leave"], "keep draft"],
  ];
}
