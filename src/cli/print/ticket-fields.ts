import { ticketId } from "../../core/ticket/ticket.ts";
import { FLAGS, pressure, timeLeft } from "../../core/words/clock.ts";
import { rfc3339 } from "../../core/words/instant.ts";
import { priorityMark, statusWords } from "../../core/words/ticket.ts";
import type { InboxLine } from "../../desk/reads/inbox.ts";
import type { Cli } from "../session/cli.ts";
import { paints } from "../session/paint.ts";
import type { RowField } from "./rows.ts";

/** The columns of every list of tickets. Those that say least leave a narrow terminal first. */
export function ticketFields(cli: Cli, now: number): readonly RowField<InboxLine>[] {
  const { red, yellow, dim } = paints(cli);
  const coloured = (text: string, ticket: InboxLine) => {
    const how = pressure(ticket, now);
    if (how === "late") return red(text);
    return how === "risk" ? yellow(text) : how === "paused" ? dim(text) : text;
  };
  return [
    { title: " ", cell: (ticket) => FLAGS[pressure(ticket, now)], paint: coloured, screenOnly: true },
    { title: "ID", cell: ({ number }) => ticketId(number) },
    { title: "P", cell: ({ priority }) => priorityMark(priority), piped: ({ priority }) => priority, leaves: 4 },
    { title: "SUBJECT", cell: ({ subject }) => subject, elastic: true },
    { title: "STATUS", cell: ({ status }) => statusWords(status), piped: ({ status }) => status, leaves: 3 },
    { title: "OWNER", cell: ({ assignee }) => assignee ?? "—", piped: ({ assignee }) => assignee ?? "", leaves: 5 },
    { title: "TEAM", cell: ({ team }) => team ?? "—", piped: ({ team }) => team ?? "", leaves: 1 },
    {
      title: "CUSTOMER",
      cell: (ticket) => ticket.customerName ?? ticket.customer ?? "—",
      piped: ({ customer }) => customer ?? "",
      leaves: 2,
    },
    {
      title: "LEFT",
      align: "right",
      cell: (ticket) => timeLeft(ticket, now),
      piped: ({ nextDueAt }) => (nextDueAt === null ? "" : rfc3339(nextDueAt)),
      paint: coloured,
    },
  ];
}
