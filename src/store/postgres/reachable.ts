import type { Host } from "./address.ts";

/** A server that is reachable answers within this time, in ms. */
const PATIENCE_MS = 3_000;

/** The message by which a client asks whether a server speaks TLS. */
const QUESTION = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47]);

/**
 * Whether a server answers at all: over a connection of its own it is asked whether it speaks TLS, which it answers before
 * anyone logs in. A machine that is gone, or frozen, does not close the connections of those who wait for it.
 */
export function isReachable({ host, port }: Host): Promise<boolean> {
  const { connect } = process.getBuiltinModule("node:net");
  const socket = host.startsWith("/") ? connect(`${host}/.s.PGSQL.${port}`) : connect(port, host);
  return new Promise((resolve) => {
    const say = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(PATIENCE_MS, () => say(false));
    socket.once("data", () => say(true));
    socket.once("error", () => say(false));
    socket.once("end", () => say(false));
    socket.write(QUESTION);
  });
}
