import type { Pane } from "./place.ts";
import type { Size, State } from "./state.ts";

export type Rect = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/**
 * Where everything is. A pane that is null is not shown. The rows of the screen from top to bottom: header, body,
 * message, footer; on a screen of fewer than 30 rows message and footer share one row.
 */
export type Layout = {
  readonly queue: Rect | null;
  readonly ticket: Rect | null;
  readonly sla: Rect | null;
  /** How much the SLA pane holds: the ticket's clocks only, or also what is due next, or also the team and the log. */
  readonly sections: "clocks" | "due" | "all";
  /** The clocks stand in one line under the ticket's title, because there is no SLA pane. */
  readonly clockLine: boolean;
  readonly message: number;
  readonly footer: number;
};

export const LEAST: Size = { columns: 40, rows: 10 };

const WIDE = 160;
const COLUMNS = 100;
const STACKED = 60;
const SLA_WIDTH = 38;
/** A message is at most 72 cells wide; with its indentation and some air that is all a ticket pane can use. */
const WIDEST_TICKET = 84;

/** Null for a screen that is too small for anything but a sentence. */
function layoutOf(size: Size, focus: Pane, zoomed: boolean): Layout | null {
  if (size.columns < LEAST.columns || size.rows < LEAST.rows) return null;
  const shared = size.rows >= 20 && size.rows < 30;
  const footer = size.rows >= 20 ? size.rows - 1 : size.rows - 2;
  const message = shared ? footer : size.rows >= 30 ? footer - 1 : footer + 1;
  const body: Rect = { x: 0, y: 1, width: size.columns, height: Math.min(message, footer) - 1 };
  return { ...panes(size, body, focus, zoomed), message, footer };
}

export function layoutFor(state: State): Layout | null {
  return layoutOf(state.size, state.focus, state.zoomed);
}

type Panes = Omit<Layout, "message" | "footer">;

const ALONE: Panes = { queue: null, ticket: null, sla: null, sections: "clocks", clockLine: false };

function panes(size: Size, body: Rect, focus: Pane, zoomed: boolean): Panes {
  const listOnly = size.columns < STACKED || size.rows < 20;
  if (zoomed || listOnly) return alone(size, body, focus);
  if (size.columns < COLUMNS) return stacked(body);
  return sideBySide(size, body);
}

function alone(size: Size, body: Rect, focus: Pane): Panes {
  if (focus === "queue") return { ...ALONE, queue: body };
  if (focus === "ticket") return { ...ALONE, ticket: body, clockLine: true };
  return { ...ALONE, sla: body, sections: size.rows >= 40 ? "all" : size.rows >= 20 ? "due" : "clocks" };
}

function stacked(body: Rect): Panes {
  const top = Math.max(4, Math.round(body.height * 0.45));
  return {
    ...ALONE,
    queue: { ...body, height: top },
    ticket: { ...body, y: body.y + top, height: body.height - top },
    clockLine: true,
  };
}

function sideBySide(size: Size, body: Rect): Panes {
  if (size.rows < 30) return twoColumns(body, 0, true);
  if (size.columns < WIDE) return twoColumns(body, size.rows >= 40 ? 15 : size.columns < 112 ? 7 : 5, false);
  return threeColumns(size, body);
}

function twoColumns(body: Rect, slaHeight: number, clockLine: boolean): Panes {
  const left = Math.round(body.width * 0.55);
  const x = left + 1;
  const right = { ...body, x, width: body.width - x, height: body.height - slaHeight };
  const sla = { ...right, y: body.y + right.height, height: slaHeight };
  return {
    queue: { ...body, width: left },
    ticket: right,
    sla: slaHeight === 0 ? null : sla,
    sections: slaHeight > 7 ? "due" : "clocks",
    clockLine,
  };
}

function threeColumns(size: Size, body: Rect): Panes {
  const left = body.width - SLA_WIDTH - 2;
  const middle = Math.min(WIDEST_TICKET, Math.floor(left * 0.4125));
  const queue = left - middle;
  return {
    queue: { ...body, width: queue },
    ticket: { ...body, x: queue + 1, width: middle },
    sla: { ...body, x: queue + middle + 2, width: SLA_WIDTH },
    sections: size.rows >= 40 ? "all" : "due",
    clockLine: false,
  };
}

/** How many tickets the queue shows: its pane without the title, and without what stands above and below the rows. */
export function queueRows(state: State): number {
  const pane = layoutFor(state)?.queue;
  if (pane === null || pane === undefined) return 1;
  return Math.max(1, pane.height - 1 - (hasColumnTitles(pane) ? 1 : 0) - (hasMarkLine(state) ? 1 : 0));
}

/** Wide lists name their columns. */
export function hasColumnTitles(queue: Rect): boolean {
  return queue.width >= 90;
}

/** Where the footer is far away, the keys for the marked tickets stand below the list. */
export function hasMarkLine(state: State): boolean {
  return state.queue.marks.length > 0 && state.size.rows >= 30;
}

/** The panes that can have the focus on this screen, in the order of Tab. */
export function focusable(state: State): readonly Pane[] {
  const layout = layoutOf(state.size, "queue", false);
  if (layout === null || (layout.ticket === null && layout.sla === null)) return ["queue", "ticket", "sla"];
  return layout.sla === null ? ["queue", "ticket"] : ["queue", "ticket", "sla"];
}
