import type { Db, EventRow, TicketRow } from "../handle/schema.ts";

/** A ticket and its events as their rows have them. */
export type HistoryRows = { readonly row: TicketRow; readonly events: readonly EventRow[] };

const PIECE = 500;

/** Every ticket with its events, by number, read piece by piece. */
export async function* histories(db: Db): AsyncGenerator<readonly HistoryRows[]> {
  for (let last = 0; ; ) {
    const rows = await ticketsBehind(db, last);
    if (rows.length === 0) return;
    const numbers = rows.map((row) => row.number);
    const events = await eventsOfAll(db, numbers);
    const byTicket = Map.groupBy(events, (event) => event.ticket);
    yield rows.map((row) => ({ row, events: byTicket.get(row.number) ?? [] }));
    last = numbers.at(-1) ?? last;
  }
}

export async function countTickets(db: Db): Promise<number> {
  const count = db.selectFrom("ticket").select(({ fn }) => fn.countAll<number>().as("n"));
  return (await count.executeTakeFirstOrThrow()).n;
}

function ticketsBehind(db: Db, number: number): Promise<TicketRow[]> {
  return db.selectFrom("ticket").selectAll().where("number", ">", number).orderBy("number").limit(PIECE).execute();
}

function eventsOfAll(db: Db, tickets: readonly number[]): Promise<EventRow[]> {
  return db.selectFrom("event").selectAll().where("ticket", "in", tickets).orderBy("ticket").orderBy("seq").execute();
}
