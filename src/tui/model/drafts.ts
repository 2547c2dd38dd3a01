import type { Draft, State } from "./state.ts";

/** Who reads a message. */
export type Medium = "public" | "internal";

export const NO_DRAFT: Draft = { text: "", status: null, auto: false };

export function draftKey(ticket: number, medium: Medium): string {
  return `T-${ticket} ${medium}`;
}

/** The state with a draft kept, or, if nothing is left of its text, forgotten. */
export function keepDraft(state: State, ticket: number, medium: Medium, { text, status, auto }: Draft): State {
  const key = draftKey(ticket, medium);
  const { [key]: _, ...others } = state.drafts;
  return { ...state, drafts: text.trim() === "" ? others : { ...others, [key]: { text, status, auto } } };
}

export function draftOf(state: State, ticket: number, medium: Medium): Draft {
  return state.drafts[draftKey(ticket, medium)] ?? NO_DRAFT;
}
