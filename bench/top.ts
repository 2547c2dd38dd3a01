import { EVERYTHING } from "../src/desk/reads/filter.ts";
import { inbox, inboxQuery } from "../src/desk/reads/inbox.ts";
import { databaseOf } from "../src/store/sqlite/engine.ts";
import { withDesk } from "./bed.ts";
import type { Measurement } from "./figure.ts";
import { byTurns, timed } from "./sample.ts";

const QUESTION = { filter: EVERYTHING, order: "urgency", limit: 50 } as const;

export const top: Measurement = {
  name: "top",
  on: "sqlite",
  measure: async (bed) => {
    const path = await bed.desk(1_000_000);
    const pair = await withDesk(path, bed.now, async ({ db }) => {
      const asker = { me: null, now: bed.now };
      const { sql, parameters } = inboxQuery(db, QUESTION, asker).compile();
      const raw = databaseOf(db).prepare<unknown[]>(sql);
      return byTurns(
        500,
        () => timed(() => raw.all(...parameters)),
        () => timed(() => inbox(db, QUESTION, asker)),
        100,
      );
    });
    const what = "top 50 by urgency of 1,000,000 open tickets, in process; the floor is the query raw";
    return [{ what, unit: "ms", ...pair, aim: { ratio: { most: 2 }, ours: { most: 2 } } }];
  },
};
