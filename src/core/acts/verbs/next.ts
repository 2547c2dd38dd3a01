import { take } from "../../routing/take.ts";
import { Failure } from "../../ticket/failure.ts";
import type { Refusal } from "../../ticket/verdict.ts";
import { reasons } from "../../words/verdict.ts";
import { act } from "../act.ts";
import { happens } from "../decision.ts";

/** Claims the first waiting ticket, in queue order, that the agent who acts may take. It is decided on one after another. */
export const next = act({
  name: "next",
  summary: "claim the first ticket in the queue that you may take",
  right: "claim",
  about: "queue",
  fields: {},
  words: () => ({ did: "Claimed", would: "claim", done: () => "claimed" }),
  key: "ticket.next",
  assigns: "actor",
  facts: ["turn"],
  decide: (_, __, facts, ___, now) => {
    const verdict = take(facts.turn.run, facts.turn.question, "next", null);
    return { events: verdict.assignee === null ? [] : [happens(facts, now, "claimed", {}, { verdict })], verdict };
  },
});

/** The refusal of `next` when no ticket was taken; `first` is the first refusal of each ticket that was looked at. */
export function nothingToTake(first: readonly Refusal[]): Failure {
  if (first.length === 0) return new Failure("queue_empty", "No unclaimed tickets are waiting in your teams.");
  const counted = reasons(first);
  return new Failure(
    "not_eligible",
    `You cannot take any of the ${first.length} waiting tickets: ${counted.join(", ")}.`,
    {
      reasons: counted,
    },
  );
}
