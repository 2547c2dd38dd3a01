import { sql } from "kysely";
import { isUnsolved } from "../../core/ticket/lifecycle.ts";
import type { QueueOrder } from "../../core/ticket/team.ts";
import type { Db } from "../../store/handle/schema.ts";
import { type StoredTicket, toRow } from "../../store/tables/ticket-row.ts";
import { ORDER_COLUMNS } from "../../store/tables/waiting.ts";

/** The place of a ticket, from 1, among the unsolved tickets of its team that are owned, or not, as it is; null if it is done. */
export async function rankOf(db: Db, { ticket, derived }: StoredTicket, order: QueueOrder): Promise<number | null> {
  if (!isUnsolved(ticket.status)) return null;
  const row = toRow(ticket, derived);
  const columns = ORDER_COLUMNS[order];
  const names = sql.join(columns.map((column) => sql.ref(column)));
  const values = sql.join(columns.map((column) => row[column]));
  const ahead = await db
    .selectFrom("ticket")
    .select(sql<number>`count(*)`.as("n"))
    .where("unsolved", "=", 1)
    .where("team", ticket.team === null ? "is" : "=", ticket.team)
    .where("assignee", ticket.assignee === null ? "is" : "=", ticket.assignee)
    .where(sql<boolean>`(${names}) < (${values})`)
    .executeTakeFirstOrThrow();
  return ahead.n + 1;
}
