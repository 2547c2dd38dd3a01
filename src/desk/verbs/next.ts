import { prepare } from "../../core/routing/pipeline.ts";
import { queuesOpenTo } from "../../core/routing/queues.ts";
import { startRun } from "../../core/routing/run.ts";
import { take } from "../../core/routing/take.ts";
import type { Agent } from "../../core/ticket/agent.ts";
import { Failure, isFailure } from "../../core/ticket/failure.ts";
import type { Refusal, Verdict } from "../../core/ticket/verdict.ts";
import { reasons } from "../../core/words/verdict.ts";
import { lockTicketIfFree } from "../../store/handle/locks.ts";
import type { StoredTicket } from "../../store/tables/ticket-row.ts";
import { oneCandidate, questionAbout } from "../reads/questions.ts";
import { toDone } from "../work/batch.ts";
import { change, happens } from "../work/change.ts";
import type { Desk } from "../work/desk.ts";
import type { Report } from "../work/report.ts";
import { demandAgent, transact, type Work } from "../work/transaction.ts";
import { waiting } from "../work/waiting.ts";
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
    { scope: { assigns: "actor", about: "queues" }, dryRun },
  );
}

type First = { readonly stored: StoredTicket; readonly verdict: Verdict };

async function firstFor(work: Work, me: Agent, { holds }: Grip): Promise<First> {
  const { tx, plan, version } = work;
  const run = startRun(prepare(plan.pipeline, version), [await oneCandidate(work, me)]);
  const first: Refusal[] = [];
  for await (const stored of waiting(tx, queuesOpenTo(me, plan))) {
    const question = await questionAbout(work, stored);
    const verdict = take(run, question, "next", null);
    const { number, version: seen } = stored.ticket;
    if (verdict.assignee !== null && (!holds || (await lockTicketIfFree(tx, number, seen)))) return { stored, verdict };
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
