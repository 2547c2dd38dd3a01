import Database from "better-sqlite3";

/** The numbers of so many tickets of a database that nobody owns, from anywhere in its queue. */
export function unowned(path: string, count: number): readonly number[] {
  const database = new Database(path, { readonly: true });
  try {
    const numbers = database
      .prepare<[number], { number: number }>(
        "select number from ticket where assignee is null and unsolved = 1 order by (number * 7919) % 100003 limit ?",
      )
      .all(count)
      .map(({ number }) => number);
    if (numbers.length < count) throw new Error(`${path} has only ${numbers.length} tickets that nobody owns.`);
    return numbers;
  } finally {
    database.close();
  }
}
