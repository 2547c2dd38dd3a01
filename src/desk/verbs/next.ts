import { scopeOf } from "../../core/acts/act.ts";
import type { Decision } from "../../core/acts/decision.ts";
import { next as declaration, nothingToTake } from "../../core/acts/verbs/next.ts";
import { prepare } from "../../core/routing/pipeline.ts";
import { queuesOpenTo } from "../../core/routing/queues.ts";
import { startRun } from "../../core/routing/run.ts";
import { isFailure } from "../../core/ticket/failure.ts";
import type { Refusal } from "../../core/ticket/verdict.ts";
import { lockTicketIfFree } from "../../store/handle/locks.ts";
import type { StoredTicket } from "../../store/tables/ticket-row.ts";
import { oneCandidate, questionAbout } from "../reads/questions.ts";
import { concluded } from "../work/batch.ts";
import { written } from "../work/decide.ts";
import type { Desk } from "../work/desk.ts";
import type { Report } from "../work/report.ts";
import { demandAgent, transact, type Work } from "../work/transaction.ts";
import { waiting } from "../work/waiting.ts";

/**
 * Claims the first ticket in the queue that the acting agent may take. Throws `queue_empty` if nothing waits, `not_eligible`
 * with the counted reasons if only such tickets wait as they cannot take.
 */
export async function next(desk: Desk, dryRun: boolean): Promise<Report> {
  try {
    return await taken(desk, dryRun, { locks: false });
  } catch (error) {
    if (!isFailure(error) || error.code !== "changed_meanwhile") throw error;
    return taken(desk, dryRun, { locks: true });
  }
}

/**
 * To lock a ticket before it is written costs one more question. As long as nobody else wants the same one, it need not be:
 * then the writing fails, nothing was done, and one begins again.
 */
type Care = { readonly locks: boolean };

function taken(desk: Desk, dryRun: boolean, care: Care): Promise<Report> {
  return transact(
    desk,
    async (work) => {
      const { stored, decision } = await firstFor(work, care);
      return concluded(work, declaration, [await written(work, stored, decision, !care.locks)], dryRun);
    },
    { scope: scopeOf(declaration), dryRun },
  );
}

async function firstFor(work: Work, { locks }: Care): Promise<{ stored: StoredTicket; decision: Decision }> {
  const me = demandAgent(work, declaration.right);
  const run = startRun(prepare(work.plan.pipeline, work.version), [await oneCandidate(work, me)]);
  const facts = { actor: work.actor, planVersion: work.version };
  const first: Refusal[] = [];
  for await (const stored of waiting(work.tx, queuesOpenTo(me, work.plan))) {
    const turn = { question: await questionAbout(work, stored), run };
    const decision = declaration.decide(stored.ticket, { act: "next" }, { ...facts, turn }, work.plan, work.now);
    const { number, version } = stored.ticket;
    if (decision.events.length > 0 && (!locks || (await lockTicketIfFree(work.tx, number, version))))
      return { stored, decision };
    first.push(...(decision.verdict?.refusals.slice(0, 1) ?? []));
  }
  throw nothingToTake(first);
}
