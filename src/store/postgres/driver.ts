import type { DatabaseConnection, Driver, QueryResult, TransactionSettings } from "kysely";
import type { Server } from "./server.ts";

type Transaction = {
  readonly by: DatabaseConnection;
  readonly over: Promise<void>;
  readonly end: () => void;
  /** Of its statements the first that failed: the server rolls back then, whatever was made of the failure meanwhile. */
  readonly failure: () => unknown;
};

/**
 * One connection for a whole process. A query of its own is sent at once, however many are under way; a transaction has the
 * connection to itself until its end. `begin` is sent without waiting for its answer, and so goes out together with the first
 * statement.
 */
export function serverDriver(server: Server): Driver {
  let busy: Transaction | null = null;
  const untilFree = async () => {
    while (busy !== null) await busy.over;
  };
  /** A connection that a transaction has lost is not replaced before its end: what it still sends must not go elsewhere. */
  const untilConnected = async () => {
    do {
      await untilFree();
      await server.connect();
    } while (busy !== null);
  };
  const use = (): DatabaseConnection => {
    const connection: DatabaseConnection = {
      executeQuery: async <Row>({ sql, parameters }: { sql: string; parameters: readonly unknown[] }) => {
        if (busy?.by !== connection) await untilConnected();
        const { rows, count } = await server.send(sql, parameters);
        return { rows: rows as Row[], numAffectedRows: BigInt(count) };
      },
      streamQuery: <Row>(): AsyncIterableIterator<QueryResult<Row>> => {
        throw new Error("Rows are read in pieces here, not as a stream.");
      },
    };
    return connection;
  };
  return {
    init: async () => {},
    acquireConnection: async () => use(),
    beginTransaction: async (connection, settings) => {
      await untilFree();
      let end: () => void = () => {};
      const over = new Promise<void>((resolve) => {
        end = resolve;
      });
      busy = { by: connection, over, end, failure: server.watchFailures() };
      await server.connect();
      // If it fails, so does every statement behind it.
      server.send(beginning(settings), []).catch(() => {});
    },
    commitTransaction: async () => {
      const { command } = await server.send("commit", []);
      if (command !== "COMMIT")
        throw busy?.failure() ?? new Error("The transaction had failed before, and was rolled back.");
    },
    rollbackTransaction: async () => {
      // Where the connection is gone, the server rolls back by itself.
      await server.send("rollback", []).catch(server.drop);
    },
    releaseConnection: async (connection) => {
      if (busy?.by !== connection) return;
      const { end } = busy;
      busy = null;
      end();
    },
    destroy: () => server.end(),
  };
}

/** A transaction that writes sees what others have committed before each statement; one that only reads sees one moment throughout. */
function beginning({ accessMode }: TransactionSettings): string {
  return accessMode === "read only" ? "begin isolation level repeatable read read only" : "begin";
}
