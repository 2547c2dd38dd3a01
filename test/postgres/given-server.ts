import pg from "pg";
import { inject, onTestFinished } from "vitest";
import { type Desk, openDesk } from "../../src/desk/work/desk.ts";
import { freshOnServer } from "../databases.ts";
import { type DeskFile, givenDesk, type Stage } from "../given.ts";
import { startProxy, type TestProxy } from "./proxy.ts";

/** Whether there is a server to test with. */
export const hasServer = inject("postgres") !== null;

/** A desk on the server, and a proxy through which `far` reaches it. */
export async function givenServer(
  file: DeskFile = {},
): Promise<Stage & { readonly proxy: TestProxy; readonly far: (handle: string, key?: string) => Promise<Desk> }> {
  const stage = await givenDesk(file, freshOnServer);
  const proxy = await startProxy(stage.location);
  onTestFinished(proxy.stop);
  return {
    ...stage,
    proxy,
    far: async (handle, key) => {
      const now = () => stage.clock.now;
      const named = key === undefined ? {} : { key: () => key };
      const desk = await openDesk(proxy.through(stage.location), { handle, now, command: "far", ...named });
      onTestFinished(() => desk.db.destroy());
      return desk;
    },
  };
}

/** What another program asks the database of a desk. */
export async function asked(
  stage: Pick<Stage, "location">,
  sql: string,
  parameters: readonly unknown[] = [],
): Promise<readonly pg.QueryResultRow[]> {
  const client = new pg.Client(stage.location);
  await client.connect();
  try {
    return (await client.query(sql, [...parameters])).rows;
  } finally {
    await client.end();
  }
}
