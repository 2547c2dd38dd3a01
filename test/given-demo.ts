import { type ClockStanding, standing } from "../src/core/clocks/targets.ts";
import { replay } from "../src/core/ticket/apply.ts";
import type { EventOf, TicketEvent } from "../src/core/ticket/event.ts";
import type { Ticket } from "../src/core/ticket/ticket.ts";
import { demoDesk } from "../src/demo/demo.ts";
import { demandDesk } from "../src/deskfile/read.ts";

/** The demo desk with what follows from it: the plan, the tickets, and where their clocks stand. */
export function deskAt(now: number, seed = 1) {
  const desk = demoDesk(now, seed);
  const plan = demandDesk(desk.toml, "desk.toml");
  const tickets = desk.histories.map(({ number, events }) => replay(number, events));
  const standingOf = (ticket: Ticket): ClockStanding =>
    standing(ticket, desk.customers.find(({ email }) => email === ticket.customer) ?? null, plan);
  return { ...desk, plan, tickets, standingOf };
}

export function openingOf(events: readonly TicketEvent[]): EventOf<"opened"> {
  const [opened] = events;
  if (opened?.type !== "opened") throw new Error("This history does not start with its opening.");
  return opened;
}

export const at = (text: string): number => Date.parse(text);

/** Any hour of any day: working time, night, weekend, holidays, both changes of the clock, the turn of a year. */
export const MOMENTS = [
  ["a Tuesday morning", at("2026-11-24T09:12:00Z")],
  ["a Tuesday night", at("2026-11-24T23:59:59.999Z")],
  ["a Friday at closing time", at("2026-11-20T15:30:00Z")],
  ["a Saturday at noon", at("2026-11-21T12:00:00Z")],
  ["a Sunday night", at("2026-11-22T22:47:31Z")],
  ["a Monday at opening time", at("2026-11-23T08:00:00Z")],
  ["Christmas Eve", at("2026-12-24T14:00:00Z")],
  ["New Year's night", at("2026-12-31T23:30:00Z")],
  ["the hour that is skipped in spring", at("2027-03-28T01:30:00Z")],
  ["the hour that comes twice in autumn", at("2026-10-25T00:30:00Z")],
  ["Good Friday", at("2027-03-26T10:00:00Z")],
  ["a leap day years from now", at("2032-02-29T05:05:05Z")],
] as const;
