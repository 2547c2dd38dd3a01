import type Database from "better-sqlite3";
import { perform } from "../src/desk/verbs/perform.ts";
import type { TicketRow } from "../src/store/handle/schema.ts";
import { databaseOf } from "../src/store/sqlite/engine.ts";
import { unowned, withDesk } from "./bed.ts";
import { handleOf } from "./desk-file.ts";
import type { Measurement } from "./figure.ts";
import { alternately, timed } from "./sample.ts";

const ROUNDS = 12;
const WARM_UP = 2;

/** Claims in one round of one side. */
const CLAIMS = 200;

export const claims: Measurement = {
  name: "claims",
  on: "sqlite",
  measure: async (bed) => {
    const path = await bed.desk(100_000);
    const numbers = (await unowned(path, 2 * CLAIMS * (ROUNDS + WARM_UP) + 1))[Symbol.iterator]();
    const pair = await withDesk(path, bed.now, async (desk) => {
      const ours = () => perform(desk, { act: "claim", tickets: [next(numbers)] });
      await ours();
      const raw = rawClaim(databaseOf(desk.db), handleOf(0), bed.now);
      return alternately(
        ROUNDS,
        () => rate(() => raw(next(numbers))),
        () => rate(ours),
        WARM_UP,
      );
    });
    const what = "claims through the command, one process; the floor is their four statements, raw";
    return [{ what, unit: "/s", ...pair, aim: { ratio: { least: 0.5 } } }];
  },
};

async function rate(once: () => unknown): Promise<number> {
  const ms = await timed(async () => {
    for (let count = 0; count < CLAIMS; count++) await once();
  });
  return (1_000 * CLAIMS) / ms;
}

function next(numbers: Iterator<number>): number {
  const { value, done } = numbers.next();
  if (done) throw new Error("There are not enough tickets to claim.");
  return value;
}

/**
 * The least that a claim is: one ticket read and written with compare-and-set, its act and its event, four statements
 * prepared once in one transaction. The row and the event say what docket's own claim says.
 */
function rawClaim(engine: Database.Database, handle: string, now: number): (number: number) => void {
  const read = engine.prepare<[number], TicketRow>("select * from ticket where number = ?");
  const write = engine.prepare(
    "update ticket set assignee = ?, status = 'open', assigned_at = ?, timeline = ?, version = version + 1 where number = ? and version = ?",
  );
  const act = engine.prepare("insert into act (at, actor, command) values (?, ?, 'bench')");
  const event = engine.prepare(
    "insert into event (ticket, act, at, type, actor, data, verdict) values (?, ?, ?, 'claimed', ?, '{}', ?)",
  );
  const verdict = engine
    .prepare<[], { verdict: string }>(
      "select verdict from event where type = 'claimed' and verdict is not null limit 1",
    )
    .get()?.verdict;
  return engine.transaction((number: number) => {
    const row = read.get(number);
    if (row === undefined || row.assignee !== null) throw new Error(`Ticket ${number} cannot be claimed.`);
    const timeline = JSON.stringify([...JSON.parse(row.timeline), [now, "open"]]);
    write.run(handle, now, timeline, number, row.version);
    const { lastInsertRowid } = act.run(now, `agent:${handle}`);
    event.run(number, lastInsertRowid, now, `agent:${handle}`, verdict);
  }).immediate;
}
