import { NEXT, STATUSES } from "../../core/ticket/lifecycle.ts";
import { PRIORITIES, ticketId } from "../../core/ticket/ticket.ts";
import { priorityMark, statusWords } from "../../core/words/ticket.ts";
import type { Choice, DialogOf } from "../model/dialog.ts";
import { refused } from "../model/news.ts";
import { chosen, currentLine, type State } from "../model/state.ts";
import type { Handler, Step } from "../model/step.ts";
import { asking, closed, confirmed, turned } from "./asking.ts";
import type { DialogKey } from "./dialog-keys.ts";

type Menu = DialogOf<"menu">;

/** Every status, with its first letter; where the ticket cannot go from where it is, the menu says so. */
export const openStatus: Handler = (state) => {
  const current = state.queue.marks.length > 0 ? null : (currentLine(state)?.status ?? null);
  const choices = STATUSES.filter((status) => status !== "new").map((status): Choice => {
    const off =
      current === null || NEXT[current].some((next) => next === status) ? null : `not from ${statusWords(current)}`;
    const reason = current === status ? "it is" : off;
    return {
      key: STATUS_KEYS[status],
      label: statusWords(status),
      act: { verb: "status", tickets: chosen(state), status },
      off: reason,
    };
  });
  return asking(state, { kind: "menu", title: `Status of ${about(state)}`, choices, cursor: firstOn(choices) });
};

const STATUS_KEYS = { open: "o", pending: "p", on_hold: "h", solved: "s", closed: "c" } as const;

export const openPriority: Handler = (state) => {
  const current = state.queue.marks.length > 0 ? null : (currentLine(state)?.priority ?? null);
  const choices = PRIORITIES.map(
    (priority, index): Choice => ({
      key: String(index + 1),
      label: `${priorityMark(priority)} ${priority}`,
      act: { verb: "priority", tickets: chosen(state), priority },
      off: priority === current ? "it is" : null,
    }),
  );
  return asking(state, { kind: "menu", title: `Priority of ${about(state)}`, choices, cursor: firstOn(choices) });
};

function firstOn(choices: readonly Choice[]): number {
  return Math.max(
    0,
    choices.findIndex(({ off }) => off === null),
  );
}

/** The tickets an action is for, in a title: "T-42", or "3 tickets". */
export function about(state: State): string {
  const tickets = chosen(state);
  const [only] = tickets;
  return tickets.length === 1 && only !== undefined ? ticketId(only) : `${tickets.length} tickets`;
}

export function menuKey(state: State, menu: Menu, { action, key }: DialogKey): Step {
  const lettered = menu.choices.find((choice) => choice.key === key);
  if (lettered !== undefined) return taken(state, menu, lettered);
  switch (action) {
    case "menu.down":
      return asking(state, { ...menu, cursor: turned(menu.cursor, 1, menu.choices.length) });
    case "menu.up":
      return asking(state, { ...menu, cursor: turned(menu.cursor, -1, menu.choices.length) });
    case "menu.choose":
      return taken(state, menu, menu.choices[menu.cursor]);
    case "menu.back":
      return [closed(state)];
    default:
      return [state];
  }
}

function taken(state: State, menu: Menu, choice: Choice | undefined): Step {
  if (choice === undefined) return [state];
  if (choice.off !== null) return refused(state, `${choice.label}: ${choice.off}`);
  return confirmed(state, choice.act, menu);
}
