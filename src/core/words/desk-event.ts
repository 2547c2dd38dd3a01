import type { Leave } from "../ticket/agent.ts";
import type { DeskEvent, DeskEventData, DeskEventType } from "../ticket/desk-event.ts";
import { wallTime } from "./instant.ts";
import { line } from "./safe-text.ts";

/** What happened to an agent, a customer or the desk, as one safe line with local times: "ana is away (was online)". */
export function deskEventLine(event: DeskEvent, timeZone: string): string {
  const tell = TELL[event.type] as (subject: string, data: DeskEvent["data"], timeZone: string) => string;
  return line(tell(event.subject, event.data, timeZone));
}

type Tell<Type extends DeskEventType> = (subject: string, data: DeskEventData[Type], timeZone: string) => string;

const TELL: { readonly [Type in DeskEventType]: Tell<Type> } = {
  presence_changed: (agent, { before, after }) => `${agent} is ${after.presence} (was ${before.presence})`,
  leave_noted: (agent, { after }, timeZone) => {
    const standIn = after.delegate === null ? "" : `, delegate ${after.delegate}`;
    return `${agent} is on leave ${spanWords(after, timeZone)}${standIn}`;
  },
  leave_ended: (agent, { before, after }, timeZone) =>
    after.end === null || after.end === after.start
      ? `${agent}'s leave ${spanWords(before, timeZone)} is called off`
      : `${agent}'s leave ${spanWords(before, timeZone)} ends ${wallTime(after.end, timeZone)}`,
  customer_changed: (email, { before, after }) => {
    const facts = Object.entries(after).map(([fact, value]) => `${fact} ${told(value)}${was(before, fact)}`);
    return `${email}: ${facts.join(", ")}`;
  },
  desk_applied: (version) => `version ${version} of the desk file`,
};

function spanWords({ start, end }: Pick<Leave, "start" | "end">, timeZone: string): string {
  return `from ${wallTime(start, timeZone)}${end === null ? "" : ` to ${wallTime(end, timeZone)}`}`;
}

function was(before: object, fact: string): string {
  const known = new Map(Object.entries(before));
  return known.has(fact) ? ` (was ${told(known.get(fact))})` : "";
}

function told(value: unknown): string {
  if (value === null || (Array.isArray(value) && value.length === 0)) return "none";
  return Array.isArray(value) ? value.join(" ") : String(value);
}
