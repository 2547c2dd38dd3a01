import { type CompiledQuery, sql } from "kysely";
import type { Engine } from "../handle/engine.ts";
import type { Db } from "../handle/schema.ts";
import { insertTickets, withRelaxedSync } from "./bulk.ts";
import { insertRows, insertWords } from "./copy.ts";
import { isDuplicate, retryReason } from "./errors.ts";
import { appendEvent } from "./events.ts";
import { damages } from "./integrity.ts";
import { SERVER_LOCKS } from "./locks.ts";
import { continueNumbering, nextNumbers, spentNumbers } from "./numbers.ts";
import { remembered, rememberIn } from "./prefetch.ts";
import type { Server } from "./server.ts";
import { versionOn } from "./version.ts";
import { phraseQuery } from "./words.ts";

/** Whose login a connection has; null as long as nobody has asked, and for the owner of the tables. */
export type Session = { handle: string | null };

export function serverEngine(server: Server, session: Session): Engine {
  return {
    dialect: "postgres",
    login: () => session.handle,
    ask: async <Row>(tx: Db, query: CompiledQuery<Row>) =>
      remembered<Row>(tx, query) ?? ((await server.send(query.sql, query.parameters)).rows as Row[]),
    prefetch: async (tx, questions) => {
      if (tx.isTransaction) await questions(rememberIn(tx));
    },
    locks: SERVER_LOCKS,
    matches: (term) => sql`event_text.words @@ ${phraseQuery(term)}::tsquery`,
    appendEvent,
    insertTickets,
    insertRows,
    insertWords,
    nextNumbers,
    continueNumbering,
    spentNumbers,
    withRelaxedSync,
    damages,
    version: versionOn(server),
    backup: null,
    retryReason,
    isDuplicate,
    close: () => {},
  };
}
