import { execute } from "../src/store/handle/compiled.ts";
import { withDesk } from "./bed.ts";

/** The numbers of so many tickets of a desk that nobody owns, from anywhere in its queue. */
export async function unowned(place: string, count: number): Promise<readonly number[]> {
  const rows = await withDesk(place, Date.now(), ({ db }) =>
    execute<{ number: number }>(
      db,
      `select number from ticket where assignee is null and unsolved = 1 order by (number * 7919) % 100003 limit ${count}`,
    ),
  );
  if (rows.length < count) throw new Error(`${place} has only ${rows.length} tickets that nobody owns.`);
  return rows.map(({ number }) => number);
}
