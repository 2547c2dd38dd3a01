import { NEXT, STATUSES } from "../../core/ticket/lifecycle.ts";
import { statusWords } from "../../core/words/ticket.ts";
import type { KeyTable } from "../model/binding.ts";
import { ticketsName } from "../model/names.ts";
import { ANYWHERE, type Place } from "../model/place.ts";
import { chosen, currentLine } from "../model/state.ts";
import type { Handler } from "../model/step.ts";
import { asking, type DialogSpec } from "./dialog.ts";
import { type Choice, choose, firstOn, MENU_DOES, type Menu, menuPicture } from "./menu.ts";
import { MENU, MENU_KEYS } from "./places.ts";

/** Every status; where the ticket cannot go from where it is, the menu says so. */
type StatusMenu = Menu & { readonly kind: "status" };

const STATUS: Place = { name: "status", words: "status menu", writes: "nothing", behind: MENU };

const KEYS = {
  "status.open": { at: STATUS, keys: ["o"], does: "open" },
  "status.pending": { at: STATUS, keys: ["p"], does: "pending" },
  "status.on_hold": { at: STATUS, keys: ["h"], does: "on hold" },
  "status.solved": { at: STATUS, keys: ["s"], does: "solved" },
  "status.closed": { at: STATUS, keys: ["c"], does: "closed" },
} as const satisfies KeyTable;

const openStatus: Handler = (state) => {
  const tickets = chosen(state);
  const current = state.queue.marks.length > 0 ? null : (currentLine(state)?.status ?? null);
  const choices = STATUSES.filter((status) => status !== "new").map((status): Choice => {
    const isNext = current === null || NEXT[current].some((next) => next === status);
    const off = isNext ? null : `not from ${statusWords(current)}`;
    return {
      action: `status.${status}`,
      label: statusWords(status),
      act: { act: "status", tickets, status },
      off: current === status ? "it is" : off,
    };
  });
  const title = `Status of ${ticketsName(tickets)}`;
  return asking(state, { kind: "status", title, choices, cursor: firstOn(choices) });
};

export const status: DialogSpec<StatusMenu, keyof typeof KEYS | keyof typeof MENU_KEYS, "ticket.status"> = {
  opens: [
    {
      id: "ticket.status",
      at: ANYWHERE,
      keys: ["s"],
      does: "status",
      footer: 12,
      needs: "ticket",
      group: "Act on the ticket",
      open: openStatus,
    },
  ],
  place: () => STATUS,
  keys: { ...MENU_KEYS, ...KEYS },
  does: {
    ...MENU_DOES,
    "status.open": choose("status.open"),
    "status.pending": choose("status.pending"),
    "status.on_hold": choose("status.on_hold"),
    "status.solved": choose("status.solved"),
    "status.closed": choose("status.closed"),
  },
  picture: menuPicture,
};
