import { ask, compiled } from "../handle/compiled.ts";
import { engineOf } from "../handle/engine.ts";
import type { Db, TicketRow } from "../handle/schema.ts";
import { fromRow, type StoredTicket } from "./ticket-row.ts";

const CHUNK = 500;

/** Every unsolved ticket, by number, read piece by piece. */
export async function* unsolvedTickets(db: Db): AsyncGenerator<readonly StoredTicket[]> {
  for (let last = 0; ; ) {
    const query = db.selectFrom("ticket").selectAll().where("unsolved", "=", 1).where("number", ">", last);
    const rows = await ask(db, query.orderBy("number").limit(CHUNK));
    if (rows.length === 0) return;
    last = rows.at(-1)?.number ?? last;
    yield rows.map(fromRow);
  }
}

const unsolvedOf = compiled<{ customer: string }, TicketRow>((db, value) => {
  const query = db
    .selectFrom("ticket")
    .selectAll()
    .where("customer", "=", value("customer"))
    .where("unsolved", "=", 1)
    .orderBy("number");
  return engineOf(db).locks.found(query);
});

/** The unsolved tickets of a customer, locked until the transaction ends. */
export async function unsolvedToChange(db: Db, customer: string): Promise<readonly StoredTicket[]> {
  return (await unsolvedOf(db, { customer })).map(fromRow);
}

/** The numbers of those tickets of a customer that wait for an owner. */
export async function unownedOf(db: Db, customer: string): Promise<ReadonlySet<number>> {
  const query = db.selectFrom("ticket").select("number").where("customer", "=", customer).where("unsolved", "=", 1);
  return new Set((await ask(db, query.where("assignee", "is", null))).map(({ number }) => number));
}
