import { type RawBuilder, sql } from "kysely";
import { compiled } from "../handle/compiled.ts";

/** The words of one search term as an FTS5 phrase, the last one open at its end; what FTS5 gives a meaning is quoted. */
export function matches(term: string): RawBuilder<boolean> {
  const phrase = `"${term.replaceAll('"', " ").replaceAll("\0", " ")}"*`;
  return sql`event_text match ${phrase}`;
}

export const indexWords = compiled<{ rowid: number; body: string }>((db, value) =>
  db.insertInto("event_text").values({ rowid: value("rowid"), body: value("body") }),
);
