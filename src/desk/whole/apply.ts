import { demandMayApply, isStranded, takenFromGone } from "../../core/acts/desk-file.ts";
import type { Plan } from "../../core/acts/plan.ts";
import { identify } from "../../core/acts/verbs/named.ts";
import type { Actor } from "../../core/ticket/event.ts";
import { isSame, type Change as PlanChange, planDiff } from "../../deskfile/diff.ts";
import { demandDesk } from "../../deskfile/read.ts";
import { replaceDeskFile } from "../../store/handle/locks.ts";
import type { Db } from "../../store/handle/schema.ts";
import { beginAct } from "../../store/tables/acts.ts";
import { introduceAgents } from "../../store/tables/agents.ts";
import { deskText } from "../../store/tables/desk-versions.ts";
import { inForce, saveBuilt, savePlan, storedPlan } from "../../store/tables/plans.ts";
import { unsolvedTickets } from "../../store/tables/unsolved.ts";
import { customerReader } from "../reads/customer-reader.ts";
import { change } from "../work/change.ts";
import { writeEvents } from "../work/change-desk.ts";
import type { Desk } from "../work/desk.ts";
import { drain } from "../work/drain.ts";
import { rederive } from "../work/rederive.ts";
import type { Routed } from "../work/report.ts";
import { runTransaction, type Work } from "../work/transaction.ts";

export type Applied = {
  /** Null if the file is already in force. */
  readonly version: number | null;
  readonly changes: readonly PlanChange[];
  /** What waiting tickets went to whom under the new file. */
  readonly routed: readonly Routed[];
};

/**
 * Puts a desk file in force as a new version: every unsolved ticket gets a new place and new deadlines, tickets of agents
 * who are gone return to the queue, and what waits is routed. The first file of an empty desk anybody may apply; a dry run
 * does all of it and rolls back. Throws `desk_invalid`, `no_right`, `not_identified`.
 */
export async function applyDesk(
  desk: Desk,
  input: { readonly toml: string; readonly file: string; readonly dryRun?: boolean | undefined },
): Promise<Applied> {
  const plan = demandDesk(input.toml, input.file);
  const dryRun = input.dryRun ?? false;
  return runTransaction(desk, dryRun, async (tx, key) => {
    await replaceDeskFile(tx);
    return applyIn({ tx, key, dryRun }, desk, input.toml, plan);
  });
}

type Attempt = { readonly tx: Db; readonly key: string; readonly dryRun: boolean };

async function applyIn({ tx, key, dryRun }: Attempt, desk: Desk, toml: string, plan: Plan): Promise<Applied> {
  const current = await deskText(tx);
  const before = current === null ? null : (await inForce(tx)).plan;
  const actor = actorOf(desk, before, dryRun);
  await saveBuilt(tx);
  if (current?.toml === toml && isSame(await storedPlan(tx), plan)) return { version: null, changes: [], routed: [] };
  const version = (current?.version ?? 0) + 1;
  // On a server a rehearsal needs no right to put a file in force, and nothing in it reads the file or its event back.
  if (!dryRun) await savePlan(tx, version, desk.now(), actor, toml, plan);
  await introduceAgents(
    tx,
    plan.agents.map(({ handle }) => handle),
  );
  const act = await beginAct(tx, desk.now(), actor, desk.command, key);
  const work: Work = {
    tx,
    plan,
    version,
    now: desk.now(),
    me: plan.agents.find((agent) => agent.handle === desk.handle) ?? null,
    actor,
    customerOf: customerReader(tx),
    key,
    act: async () => act,
  };
  const data = { before: current?.version ?? null, after: version };
  const applied = { type: "desk_applied", at: work.now, actor, subject: String(version), data } as const;
  if (!dryRun) await writeEvents(work, [applied]);
  const stranded = await recompute(work);
  const routed = [...(await drain(work, "all")), ...(await drain(work, stranded))];
  return { version, changes: planDiff(before, plan), routed };
}

/** A dry run anybody may do, and the first file. */
function actorOf(desk: Desk, before: Plan | null, dryRun: boolean): Actor {
  if (before === null || dryRun) return desk.handle === null ? "system" : `agent:${desk.handle}`;
  const me = identify(desk.handle, before);
  demandMayApply(me, before);
  return `agent:${me.handle}`;
}

/**
 * Brings what is derived from the plan up to date on every unsolved ticket, and frees those whose agent is gone. Returns
 * those whose team is gone: they wait in the queue of no team any more.
 */
async function recompute(work: Work): Promise<ReadonlySet<number>> {
  const stranded = new Set<number>();
  for await (const chunk of unsolvedTickets(work.tx)) {
    for (const stored of await rederive(work, chunk)) {
      const taken = takenFromGone(stored.ticket, work.plan, work.now);
      if (taken !== null) await change(work, stored, [taken]);
      if (isStranded(stored.ticket, work.plan)) stranded.add(stored.ticket.number);
    }
  }
  return stranded;
}
