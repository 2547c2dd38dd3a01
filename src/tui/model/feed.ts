import type { Plan, View } from "../../core/acts/plan.ts";
import type { Actor } from "../../core/ticket/event.ts";
import { Failure, isFailure } from "../../core/ticket/failure.ts";
import type { QueueOrder } from "../../core/ticket/team.ts";
import { type AgentStanding, board } from "../../desk/reads/board.ts";
import { type CandidateRow, candidates } from "../../desk/reads/candidates.ts";
import { dataVersion, lastChange } from "../../desk/reads/changes.ts";
import { dueNext } from "../../desk/reads/due.ts";
import { parseFilter } from "../../desk/reads/filter.ts";
import { type Count, counts, type InboxLine, inbox } from "../../desk/reads/inbox.ts";
import { type LogLine, log } from "../../desk/reads/log.ts";
import { planInForce } from "../../desk/reads/plan.ts";
import { type TicketPage, ticketPage } from "../../desk/reads/ticket.ts";
import { views } from "../../desk/reads/views.ts";
import { perform } from "../../desk/verbs/perform.ts";
import type { Desk } from "../../desk/work/desk.ts";
import type { Report } from "../../desk/work/report.ts";
import { type Asked, commandLine, complete } from "./act.ts";

export type { AgentStanding, CandidateRow, Count, InboxLine, LogLine, TicketPage };
export type StoredEvent = TicketPage["history"][number];

/** By which plan the desk works, and who sits here. */
export type Setup = { readonly plan: Plan; readonly views: readonly View[]; readonly handle: string | null };

/** `query` is in the filter language. */
export type InboxQuestion = { readonly query: string; readonly order: QueueOrder; readonly limit: number };

/**
 * All that the screen can ask of the desk or tell it. Nothing else here knows queries and commands, so that a test can put
 * a desk of its own behind the screen.
 */
export type Feed = {
  readonly now: () => number;
  readonly setup: () => Promise<Setup>;
  readonly inbox: (question: InboxQuestion) => Promise<readonly InboxLine[]>;
  readonly counts: (views: readonly View[]) => Promise<readonly Count[]>;
  readonly page: (number: number) => Promise<TicketPage>;
  /** Of one team, or of all. */
  readonly due: (team: string | null) => Promise<readonly InboxLine[]>;
  readonly board: () => Promise<readonly AgentStanding[]>;
  /** What I did, the newest first. */
  readonly log: () => Promise<readonly LogLine[]>;
  readonly candidates: (number: number) => Promise<readonly CandidateRow[]>;
  /** Differs whenever somebody has changed something; cheap enough to be asked twice a second. */
  readonly version: () => Promise<string>;
  readonly lastChange: () => Promise<{ readonly at: number; readonly actor: Actor } | null>;
  readonly perform: (act: Asked) => Promise<Report>;
  /** What an act would do; changes nothing. */
  readonly rehearse: (act: Asked) => Promise<Report>;
  /** Routes what waits in teams whose tickets are pushed. */
  readonly drain: () => Promise<void>;
};

const DUE = 6;
/** Of so many deadlines of the whole desk those of one team are shown: they are in an index, the team's alone are not. */
const DUE_HORIZON = 200;
const LOG = 12;

export function feedOf(desk: Desk): Feed {
  const { db, handle, now } = desk;
  const asker = () => ({ me: handle, now: now() });
  let isAway = false;
  const version = async (): Promise<string> => {
    try {
      const found = await dataVersion(db);
      isAway = false;
      return found;
    } catch (error) {
      isAway = isFailure(error) && error.code === "database_unreachable";
      throw error;
    }
  };
  return {
    now,
    setup: async () => {
      const { plan } = await planInForce(db);
      return { plan, views: views(plan), handle };
    },
    inbox: ({ query, order, limit }) => inbox(db, { filter: parseFilter(query), order, limit }, asker()),
    counts: (asked) => counts(db, asked, asker()),
    page: (number) => ticketPage(db, number, now()),
    due: async (team) => {
      const lines = await dueNext(db, { limit: DUE_HORIZON }, now());
      return lines.filter((line) => team === null || line.team === team).slice(0, DUE);
    },
    board: () => board(db, now()),
    log: async () => (handle === null ? [] : log(db, { by: handle, limit: LOG })),
    candidates: async (number) => (await candidates(db, number, now())).rows,
    version,
    lastChange: () => lastChange(db),
    // A command waits for a server that is away; a person is told at once, and looks at the age of what is shown.
    perform: async (act) => {
      if (isAway) throw new Failure("database_unreachable", "The server does not answer. Nothing was changed.");
      return perform({ ...desk, command: commandLine(act) }, complete(act));
    },
    rehearse: (act) => perform({ ...desk, command: commandLine(act) }, complete(act), { dryRun: true }),
    drain: async () => {
      await perform({ ...desk, command: "route --all" }, { act: "route", tickets: [], all: true });
    },
  };
}
