import type * as z from "zod/mini";
import { isInstant } from "./bounds.ts";
import type { DeskEvent } from "./desk-event.ts";
import { deskEventTable } from "./desk-event-table.ts";
import { isActor, type TicketEvent } from "./event.ts";
import { eventTable } from "./event-table.ts";

/** An event that was written elsewhere, before anybody knows whether this version can read it. */
export type Written = {
  readonly type: string;
  /** ms UTC. */
  readonly at: number;
  readonly actor: string;
  readonly data: unknown;
};

type Table = ReadonlyMap<string, z.ZodMiniType>;

const tables: { ticket?: Table; desk?: Table } = {};

/** Why this is no event of a ticket, in a sentence that calls its data `place`; null if it is one. */
export function whyNoTicketEvent(event: Written, place = "data"): string | null {
  tables.ticket ??= new Map(Object.entries<z.ZodMiniType>(eventTable()));
  return whyNot(tables.ticket, event, place);
}

/** The same of an event about an agent, a customer or the desk. */
export function whyNoDeskEvent(event: Written, place = "data"): string | null {
  tables.desk ??= new Map(Object.entries<z.ZodMiniType>(deskEventTable()));
  return whyNot(tables.desk, event, place);
}

export function isTicketEvent<Event extends Written>(event: Event): event is Event & TicketEvent {
  return whyNoTicketEvent(event) === null;
}

export function isDeskEvent<Event extends Written>(event: Event): event is Event & DeskEvent {
  return whyNoDeskEvent(event) === null;
}

function whyNot(table: Table, { type, at, actor, data }: Written, place: string): string | null {
  const schema = table.get(type);
  if (schema === undefined) return `This version of docket does not know events of type "${type}".`;
  if (!isActor(actor)) return `"${actor}" is nobody who could have done it.`;
  if (!isInstant(at)) return `${at} is no instant.`;
  const { error } = schema.safeParse(data);
  return error === undefined ? null : whatIsWrong(error, place);
}

/** What is wrong with a value, in one sentence that names the place. */
export function whatIsWrong({ issues }: z.core.$ZodError, above = ""): string {
  const [first] = issues;
  const place = [above, ...(first?.path ?? [])].filter((part) => part !== "").join(".") || "The line";
  if (first?.code === "custom" && first.message !== "") return `${place} ${first.message}.`;
  return `${place} is not as docket writes it (${first?.code.replaceAll("_", " ")}).`;
}
