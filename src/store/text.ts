import { type RawBuilder, sql } from "kysely";

/** How many of the newest messages that match are looked at: ranking all of them takes a second on a large desk. */
const NEWEST = 2_000;

/**
 * The numbers of the tickets in whose messages all of the words occur, each as the beginning of a word, whatever case and
 * accents: among the newest messages that match.
 */
export function ticketsWith(words: readonly string[]): RawBuilder<number> {
  const matches = words.map(
    (word) => sql`select event.ticket from event_text join event on event.seq = event_text.rowid
    where event_text match ${phrase(word)} order by event_text.rowid desc limit ${sql.lit(NEWEST)}`,
  );
  return sql<number>`(${sql.join(
    matches.map((match) => sql`select ticket from (${match})`),
    sql` intersect `,
  )})`;
}

/** The words of one search term as an FTS5 phrase, the last one open at its end; what FTS5 gives a meaning is quoted. */
function phrase(text: string): string {
  return `"${text.replaceAll('"', " ").replaceAll("\0", " ")}"*`;
}
