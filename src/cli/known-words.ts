import { closeDesk, openDesk } from "../commands/desk.ts";
import { STATUSES } from "../domain/lifecycle.ts";
import { CHANNELS, PRIORITIES, ticketId } from "../domain/ticket.ts";
import { line } from "../format/safe-text.ts";
import { cut } from "../format/width.ts";
import { board } from "../queries/board.ts";
import { EVERYTHING } from "../queries/filter.ts";
import { inbox } from "../queries/inbox.ts";
import { planInForce } from "../queries/plan.ts";
import { views } from "../queries/views.ts";
import { stateOf } from "./agent-look.ts";
import type { Cli } from "./cli.ts";
import { readFlags } from "./flags.ts";
import { databasePath } from "./place.ts";

type Words = readonly (readonly [word: string, description: string])[];

/** What a line can be completed with, by kind. */
export type Known = Readonly<
  Record<
    | "tickets"
    | "agents"
    | "teams"
    | "views"
    | "statuses"
    | "priorities"
    | "channels"
    | "categories"
    | "calendars"
    | "shells",
    Words
  >
>;

const TICKETS = 50;

const CLOSED: Known = {
  tickets: [],
  agents: [],
  teams: [],
  views: [],
  categories: [],
  calendars: [],
  statuses: STATUSES.map((status) => [status, ""]),
  priorities: PRIORITIES.map((priority) => [priority, ""]),
  channels: CHANNELS.map((channel) => [channel, ""]),
  shells: [
    ["bash", ""],
    ["zsh", ""],
    ["fish", ""],
  ],
};

/** The words of the desk that the line is about; without a desk, those that every desk has. */
export async function knownWords(cli: Cli, words: readonly string[]): Promise<Known> {
  try {
    const { flags } = readFlags(words.slice(0, -1), () => false);
    const desk = await openDesk(databasePath(flags, cli.io, cli.config), { handle: null, now: cli.now, command: "" });
    try {
      return { ...CLOSED, ...(await wordsOf(desk.db, cli.now(), words.at(-1) ?? "")) };
    } finally {
      await closeDesk(desk);
    }
  } catch {
    // A shell that completes shows no failures: there is just less to offer.
    return CLOSED;
  }
}

async function wordsOf(db: Parameters<typeof inbox>[0], now: number, begun: string): Promise<Partial<Known>> {
  const { plan } = await planInForce(db);
  const tickets = await inbox(db, { filter: EVERYTHING, order: plan.queue.order, limit: TICKETS }, { me: null, now });
  const agents = await board(db, now);
  const named = (name: string): readonly [string, string] => [name, ""];
  const at = begun.startsWith("@") ? "@" : "";
  return {
    tickets: tickets.map(({ number, subject }) => [
      /^\d/.test(begun) ? String(number) : ticketId(number),
      cut(line(subject), 60),
    ]),
    agents: agents.map((standing) => [standing.agent.handle, `${line(standing.agent.name)}, ${stateOf(standing)}`]),
    teams: plan.teams.map(({ name }) => [`${at}${name}`, "team"]),
    views: views(plan).map(({ name }) => named(name)),
    categories: plan.categories.map(({ name }) => named(name)),
    calendars: Object.keys(plan.calendars).map(named),
  };
}
