import type { Ticket } from "../../core/ticket/ticket.ts";
import { compiled } from "../handle/compiled.ts";
import { engineOf } from "../handle/engine.ts";
import type { Db, TicketRow } from "../handle/schema.ts";
import { TICKET_COLUMNS } from "./copy-tables.ts";
import { type Derived, fromRow, type StoredTicket, toRow } from "./ticket-row.ts";

const byNumber = compiled<{ number: number }, TicketRow>((db, value) =>
  db.selectFrom("ticket").selectAll().where("number", "=", value("number")),
);

export async function findTicket(db: Db, number: number): Promise<StoredTicket | null> {
  const [row] = await byNumber(db, { number });
  return row ? fromRow(row) : null;
}

const toChange = compiled<{ number: number }, TicketRow>((db, value) =>
  engineOf(db).locks.found(db.selectFrom("ticket").selectAll().where("number", "=", value("number"))),
);

/** The same, locked until the transaction ends: others who want to change it wait, and then see it as it is afterwards. */
export async function findTicketToChange(db: Db, number: number): Promise<StoredTicket | null> {
  const [row] = await toChange(db, { number });
  return row ? fromRow(row) : null;
}

/** Locks a ticket and prefetches it. */
export async function prefetchTicketToChange(tx: Db, number: number): Promise<void> {
  await toChange.prefetch(tx, { number });
}

const insert = compiled<TicketRow>((db, value) =>
  db
    .insertInto("ticket")
    .values(Object.fromEntries(TICKET_COLUMNS.map((column) => [column, value(column)])) as TicketRow),
);

export async function insertTicket(db: Db, ticket: Ticket, derived: Derived): Promise<void> {
  await insert(db, toRow(ticket, derived));
}

type Update = (db: Db, values: TicketRow & { readonly expected: number }) => Promise<readonly { number: number }[]>;
const updates = new Map<string, Update>();

/**
 * Writes what changed of a ticket, and says whether it could: false if somebody wrote the ticket since `before` was read.
 * Only the columns that differ are named, so that SQLite rewrites only the indexes that they are in. `ifFree`: false also if
 * someone else has locked the ticket, instead of waiting for them.
 */
export async function updateTicket(
  db: Db,
  before: StoredTicket,
  after: StoredTicket,
  ifFree = false,
): Promise<boolean> {
  const old = toRow(before.ticket, before.derived);
  const row = toRow(after.ticket, after.derived);
  const changed = TICKET_COLUMNS.filter((column) => old[column] !== row[column]);
  if (changed.length === 0) return true;
  const key = `${ifFree} ${changed.join()}`;
  const update = updates.get(key) ?? compileUpdate(changed, ifFree);
  updates.set(key, update);
  const written = await update(db, { ...row, expected: old.version });
  return written.length === 1;
}

function compileUpdate(changed: readonly (keyof TicketRow)[], ifFree: boolean): Update {
  return compiled<TicketRow & { readonly expected: number }, { number: number }>((db, value) => {
    const update = db
      .updateTable("ticket")
      .set(Object.fromEntries(changed.map((column) => [column, value(column)])))
      .where("version", "=", value("expected"))
      .returning("number");
    if (!ifFree) return update.where("number", "=", value("number"));
    const one = db.selectFrom("ticket").select("number").where("number", "=", value("number"));
    return update.where("number", "=", engineOf(db).locks.free(one));
  });
}
