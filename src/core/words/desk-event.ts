import type { Leave } from "../ticket/agent.ts";
import type { DeskEvent, DeskEventData, DeskEventType } from "../ticket/desk-event.ts";
import { line } from "./safe-text.ts";

/** An instant in ms UTC as the line shows it. */
type Shown = (ms: number) => string;

/** What happened to an agent, a customer or the desk, as one safe line: "ana is away (was online)". */
export function deskEventLine(event: DeskEvent, shown: Shown): string {
  const tell = TELL[event.type] as (subject: string, data: DeskEvent["data"], shown: Shown) => string;
  return line(tell(event.subject, event.data, shown));
}

type Tell<Type extends DeskEventType> = (subject: string, data: DeskEventData[Type], shown: Shown) => string;

const TELL: { readonly [Type in DeskEventType]: Tell<Type> } = {
  presence_changed: (agent, { before, after }) => `${agent} is ${after.presence} (was ${before.presence})`,
  leave_noted: (agent, { after }, shown) => {
    const standIn = after.delegate === null ? "" : `, delegate ${after.delegate}`;
    return `${agent} is on leave ${spanWords(after, shown)}${standIn}`;
  },
  leave_ended: (agent, { before, after }, shown) =>
    after.end === null || after.end === after.start
      ? `${agent}'s leave ${spanWords(before, shown)} is called off`
      : `${agent}'s leave ${spanWords(before, shown)} ends ${shown(after.end)}`,
  customer_changed: (email, { before, after }) => {
    const facts = Object.entries(after).map(([fact, value]) => `${fact} ${told(value)}${was(before, fact)}`);
    return `${email}: ${facts.join(", ")}`;
  },
  desk_applied: (version) => `version ${version} of the desk file`,
};

function spanWords({ start, end }: Pick<Leave, "start" | "end">, shown: Shown): string {
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
