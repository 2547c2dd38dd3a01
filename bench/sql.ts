import pg from "pg";

/** Runs statements in a database of a server as its owner, and closes the connection. Returns the rows of the last one. */
export async function runSql(url: string, ...statements: readonly string[]): Promise<readonly pg.QueryResultRow[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query("set search_path = docket");
    let rows: readonly pg.QueryResultRow[] = [];
    for (const statement of statements) ({ rows } = await client.query(statement));
    return rows;
  } finally {
    await client.end();
  }
}
