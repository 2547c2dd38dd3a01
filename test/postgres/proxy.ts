import { connect, createServer, type Socket } from "node:net";
import { freePort } from "./server.ts";

/** Stands between a desk and its server, and gets in the way as a test wants. */
export type TestProxy = {
  /** The URL of a desk through this proxy. */
  readonly through: (url: string) => string;
  /** When a client has sent these bytes, the server gets them, and the connection breaks before the answer comes back. */
  readonly breakAfter: (text: string) => void;
  /** Keeps back notifications, as a pooler does. */
  readonly swallowNotifications: () => void;
  /** Breaks every connection, and lets no new one come until it is open again. */
  readonly close: () => void;
  readonly open: () => void;
  readonly stop: () => Promise<void>;
};

const NOTIFICATION = "A".charCodeAt(0);

export async function startProxy(url: string): Promise<TestProxy> {
  const { hostname, port } = new URL(url);
  const own = await freePort();
  const pairs = new Set<readonly [Socket, Socket]>();
  let fuse: string | null = null;
  let swallows = false;
  let isOpen = true;

  const server = createServer((client) => {
    if (!isOpen) return void client.destroy();
    const upstream = connect(Number(port), hostname);
    const pair = [client, upstream] as const;
    let isBroken = false;
    pairs.add(pair);
    client.on("data", (data) => {
      upstream.write(data);
      if (fuse === null || !data.includes(fuse)) return;
      fuse = null;
      isBroken = true;
      // Long enough for the server to do what it was told.
      setTimeout(() => client.destroy(), 100);
    });
    upstream.on("data", (data) => {
      if (!isBroken) client.write(swallows ? withoutNotifications(data) : data);
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
