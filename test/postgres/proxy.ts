import { connect, createServer, type Socket } from "node:net";
import { freePort } from "./server.ts";

/** Stands between a desk and its server, and gets in the way as a test wants. */
export type TestProxy = {
  /** The URL of a desk through this proxy. */
  readonly through: (url: string) => string;
  /** When a client has sent these bytes, the server gets them, and the connection breaks before the answer comes back. */
  readonly breakAfter: (text: string) => void;
  /** How often somebody asked and waited for the answer: to be let in, and afterwards. What goes out together is one turn. */
  readonly turns: () => Turns;
  /** What is sent from now on is so long under way, in ms. */
  readonly delay: (ms: number) => void;
  /** Says nothing any more to anybody, as a machine whose power is gone, until it goes on. */
  readonly freeze: () => void;
  readonly goOn: () => void;
  /** Keeps back notifications, as a pooler does. */
  readonly swallowNotifications: () => void;
  /** Breaks every connection, and lets no new one come until it is open again. */
  readonly close: () => void;
  readonly open: () => void;
  readonly stop: () => Promise<void>;
};

export type Turns = { readonly letIn: number; readonly asked: number };

const NOTIFICATION = "A".charCodeAt(0);
const PASSWORD = "p".charCodeAt(0);
const GOODBYE = "X".charCodeAt(0);

export async function startProxy(url: string): Promise<TestProxy> {
  const { hostname, port } = new URL(url);
  const own = await freePort();
  const pairs = new Set<readonly [Socket, Socket]>();
  let fuse: string | null = null;
  let swallows = false;
  let isOpen = true;
  let isFrozen = false;
  let underWayMs = 0;
  let turns: Turns = { letIn: 0, asked: 0 };
  const later = (work: () => void) => (underWayMs === 0 ? work() : void setTimeout(work, underWayMs));
  /** The first message has no letter: it begins with its length. */
  const count = (kind: number | undefined) => {
    if (kind === 0 || kind === PASSWORD) turns = { ...turns, letIn: turns.letIn + 1 };
    else if (kind !== GOODBYE) turns = { ...turns, asked: turns.asked + 1 };
  };

  const server = createServer((client) => {
    if (!isOpen) return void client.destroy();
    const upstream = connect(Number(port), hostname);
    const pair = [client, upstream] as const;
    let isBroken = false;
    let isAnswered = true;
    pairs.add(pair);
    if (isFrozen) for (const socket of pair) socket.pause();
    client.on("data", (data) => {
      if (isAnswered) count(data[0]);
      isAnswered = false;
      later(() => upstream.write(data));
      if (fuse === null || !data.includes(fuse)) return;
      fuse = null;
      isBroken = true;
      // Long enough for the server to do what it was told.
      setTimeout(() => client.destroy(), 100);
    });
    upstream.on("data", (data) => {
      if (isBroken) return;
      later(() => {
        isAnswered = true;
        client.write(swallows ? withoutNotifications(data) : data);
      });
    });
    for (const [one, other] of [pair, pair.toReversed() as [Socket, Socket]]) {
      one.on("error", () => {});
      one.on("close", () => {
        other.destroy();
        pairs.delete(pair);
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(own, "127.0.0.1", resolve));
  const breakAll = () => {
    for (const [client] of pairs) client.destroy();
  };
  return {
    through: (url) => url.replace(`:${port}`, `:${own}`),
    breakAfter: (text) => {
      fuse = text;
    },
    turns: () => turns,
    freeze: () => {
      for (const pair of pairs) for (const socket of pair) socket.pause();
      isFrozen = true;
    },
    goOn: () => {
      isFrozen = false;
      for (const pair of pairs) for (const socket of pair) socket.resume();
    },
    delay: (ms) => {
      underWayMs = ms;
    },
    swallowNotifications: () => {
      swallows = true;
    },
    close: () => {
      isOpen = false;
      breakAll();
    },
    open: () => {
      isOpen = true;
    },
    stop: () => {
      breakAll();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** Messages are a letter and a length; the few that tests exchange are never cut in two. */
function withoutNotifications(data: Buffer): Buffer {
  const kept: Buffer[] = [];
  for (let at = 0; at < data.length; ) {
    const end = at + 1 + data.readUInt32BE(at + 1);
    if (data[at] !== NOTIFICATION) kept.push(data.subarray(at, end));
    at = end;
  }
  return Buffer.concat(kept);
}
