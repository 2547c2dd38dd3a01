import { reasons } from "../assignment/explain.ts";
import { take } from "../assignment/take.ts";
import type { Agent } from "../domain/agent.ts";
import { Failure, isFailure } from "../domain/error.ts";
import type { Refusal, Verdict } from "../domain/verdict.ts";
import { oneCandidate, questionAbout } from "../queries/questions.ts";
import type { Plan } from "../settings/plan.ts";
import { askForAgentEarly } from "../store/agents.ts";
import { holdIfFree } from "../store/locks.ts";
import { planSeen } from "../store/plans.ts";
import type { Db } from "../store/schema.ts";
import type { StoredTicket } from "../store/tickets.ts";
import { askForWaitingEarly } from "../store/waiting.ts";
import { toDone } from "./batch.ts";
import { change, happens } from "./change.ts";
import { remarksOf } from "./claim.ts";
import type { Desk } from "./desk.ts";
import type { Report } from "./report.ts";
import { demandAgent, type Scene, transact } from "./scene.ts";
import { queuesOf, waiting } from "./waiting.ts";

/**
 * Claims the first ticket in the queue that the acting agent may take. Throws `queue_empty` if nothing waits, `not_eligible`
 * with the counted reasons if only such tickets wait as he cannot take.
 */
export async function next(desk: Desk, input: { readonly dryRun?: boolean | undefined } = {}): Promise<Report> {
  const dryRun = input.dryRun ?? false;
  try {
    return await taken(desk, dryRun, { holds: false });
  } catch (error) {
    if (!isFailure(error) || error.code !== "changed_meanwhile") throw error;
    return taken(desk, dryRun, { holds: true });
  }
}

/**
 * To hold a ticket before it is written costs one more question. As long as nobody else wants the same one, it need not be:
 * then the writing fails, nothing was done, and one begins again.
 */
type Grip = { readonly holds: boolean };

function taken(desk: Desk, dryRun: boolean, grip: Grip): Promise<Report> {
  return transact(
    desk,
    async (scene) => {
      const me = demandAgent(scene, "claim");
      const { stored, verdict } = await firstFor(scene, me, grip);
      const event = happens(scene, "claimed", {}, { verdict });
      const done = toDone({
        change: await change(scene, stored, [event], !grip.holds),
        verdict,
        remarks: remarksOf(verdict),
      });
      return { act: dryRun ? null : await scene.act(), dryRun, done: [done], refused: [], routed: [] };
    },
    { gives: "me", dryRun, early: (tx) => askEarly(tx, desk.handle) },
  );
}

/** By the desk file as it was seen last: if there is another one by now, it is asked again. */
async function askEarly(tx: Db, handle: string | null): Promise<void> {
  const plan = planSeen(tx);
  const me = plan?.agents.find((agent) => agent.handle === handle);
  if (plan === null || me === undefined) return;
  await Promise.all([
    askForAgentEarly(tx, me.handle),
    ...queuesFor(me, plan).map(({ name, order }) => askForWaitingEarly(tx, name, order)),
  ]);
}

function queuesFor(me: Agent, plan: Plan) {
  const { claimBinds } = plan.pipeline;
  return queuesOf(plan, (team) => team === null || !claimBinds.includes("team") || me.teams.includes(team.name));
}

type First = { readonly stored: StoredTicket; readonly verdict: Verdict };

async function firstFor(scene: Scene, me: Agent, { holds }: Grip): Promise<First> {
  const { tx, plan, version } = scene;
  const candidate = await oneCandidate(scene, me);
  const first: Refusal[] = [];
  for await (const stored of waiting(tx, queuesFor(me, plan))) {
    const question = await questionAbout(scene, stored);
    const verdict = take(question, candidate, plan.pipeline, "next", version, null);
    const { number, version: seen } = stored.ticket;
    if (verdict.assignee !== null && (!holds || (await holdIfFree(tx, number, seen)))) return { stored, verdict };
    first.push(...verdict.refusals.slice(0, 1));
  }
  if (first.length === 0) throw new Failure("queue_empty", "No unclaimed ticket waits in your teams.");
  throw new Failure(
    "not_eligible",
    `You can take none of the ${first.length} tickets that wait: ${reasons(first).join(", ")}.`,
    {
      reasons: reasons(first),
    },
  );
}
