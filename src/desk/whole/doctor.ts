import type { Plan } from "../../core/acts/plan.ts";
import { replay } from "../../core/ticket/apply.ts";
import { isFailure } from "../../core/ticket/failure.ts";
import { isUnsolved } from "../../core/ticket/lifecycle.ts";
import { type Ticket, ticketId } from "../../core/ticket/ticket.ts";
import type { Db, EventRow, TicketRow } from "../../store/handle/schema.ts";
import { customersOf } from "../../store/tables/customers.ts";
import {
  damages,
  danglingReferences,
  spentNumbers,
  unsearchable,
  wrongDueTallies,
  wrongTallies,
} from "../../store/tables/examine.ts";
import { countTickets, type HistoryRows, histories } from "../../store/tables/histories.ts";
import { inForce } from "../../store/tables/plans.ts";
import { readEvent } from "../../store/tables/read-events.ts";
import { fromRow as ticketFromRow } from "../../store/tables/ticket-row.ts";
import { derive } from "../work/derive.ts";
import type { Desk } from "../work/desk.ts";
import { differences } from "./agree.ts";
import { unreadableEvents, wrongAgents, wrongCustomers, wrongDeskFile } from "./examine-desk.ts";

/** One thing that was looked at, and the problems found. */
export type Examination = { readonly name: string; readonly looked: string; readonly problems: readonly string[] };

/** So many problems of one kind are told; the rest is a count. */
const TOLD = 20;

/** Checks the file, replays every ticket and compares, recomputes every clock and every figure that is kept. It changes nothing and keeps nobody waiting. */
export async function doctor(desk: Desk, onProgress: OnProgress = () => {}): Promise<readonly Examination[]> {
  return desk.db
    .transaction()
    .setAccessMode("read only")
    .execute((tx) => examine(tx, onProgress));
}

type OnProgress = (share: number) => void | Promise<void>;

/** The same in the transaction that is open. */
export async function examine(tx: Db, onProgress: OnProgress): Promise<readonly Examination[]> {
  return [
    told("database", "every page and index", await damages(tx)),
    told("references", "every row that names another", await danglingReferences(tx)),
    told("events", "every event of agents, customers and the desk", await unreadableEvents(tx)),
    told("desk file", "the plan in force against its text", await wrongDeskFile(tx)),
    told("agents", "presence and leaves against their events", await wrongAgents(tx)),
    told("customers", "what is known of them against their events", await wrongCustomers(tx)),
    ...(await examineHistories(tx, onProgress)),
    told("numbers", "the next ticket, act and event", await spentNumbers(tx)),
    told("loads", "the load of every agent", await wrongTallies(tx)),
    told("deadlines", "how many fall due in each hour", await wrongDueTallies(tx)),
    told("search", "the words of every message", (await unsearchable(tx)).map(lacksWords)),
  ];
}

async function examineHistories(tx: Db, onProgress: OnProgress): Promise<readonly Examination[]> {
  const plan = await planIfReadable(tx);
  const total = await countTickets(tx);
  const states: string[] = [];
  const clocks: string[] = [];
  let looked = 0;
  for await (const piece of histories(tx)) {
    await compare(tx, plan, piece, states, clocks);
    looked += piece.length;
    await onProgress(total === 0 ? 1 : looked / total);
  }
  return [
    told("replay", `${looked} tickets against their events`, states),
    told(
      "clocks",
      plan === null ? "nothing: no desk file says how" : `${looked} tickets against the desk file`,
      clocks,
    ),
  ];
}

/** Null for a desk file that this version cannot read, which is told of by itself. Throws `desk_missing`. */
async function planIfReadable(tx: Db): Promise<Plan | null> {
  try {
    return (await inForce(tx)).plan;
  } catch (error) {
    if (isFailure(error) && error.code === "desk_invalid") return null;
    throw error;
  }
}

async function compare(
  tx: Db,
  plan: Plan | null,
  piece: readonly HistoryRows[],
  states: string[],
  clocks: string[],
): Promise<void> {
  const customers = await customersOf(tx, [
    ...new Set(piece.map(({ row }) => row.customer).filter((email) => email !== null)),
  ]);
  for (const { row, events } of piece) {
    const stored = attempt(() => ticketFromRow(row));
    if (typeof stored === "string") {
      states.push(stored);
      continue;
    }
    const { ticket, derived } = stored;
    const differing = wrongState(row, events, ticket);
    if (differing.length > 0) states.push(`${ticketId(row.number)}: ${differing.join(", ")}`);
    if (row.unsolved === 0 || plan === null) continue;
    const wanted = derive(ticket, customers.get(ticket.customer ?? "") ?? null, plan);
    const wrong = differences({ ...derived, clock: row.clock }, wanted);
    if (wrong.length > 0) clocks.push(`${ticketId(row.number)}: ${wrong.join(", ")}`);
  }
}

function wrongState(row: TicketRow, events: readonly EventRow[], ticket: Ticket): readonly string[] {
  const replayed = attempt(() => replay(row.number, events.map(readEvent)));
  return [
    ...(typeof replayed === "string" ? [replayed] : differences(ticket, replayed)),
    ...differences({ unsolved: row.unsolved }, { unsolved: isUnsolved(ticket.status) ? 1 : 0 }),
  ];
}

function attempt<T>(work: () => T): T | string {
  try {
    return work();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function lacksWords(seq: number): string {
  return `the text of event ${seq} cannot be found`;
}

function told(name: string, looked: string, problems: readonly string[]): Examination {
  const more = problems.length > TOLD ? [`and ${problems.length - TOLD} more`] : [];
  return { name, looked, problems: [...problems.slice(0, TOLD), ...more] };
}
