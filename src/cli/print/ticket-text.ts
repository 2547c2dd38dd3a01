import type { Clock } from "../../core/clocks/targets.ts";
import { isMessage, type MessageType } from "../../core/ticket/event.ts";
import { ticketId } from "../../core/ticket/ticket.ts";
import { clockWords } from "../../core/words/clock.ts";
import { budget } from "../../core/words/duration.ts";
import { actorWords } from "../../core/words/event.ts";
import { relative } from "../../core/words/instant.ts";
import { block, line } from "../../core/words/safe-text.ts";
import { priorityMark, statusWords } from "../../core/words/ticket.ts";
import { wrap } from "../../core/words/width.ts";
import type { TicketPage } from "../../desk/reads/ticket.ts";
import type { Cli } from "../session/cli.ts";
import { paints } from "../session/paint.ts";
import { columnsOf, instantText } from "./rows.ts";

/** How many messages are shown unless all are asked for. */
const RECENT = 5;

/** A ticket as a page of text: what it is, its clocks, its conversation. */
export function pageText(cli: Cli, page: TicketPage, timeZone: string, all: boolean): readonly string[] {
  const { ticket, clocks } = page;
  const { bold, dim } = paints(cli);
  return [
    bold(line(`${ticketId(ticket.number)} ${ticket.subject}`)),
    facts(page).map(line).join(" · "),
    ...(ticket.unroutable === null ? [] : [`unroutable: ${line(ticket.unroutable.reasons.join(", "))}`]),
    dim(`opened ${instantText(cli, ticket.createdAt, timeZone)} (${relative(ticket.createdAt, cli.now())})`),
    ...clocks.map((clock) => clockLine(cli, clock, timeZone)),
    ...conversation(cli, page, timeZone, all),
  ];
}

function facts({ ticket, customer }: TicketPage): readonly string[] {
  const { priority, status, assignee, team, category, channel, tier, language, region, product, tags } = ticket;
  const from =
    customer === null
      ? []
      : [`from ${customer.name ?? customer.email}${customer.plan === null ? "" : ` (${customer.plan})`}`];
  const named = [category, channel, language, region, product].filter((fact) => fact !== null);
  return [
    priorityMark(priority),
    statusWords(status),
    assignee === null ? "unclaimed" : `with ${assignee}`,
    ...(team === null ? [] : [`team ${team}`]),
    `tier ${tier}`,
    ...from,
    ...named,
    ...tags.map((tag) => `+${tag}`),
  ];
}

/** One clock in one line: "first response  running, 2h 10m left, due …". */
export function clockLine(cli: Cli, clock: Clock, timeZone: string): string {
  const { red, yellow } = paints(cli);
  const text = `  ${clockWords(clock.clock).padEnd(15)} ${clockState(cli, clock, timeZone)}  (${clock.policy}, ${budget(clock.targetMs)} of ${clock.calendar})`;
  if (clock.state === "missed") return red(text);
  return clock.state === "running" && clock.remainingMs * 4 < clock.targetMs ? yellow(text) : text;
}

function clockState(cli: Cli, { state, remainingMs, dueAt, metAt }: Clock, timeZone: string): string {
  const due = dueAt === null ? "" : `, due ${instantText(cli, dueAt, timeZone)}`;
  const met = metAt === null ? "" : ` ${instantText(cli, metAt, timeZone)}`;
  switch (state) {
    case "running":
      return `${budget(remainingMs)} left${due}`;
    case "paused":
      return `paused with ${budget(remainingMs)} left`;
    case "met":
      return `met${met}`;
    case "missed":
      return `missed by ${budget(-remainingMs)}${due}${metAt === null ? "" : `, met${met}`}`;
    case "ended":
      return "ended";
  }
}

const VERBS: Readonly<Record<MessageType, string>> = {
  opened: "asks",
  customer_replied: "writes",
  replied: "replies",
  noted: "notes, internally",
};

function conversation(cli: Cli, { history }: TicketPage, timeZone: string, all: boolean): readonly string[] {
  const messages = history.filter(isMessage);
  const shown = all ? messages : messages.slice(-RECENT);
  const left = messages.length - shown.length;
  const { dim } = paints(cli);
  return [
    ...(left === 0 ? [] : ["", dim(`${left} earlier ${left === 1 ? "message" : "messages"}: --all shows them`)]),
    ...shown.flatMap((message) => [
      "",
      dim(`${instantText(cli, message.at, timeZone)}  ${actorWords(message.actor)} ${VERBS[message.type]}`),
      ...bodyLines(cli, message.data.body),
    ]),
  ];
}

function bodyLines(cli: Cli, body: string): readonly string[] {
  const lines = block(body);
  if (!cli.io.terminal.stdout) return lines.map((each) => `  ${each}`);
  const cells = Math.min(columnsOf(cli), 100) - 2;
  return lines.flatMap((each) => wrap(each, cells)).map((each) => `  ${each}`);
}
