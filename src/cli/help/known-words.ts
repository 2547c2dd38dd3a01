import { STATUSES } from "../../core/ticket/lifecycle.ts";
import { CHANNELS, PRIORITIES, ticketId } from "../../core/ticket/ticket.ts";
import { line } from "../../core/words/safe-text.ts";
import { cut } from "../../core/words/width.ts";
import { board } from "../../desk/reads/board.ts";
import { EVERYTHING } from "../../desk/reads/filter.ts";
import { inbox } from "../../desk/reads/inbox.ts";
import { planInForce } from "../../desk/reads/plan.ts";
import { views } from "../../desk/reads/views.ts";
import { closeDesk, openDesk } from "../../desk/work/desk.ts";
import { stateOf } from "../people/agent-look.ts";
import type { Cli } from "../session/cli.ts";
import { readFlags } from "../session/flags.ts";
import { databasePath } from "../session/place.ts";

type Words = readonly (readonly [word: string, description: string])[];

/** What a line can be completed with, by kind. */
export type Known = Readonly<
  Record<
    | "tickets"
    | "agents"
    | "teams"
    /** Where a word may be an agent, too. */
    | "atTeams"
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
  atTeams: [],
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
  return {
    tickets: tickets.map(({ number, subject }) => [
      /^\d/.test(begun) ? String(number) : ticketId(number),
      cut(line(subject), 60),
    ]),
    agents: agents.map((standing) => [standing.agent.handle, `${line(standing.agent.name)}, ${stateOf(standing)}`]),
    teams: plan.teams.map(({ name }) => [name, "team"]),
    atTeams: plan.teams.map(({ name }) => [`@${name}`, "team"]),
    views: views(plan).map(({ name }) => named(name)),
    categories: plan.categories.map(({ name }) => named(name)),
    calendars: Object.keys(plan.calendars).map(named),
  };
}
