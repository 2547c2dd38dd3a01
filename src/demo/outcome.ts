import type { Doing, Thread } from "./thread.ts";

/** How a thread stands at its end: nobody has it, somebody works on it, it waits for something, it is done. */
export type Outcome = "waiting" | "open" | "paused" | "done";

const HANDS_BACK: readonly Doing[] = ["releases", "escalates"];
const CHANGES_STATUS: readonly Doing[] = ["solves", "waits", "holds"];

/** Only these need somebody who has the ticket. */
const BY_OWNER: readonly Doing[] = [
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

export function needsOwner(does: Doing): boolean {
  return BY_OWNER.includes(does);
}

export function outcomeOf({ turns }: Thread): Outcome {
  const mine = turns.findLast(([does]) => needsOwner(does));
  if (mine === undefined || HANDS_BACK.includes(mine[0])) return "waiting";
  const status = turns.findLast(([does]) => CHANGES_STATUS.includes(does));
  const asked = turns.findLast(([does]) => does === "asks" || CHANGES_STATUS.includes(does))?.[0] === "asks";
  // A question wakes a ticket that waits for the customer or is solved, not one that waits for somebody else.
  if (status === undefined || (asked && status[0] !== "holds")) return "open";
  return status[0] === "solves" ? "done" : "paused";
}

/** The place of the oldest question that nobody answered; -1 if the customer does not wait for anything. */
export function unansweredFrom({ turns }: Thread): number {
  const answered = turns.findLastIndex(([does]) => does === "answers");
  return turns.findIndex(([does], place) => does === "asks" && place > answered);
}
