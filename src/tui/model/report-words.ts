import { declared } from "../../core/acts/verbs/all.ts";
import type { PersonWords } from "../../core/acts/words.ts";
import { ticketId } from "../../core/ticket/ticket.ts";
import { line } from "../../core/words/safe-text.ts";
import type { Report } from "../../desk/work/report.ts";
import { type Asked, complete } from "./act.ts";

/** What was done, in one line with the times of a zone: "T-42 claimed", "3 claimed · 1 refused: T-7 is solved". */
export function reportWords(asked: Asked, report: Report, zone: string): string {
  return [doneWords(asked, report, zone), staysWords(report), refusedWords(report), routedWords(report)]
    .filter((part) => part !== "")
    .join(" · ");
}

function doneWords(asked: Asked, report: Report, zone: string): string {
  const { done, deskEvents = [] } = report;
  const declaration = declared(asked.act);
  if (declaration.about === "agent" || declaration.about === "customer")
    return personWords(report, declaration.words(complete(asked)), zone);
  const [first] = done;
  if (first === undefined) return putBackWords(deskEvents);
  const words = declaration.words(complete(asked));
  const changed = done.filter((each) => each.changed).length;
  const only = done.length === 1 ? ticketId(first.number) : null;
  if (changed === 0) return `${only ?? `${done.length} tickets`}: ${words.nothing ?? "nothing to do"}`;
  const remarks = only !== null && first.remarks.length > 0 ? ` (${first.remarks.join(", ")})` : "";
  return `${only ?? changed} ${words.done(first.ticket)}${remarks}`;
}

/** "ana is away", "kim@example.com has plan pro". */
function personWords({ agent, customer, deskEvents = [] }: Report, { did, rest }: PersonWords, zone: string): string {
  const told = rest(deskEvents, zone);
  return line(`${agent?.handle ?? customer?.email ?? ""}${told === "" ? ": nothing to do" : ` ${did} ${told}`}`);
}

/** What `undo` put back of agents and customers. */
function putBackWords(events: NonNullable<Report["deskEvents"]>): string {
  const whose = new Set(events.map(({ subject }) => line(subject)));
  return whose.size === 0 ? "" : `${[...whose].join(", ")}: as before`;
}

function staysWords({ stays = [] }: Report): string {
  return stays.map(({ number, assignee }) => line(`${ticketId(number)} stays with ${assignee}`)).join(", ");
}

function refusedWords({ refused }: Report): string {
  const [first] = refused;
  return first === undefined ? "" : `${refused.length} refused: ${first.failure.message}`;
}

function routedWords({ routed }: Report): string {
  const [first] = routed;
  if (first === undefined || first.to === null) return "";
  const more = routed.length === 1 ? "" : ` and ${routed.length - 1} more routed`;
  return `${ticketId(first.number)} went to ${first.to}${more}`;
}

/** Whether `u` could take it back: what was said stays said. */
export function isUndoable(asked: Asked, { act, done, deskEvents = [] }: Report): boolean {
  const { isFinal, about } = declared(asked.act);
  const hasChanged = deskEvents.length > 0 || done.some(({ changed }) => changed);
  return act !== null && !isFinal && about !== "action" && hasChanged;
}
