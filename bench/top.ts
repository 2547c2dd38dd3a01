import pg from "pg";
import { EVERYTHING } from "../src/desk/reads/filter.ts";
import { inbox, inboxQuery } from "../src/desk/reads/inbox.ts";
import type { Desk } from "../src/desk/work/desk.ts";
import { databaseOf } from "../src/store/sqlite/engine.ts";
import { withDesk } from "./bed.ts";
import type { Measurement } from "./figure.ts";
import { alternately, type Pair, timed } from "./sample.ts";

const TICKETS = 1_000_000;
const QUESTION = { filter: EVERYTHING, order: "urgency", limit: 50 } as const;

export const top: Measurement = {
  name: "top",
  on: "sqlite",
  measure: async (bed) => {
    const pair = await withDesk(await bed.desk(TICKETS), bed.now, (desk) =>
      compared(desk, bed.now, (sql, values) => {
        const raw = databaseOf(desk.db).prepare<unknown[]>(sql);
        return () => raw.all(...values);
      }),
    );
    const what = "top 50 by urgency of 1,000,000 open tickets, in process; the floor is the query raw";
    return [{ what, unit: "ms", ...pair, aim: { ratio: { most: 2 }, ours: { most: 2 } } }];
  },
};

export const serverTop: Measurement = {
  name: "server-top",
  on: "postgres",
  measure: async (bed) => {
    const url = await bed.serverDesk(TICKETS);
    const client = new pg.Client({ connectionString: url, options: "-c search_path=docket" });
    await client.connect();
    const pair = await withDesk(url, bed.now, (desk) =>
      compared(desk, bed.now, (text, values) => () => client.query({ name: "top", text, values: [...values] })),
    ).finally(() => client.end());
    const what = "top 50 by urgency of 1,000,000 open tickets on a server, in process; the floor is the query by pg";
    return [{ what, unit: "ms", ...pair, aim: { ratio: { most: 2 } } }];
  },
};

type Prepare = (sql: string, values: readonly unknown[]) => () => unknown;

function compared({ db }: Desk, now: number, prepare: Prepare): Promise<Pair> {
  const asker = { me: null, now };
  const { sql, parameters } = inboxQuery(db, QUESTION, asker).compile();
  const raw = prepare(sql, parameters);
  return alternately(
    500,
    () => timed(raw),
    () => timed(() => inbox(db, QUESTION, asker)),
    100,
  );
}
