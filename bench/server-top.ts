import pg from "pg";
import { EVERYTHING } from "../src/desk/reads/filter.ts";
import { inbox, inboxQuery } from "../src/desk/reads/inbox.ts";
import { withDesk } from "./bed.ts";
import type { Measurement } from "./figure.ts";
import { byTurns, timed } from "./sample.ts";

const QUESTION = { filter: EVERYTHING, order: "urgency", limit: 50 } as const;

export const serverTop: Measurement = {
  name: "server-top",
  on: "postgres",
  measure: async (bed) => {
    const url = await bed.serverDesk(1_000_000);
    const client = new pg.Client({ connectionString: url, options: "-c search_path=docket" });
    await client.connect();
    const pair = await withDesk(url, bed.now, ({ db }) => {
      const asker = { me: null, now: bed.now };
      const { sql, parameters } = inboxQuery(db, QUESTION, asker).compile();
      const raw = { name: "top", text: sql, values: [...parameters] };
      return byTurns(
        500,
        () => timed(() => client.query(raw)),
        () => timed(() => inbox(db, QUESTION, asker)),
        100,
      );
    }).finally(() => client.end());
    const what = "top 50 by urgency of 1,000,000 open tickets on a server, in process; the floor is the query by pg";
    return [{ what, unit: "ms", ...pair, aim: { ratio: { most: 2 } } }];
  },
};
