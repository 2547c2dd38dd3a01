import { type RawBuilder, sql } from "kysely";
import { engineOf } from "./engine.ts";
import type { Db } from "./schema.ts";

/** How many of the newest messages that match are looked at: ranking all of them takes a second on a large desk. */
const NEWEST = 2_000;

/**
 * The numbers of the tickets in whose messages all of the words occur, each as the beginning of a word, whatever case and
 * accents: among the newest messages that match.
 */
export function ticketsWith(db: Db, words: readonly string[]): RawBuilder<number> {
  const { matches } = engineOf(db);
  const found = words.map(
    (word) => sql`select event.ticket from event_text join event on event.seq = event_text.rowid
    where ${matches(word)} order by event_text.rowid desc limit ${sql.lit(NEWEST)}`,
  );
  return sql<number>`(${sql.join(
    found.map((each) => sql`select ticket from (${each}) as found`),
    sql` intersect `,
  )})`;
}
