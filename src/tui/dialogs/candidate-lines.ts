import { ticketId } from "../../core/ticket/ticket.ts";
import { type SafeText, line as safe, say } from "../../core/words/safe-text.ts";
import { priorityMark } from "../../core/words/ticket.ts";
import { pad } from "../../core/words/width.ts";
import type { CandidateRow } from "../model/feed.ts";
import { tableName } from "../model/names.ts";
import type { State } from "../model/state.ts";
import { moment, timeOfDay } from "../model/when.ts";
import { GLYPH } from "../terminal/glyphs.ts";
import { fitted, type Line, plain, reversed, styled, unstyled } from "../terminal/span.ts";

/** The ticket in a title: what it is about, how urgent it is, in which language. */
export function ticketTitle(state: State, tickets: readonly number[]): string {
  const [number] = tickets;
  const line = state.queue.lines.find((each) => each.number === number);
  if (number === undefined || tickets.length > 1) return `${tickets.length} tickets (shown for the first of them)`;
  if (line === undefined) return ticketId(number);
  const language = line.language === null ? "" : ` · ${safe(line.language)}`;
  return `${ticketId(number)} · ${safe(line.subject)} · ${priorityMark(line.priority)}${language}`;
}

export function agentsCount(shown: readonly CandidateRow[]): SafeText {
  const can = shown.filter(({ can }) => can).length;
  return say`${shown.length} ${shown.length === 1 ? "agent" : "agents"} · ${can} can, ${shown.length - can} cannot`;
}

export function agentLine(candidate: CandidateRow, isCursor: boolean, state: State, cells: number): Line {
  const name = pad(tableName(candidate.agent.name, 12), 12);
  const start: Line = [unstyled(say` ${isCursor ? GLYPH.cursor : " "} ${name} `)];
  const line: Line = candidate.can
    ? [
        ...start,
        styled("done", GLYPH.yes),
        unstyled(say` ${pad("can take it", 16)}${openWords(candidate)}${shiftWords(candidate, state)}`),
      ]
    : [
        ...start,
        styled("failed", GLYPH.no),
        styled("dim", say` ${pad(safe(candidate.refusal?.reason ?? "refused"), 16)} ${factWords(candidate, state)}`),
      ];
  return isCursor ? reversed(fitted(line, cells)) : line;
}

function openWords({ load, capacity }: CandidateRow): SafeText {
  return pad(capacity === null ? say`${load.total} open` : say`${load.total}/${capacity} open`, 13);
}

function shiftWords({ shiftEndsAt }: CandidateRow, { zone }: State): SafeText {
  return shiftEndsAt === null ? say`` : say`until ${timeOfDay(shiftEndsAt, zone)}`;
}

/** The fact behind the first "no", and how many more there are. */
function factWords({ refusal, checks, leaveEndsAt, shiftNextAt }: CandidateRow, { now, zone }: State): SafeText {
  const more = checks.filter(({ ok }) => !ok).length - 1;
  const also = more > 0 ? say`  +${more} more ${more === 1 ? "reason" : "reasons"}` : "";
  if (refusal?.gate === "leave" && leaveEndsAt !== null) return say`back ${moment(leaveEndsAt, now, zone)}${also}`;
  if (refusal?.gate === "shift" && shiftNextAt !== null) return say`on at ${moment(shiftNextAt, now, zone)}${also}`;
  return say`needs ${safe(refusal?.needed ?? "")}, has ${safe(refusal?.found ?? "")}${also}`;
}

/** Every gate with what it found; those that say no come first. */
export function checkLines(candidate: CandidateRow, tickets: readonly number[]): readonly Line[] {
  const [number] = tickets;
  const id = number === undefined ? "it" : ticketId(number);
  const sorted = [...candidate.checks.filter(({ ok }) => !ok), ...candidate.checks.filter(({ ok }) => ok)];
  const because = candidate.because.map(({ order, value }) => `${order.replaceAll("_", " ")} ${value}`).join(", ");
  return [
    plain(say`${safe(candidate.agent.name)} ${candidate.can ? "can" : "cannot"} take ${id}`),
    ...sorted.map(
      ({ gate, ok, found, needed }): Line => [
        unstyled("  "),
        styled(ok ? "done" : "failed", ok ? GLYPH.yes : GLYPH.no),
        unstyled(say` ${pad(gate, 9)} `),
        styled(ok ? "dim" : undefined, ok ? safe(found) : say`${safe(found)} (needs ${safe(needed)})`),
      ],
    ),
    ...(because === "" ? [] : [[styled("dim", say`  order: ${safe(because)}`)]]),
  ];
}
