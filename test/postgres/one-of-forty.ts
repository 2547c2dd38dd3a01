/**
 * One of many processes that act at once: takes, claims, releases and escalates tickets until it is told to stop, and writes
 * what came of each command as one line of JSON. Arguments: the place of the desk, an agent, and how many tickets there are.
 */

import { isFailure } from "../../src/core/ticket/failure.ts";
import { closeDesk, type Desk, openDesk } from "../../src/desk/work/desk.ts";
import type { Report } from "../../src/desk/work/report.ts";
import { claim, escalate, next, release } from "../acting.ts";

const [location = "", handle = "", count = "0"] = process.argv.slice(2);
const key = { last: "", drawn: 0 };
const desk: Desk = await openDesk(location, {
  handle,
  now: Date.now,
  command: `turn of ${handle}`,
  key: () => {
    key.drawn += 1;
    key.last = `${handle} ${process.pid} ${key.drawn}`;
    return key.last;
  },
});
const own = new Set<number>();
let isOver = false;

process.stdin.once("data", () => void work());
process.stdin.on("end", () => {
  isOver = true;
});
process.stdout.write("ready\n");

async function work(): Promise<void> {
  while (!isOver) {
    const startedAt = performance.now();
    const outcome = await attempt();
    const waitedMs = Math.round(performance.now() - startedAt);
    process.stdout.write(`${JSON.stringify({ ...outcome, key: key.last, waitedMs })}\n`);
  }
  await closeDesk(desk);
}

async function attempt() {
  const verb = pick(["next", "next", "claim", "release", "release", "escalate"] as const);
  try {
    const { act, done } = await run(verb);
    for (const { number, ticket } of done) {
      if (ticket.assignee === handle) own.add(number);
      else own.delete(number);
    }
    return { verb, act };
  } catch (error) {
    if (!isFailure(error)) throw error;
    if (error.code === "not_yours" || error.code === "not_assigned") own.clear();
    return { verb, refused: error.code, message: error.message };
  }
}

function run(verb: "next" | "claim" | "release" | "escalate"): Promise<Report> {
  const mine = pick([...own, any()]);
  switch (verb) {
    case "next":
      return next(desk);
    case "claim":
      return claim(desk, { tickets: [any()] });
    case "release":
      return release(desk, { tickets: [mine] });
    case "escalate":
      return escalate(desk, { tickets: [mine], reason: "too much for me", to: pick(["support", "finance"]) });
  }
}

function any(): number {
  return 1 + Math.floor(Math.random() * Number(count));
}

function pick<Item>(items: readonly [Item, ...Item[]] | readonly Item[]): Item {
  const item = items[Math.floor(Math.random() * items.length)];
  if (item === undefined) throw new Error("There is nothing to choose from.");
  return item;
}
