import { ticketId } from "../../core/ticket/ticket.ts";
import { type SafeText, line as safe, say } from "../../core/words/safe-text.ts";
import { cut } from "../../core/words/width.ts";
import type { State } from "./state.ts";

/** An agent in few cells: "Priya" for "Priya Natarajan". */
export function shortName(state: State, handle: string): SafeText {
  const name = state.setup?.plan.agents.find((agent) => agent.handle === handle)?.name ?? handle;
  return safe(name.split(" ")[0] ?? handle);
}

/** An agent in the width of a table: "Priya N.". */
export function tableName(name: string, cells: number): SafeText {
  const [first = "", ...rest] = safe(name).split(" ").map(safe);
  const last = rest.at(-1);
  return cut(safe(last === undefined ? first : `${first} ${last.slice(0, 1)}.`), cells);
}

/** The tickets that something is about: "T-42", or "3 tickets". */
export function ticketsName(tickets: readonly number[]): SafeText {
  const [only] = tickets;
  return tickets.length === 1 && only !== undefined ? say`${ticketId(only)}` : say`${tickets.length} tickets`;
}

export function ownerName(state: State, handle: string | null): SafeText {
  return handle === null ? say`unclaimed` : shortName(state, handle);
}
