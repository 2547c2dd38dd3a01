import { type RawBuilder, sql } from "kysely";
import { compiled } from "./compiled.ts";
import { isServer } from "./engine.ts";
import type { Db } from "./schema.ts";

/** How many of the newest messages that match are looked at: ranking all of them takes a second on a large desk. */
const NEWEST = 2_000;

/**
 * The numbers of the tickets in whose messages all of the words occur, each as the beginning of a word, whatever case and
 * accents: among the newest messages that match.
 */
export function ticketsWith(db: Db, words: readonly string[]): RawBuilder<number> {
  const matching = isServer(db)
    ? (word: string) => sql`event_text.words @@ ${openQuery(word)}::tsquery`
    : (word: string) => sql`event_text match ${phrase(word)}`;
  const matches = words.map(
    (word) => sql`select event.ticket from event_text join event on event.seq = event_text.rowid
    where ${matching(word)} order by event_text.rowid desc limit ${sql.lit(NEWEST)}`,
  );
  return sql<number>`(${sql.join(
    matches.map((match) => sql`select ticket from (${match}) as found`),
    sql` intersect `,
  )})`;
}

/** The words of one search term as an FTS5 phrase, the last one open at its end; what FTS5 gives a meaning is quoted. */
function phrase(text: string): string {
  return `"${text.replaceAll('"', " ").replaceAll("\0", " ")}"*`;
}

/** The same as a tsquery. */
function openQuery(text: string): string {
  const words = wordsIn(text);
  return words.length === 0 ? "" : `${words.map((word) => `'${word}'`).join(" <-> ")}:*`;
}

const intoFile = compiled<{ rowid: number; body: string }>((db, value) =>
  db.insertInto("event_text").values({ rowid: value("rowid"), body: value("body") }),
);
const ontoServer = compiled<{ rowid: number; words: string }>((db, value) =>
  db.insertInto("event_text").values({ rowid: value("rowid"), words: sql`${value("words")}::tsvector` }),
);

/** Writes down what an event is found by. */
export async function indexWords(db: Db, rowid: number, text: string): Promise<void> {
  if (isServer(db)) await ontoServer(db, { rowid, words: lexemes(text) });
  else await intoFile(db, { rowid, body: text });
}

/** How many words of a message are found: a tsvector holds one megabyte, and places up to 16383. */
const FOUND = 16_383;

/** The words of a text with their places, as a tsvector is written. */
export function lexemes(text: string): string {
  const words = wordsIn(text).slice(0, FOUND);
  return words.map((word, place) => `'${word}':${place + 1}`).join(" ");
}

/** The words of a text as FTS5 cuts them: letters and digits, in lower case, Latin ones without accents; overlong ones are cut. */
function wordsIn(text: string): readonly string[] {
  const plain = text
    .normalize("NFD")
    .replaceAll(/(\p{Script=Latin})\p{M}+/gu, "$1")
    .normalize("NFC")
    .toLowerCase();
  return Array.from(plain.matchAll(/[\p{L}\p{N}\p{Co}]+/gu), ([word]) => word.slice(0, 60));
}
