import pg from "pg";
import { inject, onTestFinished } from "vitest";
import { type Desk, openDesk } from "../../src/desk/work/desk.ts";
import { freshOnServer } from "../databases.ts";
import { type DeskFile, givenDesk, type TestDesk } from "../given.ts";
import { startProxy, type TestProxy } from "./proxy.ts";

/** Whether there is a server to test with. */
export const hasServer = inject("postgres") !== null;

/** A desk on the server, and a proxy through which `far` reaches it. */
export async function givenServer(
  file: DeskFile = {},
): Promise<TestDesk & { readonly proxy: TestProxy; readonly far: (handle: string, key?: string) => Promise<Desk> }> {
  const testDesk = await givenDesk(file, freshOnServer);
  const proxy = await startProxy(testDesk.location);
  onTestFinished(proxy.stop);
  return {
    ...testDesk,
    proxy,
    far: async (handle, key) => {
      const now = () => testDesk.clock.now;
      const named = key === undefined ? {} : { key: () => key };
      const desk = await openDesk(proxy.through(testDesk.location), { handle, now, command: "far", ...named });
      onTestFinished(() => desk.db.destroy());
      return desk;
    },
  };
}

/** What another program asks the database of a desk. */
export async function asked(
  testDesk: Pick<TestDesk, "location">,
  sql: string,
  parameters: readonly unknown[] = [],
): Promise<readonly pg.QueryResultRow[]> {
  const client = new pg.Client(testDesk.location);
  await client.connect();
  try {
    return (await client.query(sql, [...parameters])).rows;
  } finally {
    await client.end();
  }
}
