import { copyFileSync, mkdtempSync } from "node:fs";
import { join } from "node:path";
import type Database from "better-sqlite3";
import { perform } from "../src/desk/verbs/perform.ts";
import type { TicketRow } from "../src/store/handle/schema.ts";
import { databaseOf } from "../src/store/sqlite/engine.ts";
import { type Bed, withDesk } from "./bed.ts";
import type { Measurement } from "./figure.ts";
import { inserter, type Row } from "./rows.ts";
import { alternately, timed } from "./sample.ts";
import { WAITING, waitingDesk } from "./waiting-desk.ts";

/** One ticket that a drain gave away: its event, and its row as it is then. */
type Written = { readonly event: Row; readonly ticket: TicketRow };

export const drain: Measurement = {
  name: "drain",
  on: "sqlite",
  measure: async (bed) => {
    const written = await onCopy(bed, async (engine, routeAll) => {
      await routeAll();
      return rowsOf(engine);
    });
    const pair = await alternately(
      3,
      () => onCopy(bed, async (engine) => rateOf(await timed(() => writeRaw(engine, written)))),
      () => onCopy(bed, async (_, routeAll) => rateOf(await timed(routeAll))),
    );
    const what = `drain of ${WAITING.toLocaleString("en")} waiting tickets, written; the floor is the same rows, raw`;
    return [{ what, unit: "/s", ...pair, aim: { ratio: { least: 0.3 } } }];
  },
};

function rateOf(ms: number): number {
  return (1_000 * WAITING) / ms;
}

/** Works on a fresh copy of the desk on which everything waits. */
async function onCopy<T>(
  bed: Bed,
  work: (engine: Database.Database, routeAll: () => Promise<unknown>) => Promise<T>,
): Promise<T> {
  const path = join(mkdtempSync(join(bed.folder, "drained-")), "docket.db");
  copyFileSync(await waitingDesk(bed), path);
  return withDesk(path, bed.now, (desk) =>
    work(databaseOf(desk.db), () => perform(desk, { act: "route", tickets: [], all: true })),
  );
}

/** What a drain wrote, in the order in which it did. */
function rowsOf(engine: Database.Database): readonly Written[] {
  const ticketOf = engine.prepare<[unknown], TicketRow>("select * from ticket where number = ?");
  const written = engine
    .prepare<[], Row>("select * from event where type = 'routed' order by seq")
    .all()
    .flatMap((event) => {
      const ticket = ticketOf.get(event.ticket);
      return ticket?.assignee ? [{ event, ticket }] : [];
    });
  if (written.length !== WAITING) throw new Error(`The drain gave away only ${written.length} tickets.`);
  return written;
}

function writeRaw(engine: Database.Database, written: readonly Written[]): void {
  const insert = inserter(engine, "event");
  const update = engine.prepare(
    `update ticket set assignee = @assignee, status = @status, assigned_at = @assigned_at, timeline = @timeline,
      version = @version where number = @number`,
  );
  engine.exec("begin immediate");
  engine
    .prepare("insert into act (act, at, actor, command) values (?, 0, 'system', 'bench')")
    .run(written[0]?.event.act);
  for (const { event, ticket } of written) {
    insert(event);
    update.run(ticket);
  }
  engine.exec("commit");
}
