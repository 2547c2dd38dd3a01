import type { State } from "./state.ts";

/** Who reads a message. */
export type Medium = "public" | "internal";

export function draftKey(ticket: number, medium: Medium): string {
  return `T-${ticket} ${medium}`;
}

/** The state with a draft kept, or, if nothing is left of it, forgotten. */
export function keepDraft(state: State, ticket: number, medium: Medium, text: string): State {
  const key = draftKey(ticket, medium);
  const { [key]: _, ...others } = state.drafts;
  return { ...state, drafts: text.trim() === "" ? others : { ...others, [key]: text } };
}

export function draftOf(state: State, ticket: number, medium: Medium): string {
  return state.drafts[draftKey(ticket, medium)] ?? "";
}
