import { ticketId } from "../../core/ticket/ticket.ts";
import { line } from "../../core/words/safe-text.ts";
import { statusWords } from "../../core/words/ticket.ts";
import type { Report } from "../../desk/work/report.ts";
import { type Act, ticketsOf } from "./act.ts";

/** What was done, in one line: "T-42 claimed", "3 claimed · 1 refused: T-7 is solved". */
export function reportWords(act: Act, report: Report): string {
  const changed = report.done.filter((done) => done.changed);
  const parts = [doneWords(act, report, changed.length), refusedWords(report), routedWords(report)];
  return parts.filter((part) => part !== "").join(" · ");
}

function doneWords(act: Act, { done, deskEvents }: Report, changed: number): string {
  const [first] = done;
  if (first === undefined) return putBackWords(deskEvents ?? []);
  if (changed === 0) return `${done.length === 1 ? ticketId(first.number) : `${done.length} tickets`}: ${nothing(act)}`;
  const what = done.length === 1 ? ticketId(first.number) : String(changed);
  const remarks = done.length === 1 && first.remarks.length > 0 ? ` (${first.remarks.join(", ")})` : "";
  return `${what} ${outcome(act, first.ticket.assignee)}${remarks}`;
}

/** What `undo` put back of agents and customers. */
function putBackWords(events: NonNullable<Report["deskEvents"]>): string {
  const whose = new Set(events.map(({ subject }) => line(subject)));
  return whose.size === 0 ? "" : `${[...whose].join(", ")}: as before`;
}

function nothing(act: Act): string {
  return act.verb === "claim" ? "yours already" : "nothing to do";
}

function outcome(act: Act, owner: string | null): string {
  switch (act.verb) {
    case "claim":
    case "next":
      return "claimed";
    case "release":
      return "released";
    case "steal":
      return "taken over";
    case "reassign":
      return act.to.startsWith("@") ? `moved to ${act.to.slice(1)}` : `assigned to ${act.to}`;
    case "escalate":
      return owner === null ? "escalated: it waits, because nobody fits now" : `escalated to ${owner}`;
    case "route":
      return owner === null ? "stays in the queue" : `routed to ${owner}`;
    case "status":
      return statusWords(act.status);
    case "priority":
      return `is ${act.priority} now`;
    case "reply":
      return act.status === null ? "answered" : `answered, ${statusWords(act.status)}`;
    case "note":
      return "noted";
    case "solve":
      return "solved";
    case "reopen":
      return "reopened";
    case "undo":
      return "is as it was before";
  }
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
export function isUndoable(act: Act, report: Report): boolean {
  if (report.act === null || act.verb === "undo" || act.verb === "reply" || act.verb === "note") return false;
  return report.done.some((done) => done.changed) && (ticketsOf(act).length > 0 || act.verb === "next");
}
