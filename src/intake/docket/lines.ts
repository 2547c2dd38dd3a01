import type * as z from "zod/mini";
import type { AgentState, Leave, LeaveSpan } from "../../core/ticket/agent.ts";
import { replay } from "../../core/ticket/apply.ts";
import type { Customer } from "../../core/ticket/customer.ts";
import type { DeskEvent } from "../../core/ticket/desk-event.ts";
import type { Actor, TicketEvent } from "../../core/ticket/event.ts";
import { isDeskEvent, isTicketEvent, whatIsWrong, whyNoDeskEvent } from "../../core/ticket/event-check.ts";
import { INSTANT_FIELDS } from "../../core/ticket/fields.ts";
import type { Ticket } from "../../core/ticket/ticket.ts";
import { dataFromJson, dataJson } from "../../core/words/desk-event-json.ts";
import { rfc3339, rfc3339OrNull } from "../../core/words/instant.ts";
import { exportedVerdict } from "../../core/words/verdict-json.ts";
import { type JsonLine, jsonLines } from "../files/json.ts";
import { LINES, wrongEvent } from "./shape.ts";

export type ExportedEvent = TicketEvent & { readonly seq: number; readonly act: number };
export type ExportedAct = {
  readonly act: number;
  readonly at: number;
  readonly actor: Actor;
  readonly command: string;
};
/** What of an agent changes from hour to hour. Leaves that were exported without an id have none. */
export type ExportedAgent = Omit<AgentState, "leaves"> & { readonly leaves: readonly (LeaveSpan & Partial<Leave>)[] };
export type ExportedDeskEvent = DeskEvent & { readonly seq: number; readonly act: number | null };
export type ExportedDesk = {
  readonly version: number;
  readonly at: number;
  readonly actor: Actor;
  readonly toml: string;
  readonly plan: unknown;
};

/**
 * One line of `docket export`, in this order: the head, the versions of the desk file, the agents' states, the customers,
 * the acts, what happened to the desk, the tickets each with its whole history, and the end, without which the file was cut off.
 */
export type DocketLine =
  | { readonly kind: "head"; readonly exportedAt: number }
  | { readonly kind: "desk"; readonly desk: ExportedDesk }
  | { readonly kind: "agent"; readonly agent: ExportedAgent }
  | { readonly kind: "customer"; readonly customer: Customer }
  | { readonly kind: "act"; readonly act: ExportedAct }
  | { readonly kind: "deskEvent"; readonly deskEvent: ExportedDeskEvent }
  /** `ticket` is what its events make: when read, it was replayed. */
  | { readonly kind: "ticket"; readonly ticket: Ticket; readonly events: readonly ExportedEvent[] }
  | { readonly kind: "end"; readonly tickets: number };

/** The version of the format; a reader refuses any other. */
const FORMAT = 1;

/** A line without its line break. Instants are RFC 3339, but within the `data` of a ticket's event, which stands as in its history. */
export function exportLine(line: DocketLine): string {
  return JSON.stringify(written(line));
}

function written(line: DocketLine): object {
  switch (line.kind) {
    case "head":
      return { docket: FORMAT, exportedAt: rfc3339(line.exportedAt) };
    case "desk":
      return { desk: { ...line.desk, at: rfc3339(line.desk.at) } };
    case "agent": {
      const { presenceSince, lastAssignedAt, leaves } = line.agent;
      return {
        agent: {
          ...line.agent,
          presenceSince: rfc3339OrNull(presenceSince),
          lastAssignedAt: rfc3339OrNull(lastAssignedAt),
          leaves: leaves.map(leaveLine),
        },
      };
    }
    case "customer":
      return { customer: { ...line.customer, firstTicketAt: rfc3339OrNull(line.customer.firstTicketAt) } };
    case "act":
      return { act: { ...line.act, at: rfc3339(line.act.at) } };
    case "deskEvent":
      return { deskEvent: { ...line.deskEvent, at: rfc3339(line.deskEvent.at), data: dataJson(line.deskEvent.data) } };
    case "ticket":
      return {
        ticket: shown(line.ticket),
        events: line.events.map(eventShown),
      };
    case "end":
      return { end: { tickets: line.tickets } };
  }
}

function leaveLine({ start, end, notedAt, ...leave }: ExportedAgent["leaves"][number]) {
  const noted = notedAt === undefined ? {} : { notedAt: rfc3339OrNull(notedAt) };
  return { ...leave, start: rfc3339(start), end: rfc3339OrNull(end), ...noted };
}

