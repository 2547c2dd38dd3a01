import { sql } from "kysely";
import { onTestFinished } from "vitest";
import { closeDesk, type Desk, openDesk } from "../../../src/desk/work/desk.ts";
import type { Db } from "../../../src/store/handle/schema.ts";
import { databases, type Fresh } from "../../databases.ts";
import { NOW } from "../../given.ts";

/** From each database to each: the way a desk can move. */
export const ways = databases.flatMap((from) =>
  databases.map((to) => ({ name: `${from.name} to ${to.name}`, from, to })),
);

/** What a desk consists of, apart from what makes two desks different that tell the same: figures count where they are not nothing. */
const CONTENTS = {
  desk_version: "select * from desk_version order by version",
  agent: "select * from agent order by handle",
  leave: "select * from leave order by id",
  customer: "select * from customer order by email",
  act: "select * from act order by act",
  ticket: "select * from ticket order by number",
  desk_event: "select * from desk_event order by seq",
  event: "select * from event order by seq",
  contact: "select * from contact order by customer, agent",
  tally: "select assignee, status, channel, tickets from tally where tickets <> 0 order by assignee, status, channel",
  due_tally: "select * from due_tally where tickets <> 0 order by kind, hour",
} as const;

export async function contentsOf(db: Db): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const all: Record<string, readonly unknown[]> = {};
  for (const [table, query] of Object.entries(CONTENTS)) all[table] = (await sql.raw(query).execute(db)).rows;
  return all;
}

/** A place where a desk can be copied to, which goes with the test. */
export async function freshPlace(
  { fresh }: { readonly fresh: () => Fresh | Promise<Fresh> },
  cleanUp: (work: () => void | Promise<void>) => void = onTestFinished,
): Promise<string> {
  const { location, drop } = await fresh();
  cleanUp(drop);
  return location;
}

/** The desk at a place, for as long as `look` takes. */
export async function at<T>(location: string, look: (desk: Desk) => Promise<T>, handle = "ana"): Promise<T> {
  const desk = await openDesk(location, { handle, now: () => NOW, command: "test" });
  try {
    return await look(desk);
  } finally {
    await closeDesk(desk);
  }
}
