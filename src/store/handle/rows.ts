import type { EventRow, TicketRow } from "./schema.ts";

/** A row of any table, as docket reads it from either database. */
export type StoredRow = Readonly<Record<string, unknown>>;

/** What a column holds, in the words of a server. */
export type ColumnKind = "bigint" | "double precision" | "text";

/** What a search finds an event by. */
export type EventWords = { readonly seq: number; readonly words: string };

/** An event before the database has given it a place, or the act a number. */
export type EventToAppend = Omit<EventRow, "seq" | "act">;

/** An act whose number the database may still have to say; its key is known before. */
export type BegunAct = { readonly number: Promise<number>; readonly key: string };

/** A ticket with its whole history. Without `seq` an event gets the next place. */
export type WholeTicketRows = {
  readonly ticket: TicketRow;
  readonly events: readonly {
    readonly row: Omit<EventRow, "seq">;
    readonly seq: number | null;
    readonly words: string | null;
  }[];
};
