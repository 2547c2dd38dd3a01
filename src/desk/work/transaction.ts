import type { Plan } from "../../core/acts/plan.ts";
import type { Scope } from "../../core/acts/scope.ts";
import { demandRight, identify } from "../../core/acts/verbs/named.ts";
import type { Agent } from "../../core/ticket/agent.ts";
import type { Actor } from "../../core/ticket/event.ts";
import type { Action } from "../../core/ticket/rights.ts";
import type { Db } from "../../store/handle/schema.ts";
import { inTransaction } from "../../store/handle/transaction.ts";
import { beginAct, continueAct } from "../../store/tables/acts.ts";
import { begin } from "../../store/tables/begin.ts";
import type { InForce } from "../../store/tables/plans.ts";
import { type CustomerReader, customerReader } from "../reads/customer-reader.ts";
import type { Desk } from "./desk.ts";

/** One transaction of one command: what it reads by, who acts, and the act that its events belong to. */
export type Work = {
  readonly tx: Db;
  readonly plan: Plan;
  readonly version: number;
  readonly now: number;
  /** Null for what the customer or the desk itself does. */
  readonly me: Agent | null;
  readonly actor: Actor;
  /** The customer of that address, read once in a transaction. */
  readonly customerOf: CustomerReader;
  /** By which the act is known before its number is. */
  readonly key: string;
  /** Begun by the first event, so that a command that changes nothing leaves no trace. */
  readonly act: () => Promise<number>;
};

/** The acting agent, who must have the right. Throws `not_identified`, `no_right`. */
export function demandAgent({ me, plan }: Work, action: Action): Agent {
  return demandRight(me, action, plan);
}

/** What a command says of its transaction; `ticket`: the one it is about. */
type Options = {
  readonly scope: Scope;
  readonly ticket?: number | null;
  readonly dryRun?: boolean;
  readonly actor?: Actor;
  readonly act?: number;
};

/**
 * Runs `task` in one transaction; all it writes is there afterwards, or nothing. Those whom its scope lets it give tickets to
 * get none from others meanwhile. If others were in the way it is run again, so it keeps nothing from one run for the next.
 */
export async function transact<T>(
  desk: Desk,
  task: (work: Work) => Promise<T>,
  { scope, ticket = null, dryRun = false, actor, act }: Options,
): Promise<T> {
  return runTransaction(desk, dryRun, async (tx, key) => {
    const inForceNow = await begin(tx, scope, { handle: desk.handle, ticket });
    return task(workIn(desk, tx, inForceNow, { key, actor, act }));
  });
}

type Start = { readonly key: string; readonly actor: Actor | undefined; readonly act: number | undefined };

function workIn(desk: Desk, tx: Db, { version, plan }: InForce, { key, actor, act: begun }: Start): Work {
  const now = desk.now();
  const me =
    actor === undefined
      ? identify(desk.handle, plan)
      : (plan.agents.find((agent) => agent.handle === desk.handle) ?? null);
  const acting: Actor = actor ?? `agent:${me?.handle ?? ""}`;
  let act: Promise<number> | null = null;
  return {
    tx,
    plan,
    version,
    now,
    me,
    actor: acting,
    customerOf: customerReader(tx),
    key,
    act: () => {
      act ??= begun === undefined ? beginAct(tx, now, acting, desk.command, key) : continueAct(tx, begun, key);
      return act;
    },
  };
}

class RolledBack extends Error {
  readonly result: unknown;
  constructor(result: unknown) {
    super("rolled back");
    this.result = result;
  }
}

/**
 * Runs `task` in one transaction, which knows itself by the key. A dry run does the same and rolls back, so that it cannot
 * differ from the real one.
 */
export async function runTransaction<T>(
  desk: Desk,
  dryRun: boolean,
  task: (tx: Db, key: string) => Promise<T>,
): Promise<T> {
  const key = desk.key?.() ?? randomKey();
  try {
    return await inTransaction(desk.db, key, async (tx) => {
      const result = await task(tx, key);
      if (dryRun) throw new RolledBack(result);
      return result;
    });
  } catch (error) {
    if (error instanceof RolledBack) return error.result as T;
    throw error;
  }
}

/** A hundred random bits, which no two transactions share; loading `crypto` for it would cost a fifth of a whole command. */
function randomKey(): string {
  return [Math.random(), Math.random()].map((part) => part.toString(36).slice(2)).join("");
}
