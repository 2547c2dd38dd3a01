import type { Conversation, TurnKind } from "./conversation.ts";

/** How a conversation ends: unassigned, assigned and open, pending or on hold, solved. */
export type Ending = "waiting" | "open" | "paused" | "done";

const HANDS_BACK: readonly TurnKind[] = ["releases", "escalates"];
const CHANGES_STATUS: readonly TurnKind[] = ["solves", "waits", "holds"];

/** Only these need an assignee. */
const BY_OWNER: readonly TurnKind[] = [
  "answers",
  "notes",
  "tags",
  "waits",
  "holds",
  "raises",
  "solves",
  "reassigns",
  "releases",
  "escalates",
];

export function needsOwner(kind: TurnKind): boolean {
  return BY_OWNER.includes(kind);
}

export function endingOf({ turns }: Conversation): Ending {
  const last = turns.findLast(({ kind }) => needsOwner(kind));
  if (last === undefined || HANDS_BACK.includes(last.kind)) return "waiting";
  const status = turns.findLast(({ kind }) => CHANGES_STATUS.includes(kind))?.kind;
  const asked = turns.findLast(({ kind }) => kind === "asks" || CHANGES_STATUS.includes(kind))?.kind === "asks";
  // A question reopens a ticket that is pending or solved, not one on hold.
  if (status === undefined || (asked && status !== "holds")) return "open";
  return status === "solves" ? "done" : "paused";
}

/** The place of the oldest question that nobody answered; -1 if the customer is not waiting. */
export function unansweredFrom({ turns }: Conversation): number {
  const answered = turns.findLastIndex(({ kind }) => kind === "answers");
  return turns.findIndex(({ kind }, place) => kind === "asks" && place > answered);
}