/** The ticket for those who read the file with other tools; docket itself believes only the events. */
function shown({ timeline: _, ...ticket }: Ticket) {
  return { ...ticket, ...Object.fromEntries(INSTANT_FIELDS.map((field) => [field, rfc3339OrNull(ticket[field])])) };
}

function eventShown({ verdict, ...event }: ExportedEvent) {
  const told = { ...event, at: rfc3339(event.at) };
  return verdict === undefined ? told : { ...told, verdict: exportedVerdict(verdict) };
}

export type DocketRow =
  | { readonly row: number; readonly raw: readonly string[]; readonly line: DocketLine }
  | {
      readonly row: number;
      readonly raw: readonly string[];
      readonly line: null;
      readonly rejected: readonly string[];
    };

/** Whether a text starts as an export of docket does. */
export function isDocketHead(head: string): boolean {
  return /^\s*\{\s*"docket"\s*:/.test(head);
}

/** The lines of an export; one that is not of this shape, or whose history does not lead to its ticket, says so. */
export async function* docketRows(text: AsyncIterable<string>): AsyncGenerator<DocketRow> {
  for await (const batch of jsonLines(text)) for (const line of batch) yield docketRow(line);
}

function docketRow({ row, text, value }: JsonLine): DocketRow {
  const read = lineOf(value);
  return typeof read === "string"
    ? { row, raw: [text], line: null, rejected: [read] }
    : { row, raw: [text], line: read };
}

/** The line, or a sentence that says why it is none. */
function lineOf(value: unknown): DocketLine | string {
  if (typeof value !== "object" || value === null) return "The line is not a JSON object; was the file cut off?";
  if (Array.isArray(value)) return "The line is a JSON list; each line of an export is an object.";
  if ("docket" in value && value.docket !== FORMAT) {
    return `This export is of format ${value.docket}; this docket reads format ${FORMAT}.`;
  }
  const kind = KINDS.find((known) => known in value);
  if (kind === undefined) return unknown(Object.keys(value));
  return READERS[kind](value);
}

function unknown([first]: readonly string[]): string {
  if (first === undefined)
    return "The line is an object without a key, by which each line of an export says what it is.";
  return `No line of an export starts with "${first}".`;
}

type Kind = keyof typeof LINES;
const KINDS = Object.keys(LINES) as readonly Kind[];

const READERS: { readonly [Key in Kind]: (value: unknown) => DocketLine | string } = {
  docket: reader(LINES.docket, ({ exportedAt }) => ({ kind: "head", exportedAt })),
  desk: reader(LINES.desk, ({ desk }) => ({ kind: "desk", desk: desk as ExportedDesk })),
  agent: reader(LINES.agent, ({ agent }) => ({ kind: "agent", agent: agent as ExportedAgent })),
  customer: reader(LINES.customer, ({ customer }) => ({ kind: "customer", customer })),
  act: reader(LINES.act, ({ act }) => ({ kind: "act", act: act as ExportedAct })),
  deskEvent: reader(LINES.deskEvent, ({ deskEvent: { data, ...rest } }) => {
    const deskEvent = { ...rest, data: dataFromJson(data) };
    if (isDeskEvent(deskEvent)) return { kind: "deskEvent", deskEvent };
    return whyNoDeskEvent(deskEvent, "deskEvent.data") ?? "";
  }),
  ticket: reader(LINES.ticket, ({ ticket, events }) => {
    if (events.every((event) => isTicketEvent(event))) return replayed(ticket, events);
    return wrongEvent(events) ?? "";
  }),
  end: reader(LINES.end, ({ end }) => ({ kind: "end", tickets: end.tickets })),
};

function reader<Schema extends z.ZodMiniType>(
  schema: Schema,
  toLine: (value: z.output<Schema>) => DocketLine | string,
) {
  return (value: unknown): DocketLine | string => {
    const read = schema.safeParse(value);
    return read.success ? toLine(read.data) : whatIsWrong(read.error);
  };
}

type Claimed = Pick<Ticket, "number" | "status" | "priority" | "team" | "assignee" | "version">;

function replayed(claimed: Claimed, events: readonly ExportedEvent[]): DocketLine | string {
  const [first, ...rest] = events;
  if (first?.type !== "opened" || rest.some((event) => event.type === "opened")) {
    return `The history of ticket ${claimed.number} does not start with its one opening.`;
  }
  const ticket = replay(claimed.number, events);
  const differing = (["version", "status", "priority", "team", "assignee"] as const).find(
    (key) => ticket[key] !== claimed[key],
  );
  if (differing === undefined) return { kind: "ticket", ticket, events };
  return `The history of ticket ${claimed.number} makes its ${differing} ${ticket[differing]}, not ${claimed[differing]}.`;
}
