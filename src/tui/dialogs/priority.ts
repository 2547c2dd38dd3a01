import { PRIORITIES } from "../../core/ticket/ticket.ts";
import { priorityMark } from "../../core/words/ticket.ts";
import type { KeyTable } from "../model/binding.ts";
import { ticketsName } from "../model/names.ts";
import { ANYWHERE, type Place } from "../model/place.ts";
import { chosen, currentLine } from "../model/state.ts";
import type { Handler } from "../model/step.ts";
import { asking, type DialogSpec } from "./dialog.ts";
import { type Choice, choose, firstOn, MENU_DOES, type Menu, menuPicture } from "./menu.ts";
import { MENU, MENU_KEYS } from "./places.ts";

type PriorityMenu = Menu & { readonly kind: "priority" };

const PRIORITY: Place = { name: "priority", words: "priority menu", writes: "nothing", behind: MENU };

const KEYS = {
  "priority.urgent": { at: PRIORITY, keys: ["1"], does: "urgent" },
  "priority.high": { at: PRIORITY, keys: ["2"], does: "high" },
  "priority.normal": { at: PRIORITY, keys: ["3"], does: "normal" },
  "priority.low": { at: PRIORITY, keys: ["4"], does: "low" },
} as const satisfies KeyTable;

const openPriority: Handler = (state) => {
  const tickets = chosen(state);
  const current = state.queue.marks.length > 0 ? null : (currentLine(state)?.priority ?? null);
  const choices = PRIORITIES.map(
    (priority): Choice => ({
      action: `priority.${priority}`,
      label: `${priorityMark(priority)} ${priority}`,
      act: { act: "priority", tickets, priority },
      off: priority === current ? "it is" : null,
    }),
  );
  const title = `Priority of ${ticketsName(tickets)}`;
  return asking(state, { kind: "priority", title, choices, cursor: firstOn(choices) });
};

export const priority: DialogSpec<PriorityMenu, keyof typeof KEYS | keyof typeof MENU_KEYS, "ticket.priority"> = {
  opens: [
    {
      id: "ticket.priority",
      at: ANYWHERE,
      keys: ["p"],
      does: "priority",
      footer: 13,
      needs: "ticket",
      group: "Act on the ticket",
      open: openPriority,
    },
  ],
  place: () => PRIORITY,
  keys: { ...MENU_KEYS, ...KEYS },
  does: {
    ...MENU_DOES,
    "priority.urgent": choose("priority.urgent"),
    "priority.high": choose("priority.high"),
    "priority.normal": choose("priority.normal"),
    "priority.low": choose("priority.low"),
  },
  picture: menuPicture,
};
