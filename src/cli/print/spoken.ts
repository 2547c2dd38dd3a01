import type { QueueOrder } from "../../core/ticket/team.ts";
import { PRIORITIES, ticketId } from "../../core/ticket/ticket.ts";
import { DAY, HOUR, MINUTE, SECOND } from "../../core/time/units.ts";
import { clockWords, pressure } from "../../core/words/clock.ts";
import { line } from "../../core/words/safe-text.ts";
import type { InboxLine } from "../../desk/reads/inbox.ts";
import type { Cli } from "../session/cli.ts";

/** Whether a screen reader reads what is printed: tables are noise to it. */
export function isSpoken({ io: { env, terminal } }: Cli): boolean {
  return (
    terminal.stdout &&
    [env.ACCESSIBLE, env.DOCKET_SCREEN_READER].some((value) => value !== undefined && !OFF.has(value))
  );
}

const OFF: ReadonlySet<string> = new Set(["", "0", "false"]);

/** A list as sentences, one a ticket. */
export function printSpoken(cli: Cli, tickets: readonly InboxLine[], view: string, order: QueueOrder): void {
  const count = tickets.length === 1 ? "1 ticket" : `${tickets.length} tickets`;
  cli.print(line(`View ${view}, ${count}, in the order of ${order}.`));
  for (const [place, ticket] of tickets.entries()) {
    const { number, priority, subject, customerName, customer, assignee } = ticket;
    const parts = [ticketId(number), `priority ${PRIORITIES.indexOf(priority) + 1}`, ...timing(ticket, cli.now())];
    const from = customerName ?? customer;
    cli.print(
      line(
        [
          `${place + 1} of ${tickets.length}. ${parts.join(", ")}.`,
          `${subject}.`,
          ...(from === null ? [] : [`From ${from}.`]),
          assignee === null ? "Unclaimed." : `With ${assignee}.`,
        ].join(" "),
      ),
    );
  }
}

function timing(ticket: InboxLine, now: number): readonly string[] {
  const { clock, nextDueAt } = ticket;
  if (nextDueAt === null || clock === null) return ticket.paused ? ["paused"] : [];
  const time = spokenTime(Math.abs(nextDueAt - now));
  const isLate = pressure(ticket, now) === "late";
  return [`${clockWords(clock)} ${isLate ? `late by ${time}` : `due in ${time}`}`];
}

const UNITS = [
  ["day", DAY],
  ["hour", HOUR],
  ["minute", MINUTE],
  ["second", SECOND],
] as const;

/** The two largest units, in whole words. */
function spokenTime(ms: number): string {
  const first = UNITS.findIndex(([, size]) => ms >= size);
  const told = UNITS.slice(first, first + 2).flatMap(([unit, size], place) => {
    const whole = place === 0 ? ms : ms % (UNITS[first]?.[1] ?? 1);
    const count = Math.floor(whole / size);
    return count === 0 ? [] : [`${count} ${unit}${count === 1 ? "" : "s"}`];
  });
  return first < 0 || told.length === 0 ? "less than a second" : told.join(" ");
}
