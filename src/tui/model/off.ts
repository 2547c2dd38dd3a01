import { isUnsolved, type Status } from "../../core/ticket/lifecycle.ts";
import { ticketId } from "../../core/ticket/ticket.ts";
import { chosen, currentLine, type State } from "./state.ts";

/** Why an action is off: each answers null when it can be done. */

export function unlessIdentified(state: State): string | null {
  return state.setup !== null && state.me === null
    ? "nobody is identified; start with --as HANDLE or set DOCKET_AGENT"
    : null;
}

export function nothingHere(state: State): string | null {
  return chosen(state).length === 0 ? "there is no ticket here" : null;
}

export function noTicket(state: State): string | null {
  return nothingHere(state) ?? unlessIdentified(state);
}

export function nothingToUndo(state: State): string | null {
  return state.undoable.length === 0 ? "nothing was done here that could be undone" : null;
}

export function solvedAlready(state: State): string | null {
  return onlyOne(state, (status) => (isUnsolved(status) ? null : `is ${status} already`));
}

export function notSolved(state: State): string | null {
  return onlyOne(state, (status) => (isUnsolved(status) ? `is ${status.replace("_", " ")}, not solved` : null));
}

/** Marked tickets are asked one by one by the command; a single one can be told in advance. */
function onlyOne(state: State, why: (status: Status) => string | null): string | null {
  const line = currentLine(state);
  const off = noTicket(state);
  if (off !== null || line === null || state.queue.marks.length > 0) return off;
  const reason = why(line.status);
  return reason === null ? null : `${ticketId(line.number)} ${reason}`;
}
