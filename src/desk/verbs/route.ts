import type { Question } from "../../core/routing/facts/question.ts";
import { prepare } from "../../core/routing/pipeline.ts";
import { route as decide } from "../../core/routing/route.ts";
import { startRun } from "../../core/routing/run.ts";
import { demandUnowned } from "../../core/ticket/decisions.ts";
import type { Verdict } from "../../core/ticket/verdict.ts";
import { reasons } from "../../core/words/verdict.ts";
import type { StoredTicket } from "../../store/tables/ticket-row.ts";
import { allCandidates, questionAbout } from "../reads/questions.ts";
import { type Batch, batch, type Outcome } from "../work/batch.ts";
import { type Change, change, happens } from "../work/change.ts";
import type { Desk } from "../work/desk.ts";
import { drain } from "../work/drain.ts";
import type { Report } from "../work/report.ts";
import { since } from "../work/since.ts";
import { demandAgent, transact, type Work } from "../work/transaction.ts";

/** Runs the pipeline for the named tickets now, also in teams that pull; with `all`, for everything that waits in teams that push. */
export function route(
  desk: Desk,
  input: Batch | { readonly all: true; readonly dryRun?: boolean | undefined },
): Promise<Report> {
  if ("all" in input) return routeAll(desk, input.dryRun ?? false);
  return batch(desk, input, {
    right: "route",
    drains: false,
    assigns: "anyone",
    apply: async (work, _, stored) => {
      demandUnowned(stored.ticket, null, since(stored.ticket, work), "routing");
      return routed(work, stored);
    },
  });
}

function routeAll(desk: Desk, dryRun: boolean): Promise<Report> {
  return transact(
    desk,
    async (work) => {
      demandAgent(work, "route");
      const moved = await drain(work, "all");
      return {
        act: dryRun || moved.length === 0 ? null : await work.act(),
        dryRun,
        done: [],
        refused: [],
        routed: moved,
      };
    },
    { scope: { assigns: "anyone", about: "desk" }, dryRun },
  );
}

/**
 * What the pipeline says about one ticket. It was asked by name, so a shared queue does not keep it from answering; but
 * what somebody could claim there is not unroutable.
 */
async function routed(work: Work, stored: StoredTicket): Promise<Outcome> {
  const asked = await questionAbout(work, stored);
  const run = startRun(prepare(work.plan.pipeline, work.version), await allCandidates(work));
  const decided = (question: Question) => decide(run, question, "route");
  const verdict = decided(asked.team === null ? asked : { ...asked, team: { ...asked.team, assignment: "push" } });
  const lost = verdict.assignee === null && decided(asked).admitted.length === 0;
  return { change: await written(work, stored, verdict, lost), verdict };
}

async function written(work: Work, stored: StoredTicket, verdict: Verdict, lost: boolean): Promise<Change> {
  const { assignee: to } = verdict;
  if (to === null && lost === (stored.ticket.unroutable !== null)) return { before: stored, after: stored, events: [] };
  const data = { to, unroutable: lost ? reasons(verdict.refusals) : [] };
  return change(work, stored, [happens(work, "routed", data, { verdict })]);
}
