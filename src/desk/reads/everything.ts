import type { AgentState } from "../../core/ticket/agent.ts";
import type { Customer } from "../../core/ticket/customer.ts";
import type { Actor } from "../../core/ticket/event.ts";
import type { Ticket } from "../../core/ticket/ticket.ts";
import type { Db } from "../../store/handle/schema.ts";
import { actorIn } from "../../store/tables/actors.ts";
import { agentStates } from "../../store/tables/agents.ts";
import { fromCustomerRow } from "../../store/tables/customers.ts";
import { allDeskEventRows, type StoredDeskEvent } from "../../store/tables/desk-events.ts";
import type { StoredEvent } from "../../store/tables/events.ts";
import { histories } from "../../store/tables/histories.ts";
import { jsonOfPlan } from "../../store/tables/plan-json.ts";
import { readDeskEvent, readEvent } from "../../store/tables/read-events.ts";
import { fromRow as ticketFromRow } from "../../store/tables/ticket-row.ts";

/** All that a desk holds, piece by piece, for those who take it elsewhere. Instants are ms UTC. */
export type Piece =
  | {
      readonly kind: "desk";
      readonly version: number;
      readonly at: number;
      readonly actor: Actor;
      readonly toml: string;
      readonly plan: unknown;
    }
  | { readonly kind: "agent"; readonly agent: AgentState }
  | { readonly kind: "customer"; readonly customer: Customer }
  | { readonly kind: "act"; readonly act: number; readonly at: number; readonly actor: Actor; readonly command: string }
  | { readonly kind: "deskEvent"; readonly deskEvent: StoredDeskEvent }
  | { readonly kind: "ticket"; readonly ticket: Ticket; readonly events: readonly StoredEvent[] };

const CHUNK = 500;

/** Read in one transaction, so that it is the desk of one moment. Throws `database_damaged` at what this version cannot read. */
export async function* everything(db: Db): AsyncGenerator<Piece> {
  const versions = await db
    .selectFrom("desk_version")
    .select(["version", "at", "actor", "toml", "plan"])
    .orderBy("version")
    .execute();
  for (const row of versions) yield { kind: "desk", ...row, actor: actorIn(row.actor), plan: jsonOfPlan(row.plan) };
  for (const agent of [...(await agentStates(db)).values()].toSorted((a, b) => (a.handle < b.handle ? -1 : 1)))
    yield { kind: "agent", agent };
  yield* keyed(
    (last: string) =>
      db.selectFrom("customer").selectAll().where("email", ">", last).orderBy("email").limit(CHUNK).execute(),
    "",
    (row) => row.email,
    (row) => ({ kind: "customer", customer: fromCustomerRow(row) }),
  );
  yield* keyed(
    (last: number) =>
      db
        .selectFrom("act")
        .select(["act", "at", "actor", "command"])
        .where("act", ">", last)
        .orderBy("act")
        .limit(CHUNK)
        .execute(),
    0,
    (row) => row.act,
    (row) => ({ kind: "act", ...row, actor: actorIn(row.actor) }),
  );
  for await (const rows of allDeskEventRows(db))
    for (const row of rows) yield { kind: "deskEvent", deskEvent: readDeskEvent(row) };
  for await (const piece of histories(db))
    for (const { row, events } of piece)
      yield { kind: "ticket", ticket: ticketFromRow(row).ticket, events: events.map(readEvent) };
}

async function* keyed<Row, Key>(
  read: (last: Key) => Promise<readonly Row[]>,
  first: Key,
  keyOf: (row: Row) => Key,
  piece: (row: Row) => Piece,
): AsyncGenerator<Piece> {
  for (let last = first; ; ) {
    const rows = await read(last);
    yield* rows.map(piece);
    const end = rows.at(-1);
    if (end === undefined || rows.length < CHUNK) return;
    last = keyOf(end);
  }
}
