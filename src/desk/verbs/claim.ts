import { prepare } from "../../core/routing/pipeline.ts";
import { startRun } from "../../core/routing/run.ts";
import { take } from "../../core/routing/take.ts";
import type { Agent } from "../../core/ticket/agent.ts";
import { demandOwnedByAnother, demandUnowned } from "../../core/ticket/decisions.ts";
import { Failure } from "../../core/ticket/failure.ts";
import { demand } from "../../core/ticket/rights.ts";
import { type Ticket, ticketId } from "../../core/ticket/ticket.ts";
import type { Intent, Verdict } from "../../core/ticket/verdict.ts";
import { explain, refusalWords } from "../../core/words/verdict.ts";
import type { StoredTicket } from "../../store/tables/ticket-row.ts";
import { oneCandidate, questionAbout } from "../reads/questions.ts";
import { type Batch, batch, type Outcome, unchanged } from "../work/batch.ts";
import { change, happens } from "../work/change.ts";
import type { Desk } from "../work/desk.ts";
import { words } from "../work/input.ts";
import type { Report } from "../work/report.ts";
import { since } from "../work/since.ts";
import type { Work } from "../work/transaction.ts";

/** Takes tickets that nobody owns for the acting agent. `override` is the reason for which a lead sets the rules aside. */
export function claim(desk: Desk, input: Batch & { readonly override?: string | undefined }): Promise<Report> {
  const override = input.override === undefined ? null : words(input.override, "a reason for the override");
  return batch(desk, input, {
    right: "claim",
    drains: false,
    assigns: "actor",
    apply: async (work, me, stored) => {
      if (demandUnowned(stored.ticket, me.handle, since(stored.ticket, work)) === "mine") return unchanged(stored);
      return claimed(work, me, stored, "claim", override);
    },
  });
}

/** Takes tickets over from whoever owns them. */
export function steal(
  desk: Desk,
  input: Batch & { readonly reason: string; readonly override?: string | undefined },
): Promise<Report> {
  const reason = words(input.reason, "a reason");
  const override = input.override === undefined ? null : words(input.override, "a reason for the override");
  return batch(desk, input, {
    right: "steal",
    drains: true,
    apply: async (work, me, stored) => {
      const owner = demandOwnedByAnother(stored.ticket, me.handle);
      if (owner === "mine") return unchanged(stored);
      const verdict = await permitted(work, me, stored, "steal", override);
      const data = { from: owner.from, reason, ...(override === null ? {} : { override }) };
      return {
        change: await change(work, stored, [happens(work, "stolen", data, { verdict })]),
        verdict,
        remarks: remarksOf(verdict),
      };
    },
  });
}

/** Throws `not_eligible`. */
async function claimed(
  work: Work,
  me: Agent,
  stored: StoredTicket,
  intent: Intent,
  override: string | null,
): Promise<Outcome> {
  const verdict = await permitted(work, me, stored, intent, override);
  const event = happens(work, "claimed", override === null ? {} : { override }, { verdict });
  return { change: await change(work, stored, [event]), verdict, remarks: remarksOf(verdict) };
}

/** The verdict about one agent taking one ticket; a refusal names the first gate that says no, and all that do. */
export async function permitted(
  work: Work,
  agent: Agent,
  stored: StoredTicket,
  intent: Intent,
  override: string | null,
): Promise<Verdict> {
  if (override !== null && work.me !== null) demand(work.me, "override", work.plan.rights);
  const [question, candidate] = await Promise.all([questionAbout(work, stored), oneCandidate(work, agent)]);
  const run = startRun(prepare(work.plan.pipeline, work.version), [candidate]);
  const verdict = take(run, question, intent, override);
  if (verdict.assignee === null) throw notEligible(stored.ticket, agent, verdict, intent);
  return verdict;
}

function notEligible(ticket: Ticket, agent: Agent, verdict: Verdict, intent: Intent): Failure {
  const who = intent === "reassign" ? agent.handle : "You";
  const refusals = verdict.refusals.map((refusal) => ({ gate: refusal.gate, ...refusalWords(refusal) }));
  const [first] = refusals;
  const why = first ? `${first.reason} (${first.gate}: needs ${first.needed}, found ${first.found})` : explain(verdict);
  return new Failure("not_eligible", `${who} cannot take ${ticketId(ticket.number)}: ${why}.`, {
    reasons: refusals.map(({ gate, needed, found }) => `${gate}: needs ${needed}, found ${found}`),
  });
}

export function remarksOf(verdict: Verdict): readonly string[] {
  return verdict.remarks.map((remark) => refusalWords(remark).reason);
}
