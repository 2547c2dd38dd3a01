import { lostOwner } from "../../core/acts/lost-owner.ts";
import { declared } from "../../core/acts/verbs/all.ts";
import type { PersonWords, Words } from "../../core/acts/words.ts";
import { ticketId } from "../../core/ticket/ticket.ts";
import { deskEventLine } from "../../core/words/desk-event.ts";
import { wallTime } from "../../core/words/instant.ts";
import { line } from "../../core/words/safe-text.ts";
import type { Report } from "../../desk/work/report.ts";
import { type Asked, complete } from "./act.ts";

/** What was done, in one line with the times of a zone: "T-42 claimed", "3 claimed · 1 refused: T-7 is solved". */
export function reportWords(asked: Asked, report: Report, zone: string): string {
  return [...doneWords(asked, report, zone), staysWords(report), refusedWords(report), routedWords(report)]
    .filter((part) => part !== "")
    .join(" · ");
}

function doneWords(asked: Asked, report: Report, zone: string): readonly string[] {
  const { done, deskEvents = [] } = report;
  const declaration = declared(asked.act);
  if (declaration.about === "agent" || declaration.about === "customer")
    return [personWords(report, declaration.words(complete(asked)), zone)];
  const putBack = deskEvents.map((event) => deskEventLine(event, (ms) => wallTime(ms, zone)));
  return [...ticketWords(done, declaration.words(complete(asked))), ...putBack];
}

function ticketWords(done: Report["done"], words: Words): readonly string[] {
  const [first] = done;
  if (first === undefined) return [];
  const changed = done.filter((each) => each.changed).length;
  const only = done.length === 1 ? ticketId(first.number) : null;
  if (changed === 0) return [`${only ?? `${done.length} tickets`}: ${words.nothing ?? "nothing to do"}`];
  const told = `${only ?? changed} ${words.done(first.ticket)}`;
  if (only === null) return [told, ...done.flatMap(lostWords)];
  const remarks = first.remarks.length > 0 ? ` (${first.remarks.join(", ")})` : "";
  const lost = lostOwner(first);
  return [line(`${told}${remarks}${lost === null ? "" : `, but ${lost.why}: ${lost.now}`}`)];
}

/** "T-42: ana is away, it waits", of one of several tickets. */
function lostWords(each: Report["done"][number]): readonly string[] {
  const lost = lostOwner(each);
  return lost === null ? [] : [line(`${ticketId(each.number)}: ${lost.why}, ${lost.now}`)];
}

/** "ana is away", "kim@example.com has plan pro". */
function personWords(
  { agent, customer, deskEvents = [] }: Report,
  { did, rest, nothing }: PersonWords,
  zone: string,
): string {
  const told = rest(deskEvents, zone);
  return line(`${agent?.handle ?? customer?.email ?? ""} ${told === "" ? nothing : `${did} ${told}`}`);
}

function staysWords({ stays = [] }: Report): string {
  return stays.map(({ number, assignee }) => line(`${ticketId(number)} stays with ${assignee}`)).join(", ");
}

function refusedWords({ refused }: Report): string {
  const [first] = refused;
  return first === undefined ? "" : `${refused.length} refused: ${first.failure.message}`;
}

/** Whom other tickets went to; those of them that nobody can take are shown as unroutable in the queue. */
function routedWords({ routed }: Report): string {
  const given = routed.filter(({ to }) => to !== null);
  const [first] = given;
  if (first === undefined) return "";
  const more = given.length === 1 ? "" : ` and ${given.length - 1} more routed`;
  return `${ticketId(first.number)} went to ${first.to}${more}`;
}

/** Whether `u` could take it back: what was said stays said. */
export function isUndoable(asked: Asked, { act, done, deskEvents = [] }: Report): boolean {
  const { isFinal, about } = declared(asked.act);
  const hasChanged = deskEvents.length > 0 || done.some(({ changed }) => changed);
  return act !== null && !isFinal && about !== "action" && hasChanged;
}
