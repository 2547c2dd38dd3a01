import { join } from "node:path";
import type Database from "better-sqlite3";
import { searchText } from "../src/core/ticket/event.ts";
import { type Arrival, IMPORT_CHUNK, importTickets } from "../src/desk/whole/import.ts";
import { closeDesk } from "../src/desk/work/desk.ts";
import type { EventRow } from "../src/store/handle/schema.ts";
import { databaseOf } from "../src/store/sqlite/engine.ts";
import { readEvent } from "../src/store/tables/read-events.ts";
import { arrivals } from "./arrivals.ts";
import type { Measurement } from "./figure.ts";
import { emptyDesk, THREE_WEEKS } from "./queue.ts";
import { inserter, type Row } from "./rows.ts";
import { sampleOf, timed } from "./sample.ts";

const TICKETS = 100_000;

/** Imported in one go; then the same rows are written raw to another desk. */
const PIECE = 20_000;

export const importing: Measurement = {
  name: "import",
  on: "sqlite",
  measure: async (bed) => {
    const desk = await emptyDesk(join(bed.folder, "imported.db"), bed.now);
    const copy = await emptyDesk(join(bed.folder, "raw.db"), bed.now);
    const engine = databaseOf(desk.db);
    databaseOf(copy.db).pragma("synchronous = normal");
    const write = writer(databaseOf(copy.db));
    const rates = { floor: [] as number[], ours: [] as number[] };
    for (let first = 0; first < TICKETS; first += PIECE) {
      const all = await collected(
        arrivals(first, PIECE, TICKETS, bed.now, { hours: THREE_WEEKS, waiting: false, external: true }),
      );
      rates.ours.push(rateOf(await timed(() => importTickets(desk, each(all)))));
      const chunks = chunksOf(engine, first);
      rates.floor.push(rateOf(await timed(() => chunks.forEach(write))));
    }
    await closeDesk(desk);
    await closeDesk(copy);
    const what = "import of 100,000 tickets; the floor is the same rows, raw";
    return [
      { what, unit: "/s", floor: sampleOf(rates.floor), ours: sampleOf(rates.ours), aim: { ratio: { least: 0.4 } } },
    ];
  },
};

function rateOf(ms: number): number {
  return (1_000 * PIECE) / ms;
}

type Chunk = Readonly<Record<"customers" | "acts" | "tickets" | "events" | "words", readonly Row[]>>;

/** The rows that an import of one piece wrote, in the pieces that were committed together. */
function chunksOf(engine: Database.Database, before: number): readonly Chunk[] {
  const all = (table: string, column = "number", from = 1, to = 1) =>
    engine.prepare<[number, number], Row>(`select * from ${table} where ${column} between ? and ?`).all(from, to);
  return Array.from({ length: PIECE / IMPORT_CHUNK }, (_, place) => {
    const first = before + place * IMPORT_CHUNK + 1;
    const last = first + IMPORT_CHUNK - 1;
    const events = all("event", "ticket", first, last) as unknown as readonly EventRow[];
    const words = events.flatMap((row) => {
      const body = searchText(readEvent(row));
      return body === null ? [] : [{ rowid: row.seq, body }];
    });
    return {
      customers: place === 0 && before === 0 ? all("customer", "rowid", 1, TICKETS) : [],
      acts: place === 0 ? all("act", "act", 1, TICKETS) : [],
      tickets: all("ticket", "number", first, last),
      events,
      words,
    };
  });
}

function writer(engine: Database.Database): (chunk: Chunk) => void {
  const customers = inserter(engine, "customer");
  const acts = inserter(engine, "act");
  const tickets = inserter(engine, "ticket");
  const events = inserter(engine, "event");
  const word = engine.prepare("insert into event_text (rowid, body) values (@rowid, @body)");
  return engine.transaction((chunk: Chunk) => {
    for (const row of chunk.customers) customers(row);
    for (const row of chunk.acts) acts(row);
    for (const row of chunk.tickets) tickets(row);
    for (const row of chunk.events) events(row);
    for (const row of chunk.words) word.run(row);
  }).immediate;
}

async function collected(items: AsyncIterable<Arrival>): Promise<readonly Arrival[]> {
  const all: Arrival[] = [];
  for await (const item of items) all.push(item);
  return all;
}

async function* each(items: readonly Arrival[]): AsyncGenerator<Arrival> {
  yield* items;
}
