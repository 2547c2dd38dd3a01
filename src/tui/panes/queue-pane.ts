import { ticketId } from "../../core/ticket/ticket.ts";
import { line as safe, say } from "../../core/words/safe-text.ts";
import { draftKey } from "../model/drafts.ts";
import { type ActionId, labelOf } from "../model/keymap.ts";
import { hasColumnTitles, hasMarkLine, queueRows, type Rect } from "../model/layout.ts";
import { shortName } from "../model/names.ts";
import { type State, viewsOf } from "../model/state.ts";
import { timeWithSeconds } from "../model/when.ts";
import { rule } from "../terminal/rule.ts";
import { type Line, plain, styled } from "../terminal/span.ts";
import { emptyQueue } from "./queue-empty.ts";
import { columnsFor, columnTitles, queueRow } from "./queue-row.ts";

/** The queue: a title, and the slice of tickets that is in sight. */
export function queuePane(state: State, pane: Rect): readonly Line[] {
  const { queue } = state;
  const title = rule(safe(titleOf(state)), safe(factsOf(state, pane.width)), pane.width, state.focus === "queue");
  if (queue.lines.length === 0) return [title, ...emptyQueue(state, pane)];
  const columns = columnsFor(pane.width, widestId(state, hasColumnTitles(pane) ? "ticket".length : 4));
  const rows = queue.lines.slice(queue.top, queue.top + queueRows(state)).map((line) =>
    queueRow(line, columns, {
      now: state.now,
      isCursor: line.number === queue.cursor,
      isMarked: queue.marks.includes(line.number),
      hasDraft: hasDraft(state, line.number),
      owner: line.assignee === null ? safe("") : shortName(state, line.assignee),
    }),
  );
  const titles = hasColumnTitles(pane) ? [columnTitles(columns)] : [];
  const filling = Array.from({ length: queueRows(state) - rows.length }, () => plain(""));
  return [title, ...titles, ...rows, ...filling, ...(hasMarkLine(state) ? [markLine(state)] : [])];
}

function titleOf(state: State): string {
  const name = viewsOf(state)[state.view]?.name ?? "Queue";
  return state.queue.filter === "" ? name : `${name} / ${state.queue.filter}`;
}

function factsOf(state: State, cells: number): string {
  const { queue } = state;
  const order = viewsOf(state)[state.view]?.order ?? state.setup?.plan.queue.order ?? "urgency";
  const facts = [
    cells >= 48 ? amount(state) : "",
    state.staleSince === null || queue.readAt === null
      ? `${order} ↑`
      : `showing what was read at ${timeWithSeconds(queue.readAt, state.zone)}`,
    queue.anchor === null ? "" : "range",
    queue.marks.length === 0 ? "" : `${queue.marks.length} marked`,
  ];
  return facts.filter((fact) => fact !== "").join(" · ");
}

/** How many there are; a view is counted by the desk, a filter only as far as it was read. */
function amount({ queue, counts, view }: State): string {
  const count = counts[view];
  if (queue.filter === "" && count !== undefined) return `${count.count}${count.more ? "+" : ""}`;
  return `${queue.lines.length}${queue.lines.length >= queue.limit ? "+" : ""}`;
}

function widestId({ queue }: State, least: number): number {
  return queue.lines.reduce((most, { number }) => Math.max(most, ticketId(number).length), least);
}

function hasDraft({ drafts }: State, number: number): boolean {
  return drafts[draftKey(number, "public")] !== undefined || drafts[draftKey(number, "internal")] !== undefined;
}

const MARK_KEYS: readonly (readonly [ActionId, string])[] = [
  ["ticket.claim", "claim"],
  ["ticket.assign", "assign"],
  ["ticket.escalate", "escalate"],
  ["ticket.solve", "solve"],
  ["back", "clear"],
];

function markLine({ queue, keymap }: State): Line {
  const ids = queue.marks.length <= 3 ? `: ${queue.marks.map(ticketId).join(" ")}` : "";
  const keys = MARK_KEYS.flatMap(([id, does]) =>
    labelOf(keymap, id) === "" ? [] : [`${labelOf(keymap, id)} ${does}`],
  );
  return [
    styled("mark", say`  ${queue.marks.length} marked${safe(ids)}`),
    styled("dim", say`   ${safe(keys.join("  "))}`),
  ];
}
