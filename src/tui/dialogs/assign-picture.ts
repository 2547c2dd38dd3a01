import { ticketId } from "../../core/ticket/ticket.ts";
import { line as safe } from "../../core/words/safe-text.ts";
import { priorityMark } from "../../core/words/ticket.ts";
import { pad } from "../../core/words/width.ts";
import type { DialogOf } from "../model/dialog.ts";
import type { CandidateRow } from "../model/feed.ts";
import { tableName } from "../model/names.ts";
import type { State } from "../model/state.ts";
import { moment, timeOfDay } from "../model/when.ts";
import { fieldLine } from "../terminal/field-picture.ts";
import { GLYPH } from "../terminal/glyphs.ts";
import { footLine, type Inside } from "../terminal/inside.ts";
import { fitted, type Line, plain, reversed, spread, styled } from "../terminal/span.ts";
import { mayOverride, shownCandidates } from "./assign.ts";

type Assign = DialogOf<"assign">;

/** On a low screen the end of the explanation is cut rather than the list. */
const LEAST_AGENTS = 6;

/** Every agent, those who can first; below, every rule about the one under the cursor, the fact found and the fact needed. */
export function assignPicture(state: State, dialog: Assign, cells: number, rows: number): Inside {
  const shown = shownCandidates(dialog);
  const cursor = Math.min(dialog.cursor, shown.length - 1);
  const current = shown[cursor];
  const { line, column } = fieldLine(`to ${GLYPH.prompt} `, dialog.field, cells - 34);
  const explained = current === undefined ? [] : explanation(current, dialog);
  const room = Math.max(2, Math.min(shown.length, Math.max(LEAST_AGENTS, rows - 4 - explained.length)));
  const from = Math.max(0, Math.min(cursor - Math.floor(room / 2), shown.length - room));
  const agents = shown
    .slice(from, from + room)
    .map((row, index) => agentLine(row, from + index === cursor, state, cells));
  const reading = dialog.candidates === null ? [plain("asking every gate about every agent …")] : [];
  const refusal = dialog.refusal === null ? [] : [[styled("failed", `${GLYPH.no} ${dialog.refusal}`)]];
  return {
    title: `Assign ${titleOf(state, dialog)}`,
    rows: [
      spread(line, [styled("dim", countWords(shown))], cells),
      plain(""),
      ...reading,
      ...agents,
      plain(""),
      ...refusal,
      ...explained,
    ],
    foot: footLine([
      ["Enter", "assign"],
      ["↑↓", "choose"],
      ["type", "a name"],
      ...(mayOverride(state) ? [["^O", "override"] as const] : []),
      ["Esc", "back"],
    ]),
    caret: { column, row: 0 },
  };
}

function titleOf(state: State, { tickets }: Assign): string {
  const [number] = tickets;
  const line = state.queue.lines.find((each) => each.number === number);
  if (number === undefined || tickets.length > 1) return `${tickets.length} tickets (shown for the first of them)`;
  if (line === undefined) return ticketId(number);
  const language = line.language === null ? "" : ` · ${safe(line.language)}`;
  return `${ticketId(number)} · ${safe(line.subject)} · ${priorityMark(line.priority)}${language}`;
}

function countWords(shown: readonly CandidateRow[]): string {
  const can = shown.filter((row) => row.can).length;
  return `${shown.length} ${shown.length === 1 ? "agent" : "agents"} · ${can} can, ${shown.length - can} cannot`;
}

function agentLine(row: CandidateRow, isCursor: boolean, state: State, cells: number): Line {
  const name = pad(tableName(row.agent.name, 12), 12);
  const start: Line = [{ text: ` ${isCursor ? GLYPH.cursor : " "} ${name} ` }];
  const line: Line = row.can
    ? [
        ...start,
        styled("done", GLYPH.yes),
        { text: ` ${pad("can take it", 16)}${openWords(row)}${shiftWords(row, state)}` },
      ]
    : [
        ...start,
        styled("failed", GLYPH.no),
        styled("dim", ` ${pad(safe(row.refusal?.reason ?? "refused"), 16)} ${factWords(row, state)}`),
      ];
  return isCursor ? reversed(fitted(line, cells)) : line;
}

function openWords({ load, capacity }: CandidateRow): string {
  return pad(capacity === null ? `${load.total} open` : `${load.total}/${capacity} open`, 13);
}

function shiftWords({ shiftEndsAt }: CandidateRow, { zone }: State): string {
  return shiftEndsAt === null ? "" : `until ${timeOfDay(shiftEndsAt, zone)}`;
}

/** The fact behind the first "no", and how many more there are. */
function factWords({ refusal, checks, leaveEndsAt, shiftNextAt }: CandidateRow, { now, zone }: State): string {
  const more = checks.filter(({ ok }) => !ok).length - 1;
  const also = more > 0 ? `  +${more} more reason${more === 1 ? "" : "s"}` : "";
  if (refusal?.gate === "leave" && leaveEndsAt !== null) return `back ${moment(leaveEndsAt, now, zone)}${also}`;
  if (refusal?.gate === "shift" && shiftNextAt !== null) return `on at ${moment(shiftNextAt, now, zone)}${also}`;
  return `needs ${safe(refusal?.needed ?? "")}, has ${safe(refusal?.found ?? "")}${also}`;
}

/** Every gate with what it found; those that say no come first. */
function explanation(row: CandidateRow, { tickets }: Assign): readonly Line[] {
  const [number] = tickets;
  const id = number === undefined ? "it" : ticketId(number);
  const sorted = [...row.checks.filter(({ ok }) => !ok), ...row.checks.filter(({ ok }) => ok)];
  const because = row.because.map(({ order, value }) => `${order.replaceAll("_", " ")} ${safe(value)}`).join(", ");
  return [
    plain(`${safe(row.agent.name)} ${row.can ? "can" : "cannot"} take ${id}`),
    ...sorted.map(
      ({ gate, ok, found, needed }): Line => [
        { text: "  " },
        styled(ok ? "done" : "failed", ok ? GLYPH.yes : GLYPH.no),
        { text: ` ${pad(gate, 9)} ` },
        styled(ok ? "dim" : undefined, ok ? safe(found) : `${safe(found)} (needs ${safe(needed)})`),
      ],
    ),
    ...(because === "" ? [] : [[styled("dim", `  order: ${because}`)]]),
  ];
}
