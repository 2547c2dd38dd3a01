import { DatabaseError } from "pg";
import type { Address } from "./address.ts";
import { connectTo, type ServerConnection } from "./connect.ts";
import { isLoss, unreachable, withoutRight } from "./errors.ts";
import { isReachable } from "./reachable.ts";
import { toServer } from "./text.ts";

export type Answer = { readonly rows: readonly unknown[]; readonly command: string; readonly count: number };

/**
 * The connection of this process to a server. There is one at a time: it is made when it is first needed, and again after it
 * was lost.
 */
export type Server = {
  /** The place as it may be shown. */
  readonly name: string;
  /** Connects if need be. Throws `database_unreachable`. */
  readonly connect: () => Promise<void>;
  /**
   * Sends a statement at once: those sent without waiting in between go out together, and are answered in order. Throws
   * `database_unreachable`, also if the answer was lost.
   */
  readonly send: (sql: string, parameters: readonly unknown[]) => Promise<Answer>;
  /** From now on, the first failure of a statement; null as long as there is none. */
  readonly watchFailures: () => () => unknown;
  /** Gives the connection up; the next one who needs it gets a new one. */
  readonly drop: () => void;
  readonly end: () => Promise<void>;
  /** Which connection this is, counted from 1: what was set up on an earlier one must be set up again. 0: there is none. */
  readonly session: () => number;
  /** Calls `listener` with the payload of every notification of a channel that the connection listens to. */
  readonly onNotification: (listener: (payload: string) => void) => void;
};

/** After waiting so long for an answer, in ms, check whether the server is still there. */
const SILENCE_MS = 4_000;
/** How long closing the connection may take, in ms. */
const CLOSING_MS = 1_000;

export function serverAt(address: Address, name: string): Server {
  let current: Prepared | null = null;
  let coming: Promise<void> | null = null;
  let sessions = 0;
  let notify: (payload: string) => void = () => {};

  const drop = () => {
    const line = current;
    current = null;
    line?.breakOff();
  };

  /** A server that is silent may be busy, or gone. */
  const watch = (line: Prepared) =>
    setInterval(async () => {
      if (!(await isReachable(line.host))) line.breakOff();
    }, SILENCE_MS).unref();

  const connect = async () => {
    if (current !== null) return;
    coming ??= connectAnew().finally(() => {
      coming = null;
    });
    await coming;
  };

  const connectAnew = async () => {
    const line = { ...(await connectTo(address, name)), statements: statementNames() };
    line.client.on("error", () => {
      if (current === line) current = null;
    });
    line.client.on("notification", ({ payload }) => notify(payload ?? ""));
    sessions += 1;
    current = line;
  };

  let firstFailure: { error: unknown } = { error: null };
  const watchFailures = () => {
    const watched = { error: null };
    firstFailure = watched;
    return (): unknown => watched.error;
  };

  const send = async (sql: string, parameters: readonly unknown[]): Promise<Answer> => {
    const line = current;
    if (line === null) throw unreachable(name, "the connection was lost");
    const watching = watch(line);
    try {
      const query = { text: sql, values: parameters.map(sendable), name: line.statements.nameOf(sql) };
      line.bundle();
      const { rows, command, rowCount } = await line.client.query(query);
      return { rows, command, count: rowCount ?? 0 };
    } catch (error) {
      const failure = afterwards(line, error);
      firstFailure.error ??= failure;
      throw failure;
    } finally {
      clearInterval(watching);
    }
  };

  /** What went wrong with a statement; a connection that is lost is given up. */
  const afterwards = (line: Prepared, error: unknown): unknown => {
    if (error instanceof DatabaseError && !isLoss(error)) return withoutRight(name, error);
    if (current === line) drop();
    return unreachable(name, error instanceof Error ? error.message : String(error));
  };

  const end = async () => {
    const line = current;
    current = null;
    if (line === null) return;
    const closing = setTimeout(line.breakOff, CLOSING_MS);
    await line.client.end();
    clearTimeout(closing);
  };

  return {
    name,
    connect,
    send,
    watchFailures,
    drop,
    end,
    session: () => (current === null ? 0 : sessions),
    onNotification: (listener) => {
      notify = listener;
    },
  };
}

type Prepared = ServerConnection & { readonly statements: ReturnType<typeof statementNames> };

/** So many statements are kept prepared on a connection. */
const PREPARED = 200;

/** Several statements in one text cannot be prepared. */
const SEVERAL = /;\s*\S/;

/** What is asked a second time is prepared: a process that asks once saves nothing by it. */
function statementNames() {
  const asked = new Set<string>();
  const names = new Map<string, string>();
  return {
    nameOf: (sql: string): string | undefined => {
      if (SEVERAL.test(sql)) return undefined;
      if (asked.has(sql) && !names.has(sql)) names.set(sql, `docket_${names.size + 1}`);
      else if (asked.size < PREPARED) asked.add(sql);
      return names.get(sql);
    },
  };
}

function sendable(value: unknown): unknown {
  return typeof value === "string" ? toServer(value) : value;
}
