import type { Agent } from "../domain/agent.ts";
import { Failure } from "../domain/error.ts";
import type { Actor } from "../domain/event.ts";
import { type Action, demand } from "../domain/rights.ts";
import { type CustomerReader, customerReader } from "../queries/customer-reader.ts";
import type { Plan } from "../settings/plan.ts";
import { beginAct } from "../store/acts.ts";
import { inForce } from "../store/plans.ts";
import type { Db } from "../store/schema.ts";
import type { Desk } from "./desk.ts";

/** One transaction of one command: what it reads by, who acts, and the act that its events belong to. */
export type Scene = {
  readonly tx: Db;
  readonly plan: Plan;
  readonly version: number;
  readonly now: number;
  /** Null for what the customer or the desk itself does. */
  readonly me: Agent | null;
  readonly actor: Actor;
  /** The customer of that address, read once in a transaction. */
  readonly customerOf: CustomerReader;
  /** Begun by the first event, so that a command that changes nothing leaves no trace. */
  readonly act: () => Promise<number>;
};

class Rehearsed extends Error {
  readonly result: unknown;
  constructor(result: unknown) {
    super("rolled back");
    this.result = result;
  }
}

/** The acting agent, who must have the right. Throws `not_identified`, `no_right`. */
export function demandAgent(scene: Scene, action: Action): Agent {
  const { me, plan } = scene;
  if (!me) throw notIdentified(null, plan);
  demand(me, action, plan.rights);
  return me;
}

/** The agent of that handle, or the refusal that lists the handles there are. */
export function identify(handle: string | null, plan: Plan): Agent {
  const me = plan.agents.find((agent) => agent.handle === handle);
  if (!me) throw notIdentified(handle, plan);
  return me;
}

function notIdentified(handle: string | null, plan: Plan): Failure {
  const sentence = handle === null ? "I do not know who you are." : `There is no agent ${handle} in this desk.`;
  return new Failure("not_identified", sentence, { reasons: plan.agents.map((agent) => agent.handle) });
}

/**
 * Runs `work` in one transaction; all it writes is there afterwards, or nothing. A dry run does the same and rolls back, so
 * that it cannot differ from the real one.
 */
export async function transact<T>(
  desk: Desk,
  work: (scene: Scene) => Promise<T>,
  { dryRun = false, actor, act }: { dryRun?: boolean; actor?: Actor; act?: number } = {},
): Promise<T> {
  try {
    return await desk.db.transaction().execute(async (tx) => {
      const result = await work(await setScene(desk, tx, actor, act));
      if (dryRun) throw new Rehearsed(result);
      return result;
    });
  } catch (error) {
    if (error instanceof Rehearsed) return error.result as T;
    throw error;
  }
}

async function setScene(desk: Desk, tx: Db, actor: Actor | undefined, begun: number | undefined): Promise<Scene> {
  const { version, plan } = await inForce(tx);
  const now = desk.now();
  const me =
    actor === undefined
      ? identify(desk.handle, plan)
      : (plan.agents.find((agent) => agent.handle === desk.handle) ?? null);
  const acting: Actor = actor ?? `agent:${me?.handle ?? ""}`;
  let act: Promise<number> | null = begun === undefined ? null : Promise.resolve(begun);
  return {
    tx,
    plan,
    version,
    now,
    me,
    actor: acting,
    customerOf: customerReader(tx),
    act: () => {
      act ??= beginAct(tx, now, acting, desk.command);
      return act;
    },
  };
}
