/**
 * One of several processes that want the same tickets: takes them by claim, next and route in turn, in an order of its own,
 * and writes what came of it as one line of JSON a command. Arguments: the place of the desk, an agent, how many tickets
 * there are, and how many of them it tries.
 */

import { isFailure } from "../../../src/core/ticket/failure.ts";
import { closeDesk, openDesk } from "../../../src/desk/work/desk.ts";
import { claim, next, route } from "../../acting.ts";

const [location = "", handle = "", count = "0", tries = "0"] = process.argv.slice(2);
const now = Date.UTC(2026, 10, 4, 10);
const desk = await openDesk(location, { handle, now: () => now, command: `race of ${handle}` });
const VERBS = ["claim", "next", "route"] as const;

process.stdout.write("ready\n");
process.stdin.once("data", () => void race());

async function race(): Promise<void> {
  process.stdin.destroy();
  for (const [turn, number] of shuffled(Number(count)).slice(0, Number(tries)).entries()) {
    const verb = VERBS[turn % VERBS.length] ?? "claim";
    const start = performance.now();
    const outcome = await attempt(verb, number);
    process.stdout.write(`${JSON.stringify({ verb, number, ...outcome, waitedMs: performance.now() - start })}\n`);
  }
  await closeDesk(desk);
}

async function attempt(verb: (typeof VERBS)[number], number: number) {
  try {
    const { done } = await run(verb, number);
    return { got: done[0]?.number ?? null, owner: done[0]?.ticket.assignee ?? null };
  } catch (error) {
    if (!isFailure(error)) throw error;
    return { refused: error.code, message: error.message };
  }
}

function run(verb: (typeof VERBS)[number], number: number) {
  switch (verb) {
    case "claim":
      return claim(desk, { tickets: [number] });
    case "next":
      return next(desk);
    case "route":
      return route(desk, { tickets: [number] });
  }
}

/** 1 to n in an order that depends on the agent: each process starts somewhere else and takes other steps. */
function shuffled(n: number): readonly number[] {
  const seed = [...handle].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
  const all = Array.from({ length: n }, (_, place) => place + 1);
  return all.toSorted((a, b) => ((a * 7919 + seed * 104_729) % 1_009) - ((b * 7919 + seed * 104_729) % 1_009));
}
