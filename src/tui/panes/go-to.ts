import { ticketNumber } from "../../core/ticket/ticket.ts";
import { refused } from "../model/news.ts";
import type { State } from "../model/state.ts";
import { ask, type Step } from "../model/step.ts";
import { toNumber } from "./queue-moves.ts";

/** Goes to a ticket by its number: in the list if it is there, else its page is shown beside the list. */
export function goTo(state: State, text: string): Step {
  const number = ticketNumber(text.trim());
  if (number === null) return refused(state, `“${text}” is not the number of a ticket: 42 or T-42`);
  if (state.queue.lines.some((line) => line.number === number)) return toNumber(state, number);
  return [
    { ...state, focus: "ticket", queue: { ...state.queue, cursor: number }, scroll: 0 },
    ask({ what: "page", number }),
  ];
}
