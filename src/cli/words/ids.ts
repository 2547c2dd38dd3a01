import { Failure } from "../../core/ticket/failure.ts";
import { ticketNumber } from "../../core/ticket/ticket.ts";

/** The number of a ticket as people write it: 42, T-42 or #42. Throws `bad_input`. */
export function demandNumber(text: string): number {
  const number = ticketNumber(text);
  if (number !== null) return number;
  throw new Failure("bad_input", `"${text}" is no ticket: write 42 or T-42.`);
}
