import pg, { type Client, DatabaseError } from "pg";
import { Failure } from "../../core/ticket/failure.ts";
import type { Address, Host } from "./address.ts";
import { isLoss, unreachable } from "./errors.ts";
import { fromServer } from "./text.ts";

/** One host gets so long to answer, in ms. */
const PATIENCE_MS = 5_000;

/** Where the tables are, and bounds on how long a frozen process can keep others waiting. */
const SETTINGS = [
  "search_path=docket",
  "timezone=UTC",
  "client_min_messages=warning",
  "lock_timeout=5s",
  "idle_in_transaction_session_timeout=60s",
];

/** Counts and instants are numbers: none of them comes near 2^53. By the number of a type. */
const READERS: Readonly<Record<number, (text: string) => unknown>> = { 20: Number, 25: fromServer, 1700: Number };

const types = {
  getTypeParser: (id: number, format?: "text" | "binary") => READERS[id] ?? pg.types.getTypeParser(id, format),
};

type Socket = ReturnType<typeof process.getBuiltinModule<"node:net">>["Socket"]["prototype"];

/** A connection, a way to send what follows in one go, and one to break it off, which fails every query that waits for an answer. */
export type ServerConnection = {
  readonly client: Client;
  readonly host: Host;
  readonly bundle: () => void;
  readonly breakOff: () => void;
};

/**
 * A connection to the first host that answers and may be written to. Throws `database_unreachable` if there is none now,
 * `no_right` if the server does not let this user in, `desk_missing` if it has no such database.
 */
export async function connectTo(address: Address, name: string): Promise<ServerConnection> {
  const reasons: string[] = [];
  for (const host of address.hosts) {
    try {
      const line = await connectToHost(address, host);
      if (address.readOnly || address.hosts.length === 1 || (await isWritable(line.client))) return line;
      reasons.push(`${host.host}:${host.port} only reads`);
      await line.client.end();
    } catch (error) {
      const refusal = refusalIn(error, name);
      if (refusal !== null) throw refusal;
      reasons.push(reasonOf(error));
    }
  }
  throw unreachable(name, reasons.join("; "));
}

async function connectToHost(address: Address, host: Host): Promise<ServerConnection> {
  const socket = new (process.getBuiltinModule("node:net").Socket)();
  const client = new pg.Client({
    stream: () => socket,
    host: host.host,
    port: host.port,
    ...(address.user === null ? {} : { user: address.user }),
    ...(address.database === null ? {} : { database: address.database }),
    password: () => address.passwordFor(host) ?? "",
    ssl: host.tls,
    options: SETTINGS.map((setting) => `-c ${setting}`).join(" "),
    application_name: "docket",
    connectionTimeoutMillis: PATIENCE_MS,
    keepAlive: true,
    pipeline: true,
    types,
  });
  // A connection that breaks while it is idle reports it here; the next query fails by itself.
  client.on("error", () => {});
  await client.connect();
  return { client, host, bundle: () => bundled(socket), breakOff: () => socket.destroy() };
}

/** What is sent in this turn of the event loop goes out as one packet: a call to the system for each costs as much as the rest of a statement. */
function bundled(socket: Pick<Socket, "cork" | "uncork">): void {
  socket.cork();
  process.nextTick(() => socket.uncork());
}

async function isWritable(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ transaction_read_only: string }>("show transaction_read_only");
  return rows[0]?.transaction_read_only === "off";
}

/** What another host or another moment would not change. */
function refusalIn(error: unknown, name: string): Failure | null {
  if (!(error instanceof DatabaseError) || isLoss(error)) return null;
  if (error.code === "3D000") return new Failure("desk_missing", `${name}: ${error.message}.`);
  if (error.code?.startsWith("28"))
    return new Failure("no_right", `${name} does not let you in: ${error.message}.`, {
      hint: "A password is read from PGPASSWORD or ~/.pgpass.",
    });
  return null;
}

function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return reasonOf(error.errors[0]);
  return error instanceof Error ? error.message : String(error);
}
