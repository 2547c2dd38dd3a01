import type { Plan } from "../../core/acts/plan.ts";
import { reasons } from "../../core/routing/explain.ts";
import { take } from "../../core/routing/take.ts";
import type { Agent } from "../../core/ticket/agent.ts";
import { Failure, isFailure } from "../../core/ticket/failure.ts";
import type { Refusal, Verdict } from "../../core/ticket/verdict.ts";
import { holdIfFree } from "../../store/handle/locks.ts";
import type { Db } from "../../store/handle/schema.ts";
import { askForAgentEarly } from "../../store/tables/agents.ts";
import { planSeen } from "../../store/tables/plans.ts";
import type { StoredTicket } from "../../store/tables/tickets.ts";
import { askForWaitingEarly } from "../../store/tables/waiting.ts";
import { oneCandidate, questionAbout } from "../reads/questions.ts";
import { toDone } from "../work/batch.ts";
import { change, happens } from "../work/change.ts";
import type { Desk } from "../work/desk.ts";
import type { Report } from "../work/report.ts";
import { demandAgent, transact, type Work } from "../work/transaction.ts";
import { queuesOf, waiting } from "../work/waiting.ts";
import { remarksOf } from "./claim.ts";

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
    async (work) => {
      const me = demandAgent(work, "claim");
      const { stored, verdict } = await firstFor(work, me, grip);
      const event = happens(work, "claimed", {}, { verdict });
      const done = toDone({
        change: await change(work, stored, [event], !grip.holds),
        verdict,
        remarks: remarksOf(verdict),
      });
      return { act: dryRun ? null : await work.act(), dryRun, done: [done], refused: [], routed: [] };
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

async function firstFor(work: Work, me: Agent, { holds }: Grip): Promise<First> {
  const { tx, plan, version } = work;
  const candidate = await oneCandidate(work, me);
  const first: Refusal[] = [];
  for await (const stored of waiting(tx, queuesFor(me, plan))) {
    const question = await questionAbout(work, stored);
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
