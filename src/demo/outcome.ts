import type { Doing, Thread } from "./thread.ts";

/** How a thread stands at its end: nobody has it, somebody works on it, it waits for something, it is done. */
export type Outcome = "waiting" | "open" | "paused" | "done";

const HANDS_BACK: readonly Doing[] = ["releases", "escalates"];
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
  const last = turns.findLast(
    ([does]) => does === "solves" || does === "waits" || does === "holds" || needsOwner(does),
  );
  if (last === undefined || HANDS_BACK.includes(last[0])) return "waiting";
  const standing = turns.findLast(
    ([does]) => does === "asks" || does === "solves" || does === "waits" || does === "holds",
  );
  if (standing?.[0] === "solves") return "done";
  return standing === undefined || standing[0] === "asks" ? openOrHeld(turns) : "paused";
}

/** A question wakes a ticket that waits for the customer, not one that waits for somebody else. */
function openOrHeld(turns: Thread["turns"]): Outcome {
  const status = turns.findLast(([does]) => does === "solves" || does === "waits" || does === "holds");
  return status?.[0] === "holds" ? "paused" : "open";
}

/** The place of the oldest question that nobody answered; -1 if the customer does not wait for anything. */
export function unansweredFrom({ turns }: Thread): number {
  const answered = turns.findLastIndex(([does]) => does === "answers");
  return turns.findIndex(([does], place) => does === "asks" && place > answered);
}
