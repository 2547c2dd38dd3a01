import { ticketId } from "../../core/ticket/ticket.ts";
import { FLAGS, pressure, timeLeft } from "../../core/words/clock.ts";
import { joined, repeated, type SafeText, line as safe, say } from "../../core/words/safe-text.ts";
import { priorityMark } from "../../core/words/ticket.ts";
import { pad } from "../../core/words/width.ts";
import type { InboxLine } from "../model/feed.ts";
import { GLYPH } from "../terminal/glyphs.ts";
import { type Line, reversed, type Span, styled, unstyled } from "../terminal/span.ts";
import { PRESSURE_STYLES, tickingNow } from "./clock-line.ts";

/** How the cells of a row are shared out. Only the subject is elastic; a column of width 0 is not shown. */
export type Columns = {
  readonly id: number;
  readonly priority: number;
  readonly subject: number;
  readonly requester: number;
  readonly tag: number;
  readonly owner: number;
  /** Blanks after the time. */
  readonly margin: number;
};

const GUTTER = 4;
const TIME = 8;

/** Columns leave a narrow list in this order: tag, requester, owner, priority. */
export function columnsFor(cells: number, widestId: number): Columns {
  const fixed = {
    id: widestId,
    priority: cells >= 48 ? 3 : 0,
    requester: cells >= 82 ? 14 : 0,
    tag: cells >= 90 ? 9 : 0,
    owner: cells >= 70 ? 10 : cells >= 54 ? 9 : 0,
    margin: cells >= 48 ? 1 : 0,
  };
  const taken =
    GUTTER + TIME + fixed.id + 1 + fixed.priority + fixed.requester + fixed.tag + fixed.owner + fixed.margin;
  return { ...fixed, subject: Math.max(4, cells - taken) };
}

export type RowState = {
  readonly now: number;
  readonly isCursor: boolean;
  readonly isMarked: boolean;
  readonly hasDraft: boolean;
  /** The owner's name; empty for nobody. */
  readonly owner: SafeText;
};

/** One ticket in one line: cursor, mark, clock flag; number, priority, subject, who asks, owner; and the time left, last. */
export function queueRow(line: InboxLine, columns: Columns, row: RowState): Line {
  const stress = pressure(line, row.now);
  const style = PRESSURE_STYLES[stress];
  const now = line.nextDueAt === null ? row.now : tickingNow(line.nextDueAt, row.now);
  const spans: Line = [
    unstyled(row.isCursor ? GLYPH.cursor : " "),
    row.isMarked ? styled("mark", GLYPH.mark) : unstyled(row.hasDraft ? GLYPH.draft : " "),
    styled(style, FLAGS[stress]),
    unstyled(" "),
    styled(row.isMarked ? "mark" : undefined, say`${pad(ticketId(line.number), columns.id)} `),
    ...cell(priorityMark(line.priority), columns.priority, line.priority === "urgent" ? "strong" : undefined),
    ...cell(safe(line.subject), columns.subject),
    ...cell(safe(line.customerName ?? line.customer ?? ""), columns.requester),
    ...cell(safe(line.tags[0] ?? line.category ?? ""), columns.tag),
    ...cell(row.owner === "" ? say`${GLYPH.none}` : row.owner, columns.owner),
    styled(style, timeLeft(line, now)),
    unstyled(repeated(columns.margin)),
  ];
  return row.isCursor ? reversed(spans) : spans;
}

/** A text in a column, one blank after it. */
function cell(text: SafeText, cells: number, style?: Span["style"]): Line {
  return cells === 0 ? [] : [styled(style, say`${pad(text, cells - 1)} `)];
}

/** The names of the columns, above a wide list. */
export function columnTitles(columns: Columns): Line {
  const names = [
    repeated(GUTTER),
    pad("ticket", columns.id + 1),
    pad("pr", columns.priority),
    pad("subject", columns.subject),
    pad("requester", columns.requester),
    pad("tag", columns.tag),
    pad("owner", columns.owner),
    say`  due in`,
  ];
  return [styled("dim", joined(names))];
}
