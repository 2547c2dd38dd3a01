import type { DatabaseConnection, Driver, QueryResult, TransactionSettings } from "kysely";
import type { Server } from "./postgres-server.ts";
import { turns } from "./turns.ts";

/**
 * One connection, which queries and transactions of this process use by turns. `begin` is sent without waiting for its
 * answer, and so goes out together with the first statement.
 */
export function serverDriver(server: Server): Driver {
  const { take, pass } = turns();
  const connection: DatabaseConnection = {
    executeQuery: async <Row>({ sql, parameters }: { sql: string; parameters: readonly unknown[] }) => {
      const { rows, count } = await server.send(sql, parameters);
      return { rows: rows as Row[], numAffectedRows: BigInt(count) };
    },
    streamQuery: <Row>(): AsyncIterableIterator<QueryResult<Row>> => {
      throw new Error("Rows are read in pieces here, not as a stream.");
    },
  };
  return {
    init: async () => {},
    acquireConnection: async () => {
      await take();
      try {
        await server.connect();
      } catch (error) {
        pass();
        throw error;
      }
      return connection;
    },
    beginTransaction: async (_, settings) => {
      // If it fails, so does every statement behind it.
      server.send(beginning(settings), []).catch(() => {});
    },
    commitTransaction: async () => {
      const { command } = await server.send("commit", []);
      if (command !== "COMMIT") throw new Error("The transaction had failed before, and was rolled back.");
    },
    rollbackTransaction: async () => {
      // Where the connection is gone, the server rolls back by itself.
      await server.send("rollback", []).catch(server.drop);
    },
    releaseConnection: async () => pass(),
    destroy: () => server.end(),
  };
}

/** Who writes sees what others have committed until each of his statements; who only reads sees one moment throughout. */
function beginning({ accessMode }: TransactionSettings): string {
  return accessMode === "read only" ? "begin isolation level repeatable read read only" : "begin";
}
