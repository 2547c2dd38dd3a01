import { endOf, type LeaveSpan } from "../ticket/agent.ts";
import type { DeskEvent, DeskEventData, DeskEventType } from "../ticket/desk-event.ts";
import { line, type SafeText } from "./safe-text.ts";

/** An instant in ms UTC as the line shows it. */
type Shown = (ms: number) => string;

/** What happened to an agent, a customer or the desk, as one safe line: "ana is away (was online)". */
export function deskEventLine(event: DeskEvent, shown: Shown): SafeText {
  const tell = TELL[event.type] as (subject: string, data: DeskEvent["data"], shown: Shown) => string;
  return line(tell(event.subject, event.data, shown));
}

/** What undoing did for an agent or a customer: "Put back: ana is online (was away).", or of a dry run, "Would put back: …" */
export function putBackSentence(event: DeskEvent, shown: Shown, dryRun: boolean): SafeText {
  if (event.type === "leave_ended" && isCalledOff(event.data))
    return line(`${dryRun ? "Would call off" : "Called off"}: ${leaveOf(event.subject, event.data.before, shown)}.`);
  return line(`${dryRun ? "Would put back" : "Put back"}: ${deskEventLine(event, shown)}.`);
}

type Tell<Type extends DeskEventType> = (subject: string, data: DeskEventData[Type], shown: Shown) => string;

const TELL: { readonly [Type in DeskEventType]: Tell<Type> } = {
  presence_changed: (agent, { before, after }) => `${agent} is ${after.presence} (was ${before.presence})`,
  leave_noted: (agent, { after }, shown) => {
    const standIn = after.delegate === null ? "" : `, delegate ${after.delegate}`;
    return `${agent} is on leave ${spanWords(after, shown)}${standIn}`;
  },
  leave_ended: (agent, data, shown) => {
    const which = leaveOf(agent, data.before, shown);
    return isCalledOff(data) ? `${which} is called off` : `${which} ends ${shown(endOf(data.after))}`;
  },
  customer_changed: (email, { before, after }) => {
    const facts = Object.entries(after).map(([fact, value]) => `${fact} ${told(value)}${was(before, fact)}`);
    return `${email}: ${facts.join(", ")}`;
  },
  desk_applied: (version) => `version ${version} of the desk file`,
};

function isCalledOff({ after }: DeskEventData["leave_ended"]): boolean {
  return after.end === null || after.end === after.start;
}

function leaveOf(agent: string, leave: LeaveSpan, shown: Shown): string {
  return `${agent}'s leave ${spanWords(leave, shown)}`;
}

function spanWords({ start, end }: LeaveSpan, shown: Shown): string {
  return `from ${shown(start)}${end === null ? "" : ` to ${shown(end)}`}`;
}

function was(before: object, fact: string): string {
  const known = new Map(Object.entries(before));
  return known.has(fact) ? ` (was ${told(known.get(fact))})` : "";
}

function told(value: unknown): string {
  if (value === null || (Array.isArray(value) && value.length === 0)) return "none";
  return Array.isArray(value) ? value.join(" ") : String(value);
}
