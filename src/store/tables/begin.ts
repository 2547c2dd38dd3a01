import type { Scope } from "../../core/acts/scope.ts";
import { queuesOpenTo } from "../../core/routing/queues.ts";
import { keepDeskFile, lockAgents } from "../handle/locks.ts";
import type { Db } from "../handle/schema.ts";
import { prefetchAgent } from "./agents.ts";
import { prefetchCustomerOf } from "./customers.ts";
import { type InForce, inForce, planSeen, saveBuilt } from "./plans.ts";
import { prefetchTicketToChange } from "./tickets.ts";
import { prefetchWaiting } from "./waiting.ts";

/** Who acts, and on which ticket, if it is one. */
type Subject = { readonly handle: string | null; readonly ticket: number | null };

/**
 * Begins a transaction that acts: keeps the desk file in force as it is and reads it, locks the agents whom the act may give
 * tickets to, and asks for what the act will look at first. All of it goes to a server at once, and locks are taken in the
 * order that `locks.ts` demands. Throws `desk_missing`.
 */
export async function begin(tx: Db, scope: Scope, subject: Subject): Promise<InForce> {
  const [, current] = await Promise.all([
    keepDeskFile(tx),
    inForce(tx),
    lockThose(tx, scope, subject),
    prefetch(tx, scope, subject),
  ]);
  await saveBuilt(tx);
  return current;
}

async function lockThose(tx: Db, { assigns }: Scope, { handle }: Subject): Promise<void> {
  if (assigns === "anyone") await lockAgents(tx, "all");
  if (assigns === "actor" && handle !== null) await lockAgents(tx, [handle]);
}

async function prefetch(tx: Db, { assigns, about }: Scope, { handle, ticket }: Subject): Promise<void> {
  if (about === "queues" && handle !== null) await prefetchQueues(tx, handle);
  if (about !== "ticket" || ticket === null) return;
  await Promise.all([
    prefetchTicketToChange(tx, ticket),
    prefetchCustomerOf(tx, ticket),
    assigns === "actor" && handle !== null && prefetchAgent(tx, handle),
  ]);
}

/** Goes by the desk file that was seen last: if another one is in force by now, the act asks again. */
async function prefetchQueues(tx: Db, handle: string): Promise<void> {
  const plan = planSeen(tx);
  const me = plan?.agents.find((agent) => agent.handle === handle);
  if (plan === null || me === undefined) return;
  await Promise.all([
    prefetchAgent(tx, handle),
    ...queuesOpenTo(me, plan).map(({ name, order }) => prefetchWaiting(tx, name, order)),
  ]);
}
