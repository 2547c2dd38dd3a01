import { isUnsolved, type Status } from "../../core/ticket/lifecycle.ts";
import { ticketId } from "../../core/ticket/ticket.ts";
import type { Need } from "./binding.ts";
import { chosen, currentLine, type State } from "./state.ts";

/** Why an action with this need is off now; null if it can be done. */
export function whyOff(state: State, need: Need | undefined): string | null {
  return need === undefined ? null : REASONS[need](state);
}

const REASONS: Readonly<Record<Need, (state: State) => string | null>> = {
  agent: unlessIdentified,
  lines: (state) => (chosen(state).length === 0 ? "there is no ticket here" : null),
  ticket: noTicket,
  unsolved: (state) => onlyOne(state, (status) => (isUnsolved(status) ? null : `is ${status} already`)),
  solved: (state) =>
    onlyOne(state, (status) => (isUnsolved(status) ? `is ${status.replace("_", " ")}, not solved` : null)),
  undoable: (state) => (state.undoable.length === 0 ? "nothing was done here that could be undone" : null),
};

function unlessIdentified(state: State): string | null {
  return state.setup !== null && state.me === null
    ? "nobody is identified; start with --as HANDLE or set DOCKET_AGENT"
    : null;
}

function noTicket(state: State): string | null {
  return REASONS.lines(state) ?? unlessIdentified(state);
}

/** Marked tickets are asked one by one by the command; a single one can be told in advance. */
function onlyOne(state: State, why: (status: Status) => string | null): string | null {
  const line = currentLine(state);
  const off = noTicket(state);
  if (off !== null || line === null || state.queue.marks.length > 0) return off;
  const reason = why(line.status);
  return reason === null ? null : `${ticketId(line.number)} ${reason}`;
}
