import { prepare } from "../../routing/pipeline.ts";
import { startRun } from "../../routing/run.ts";
import { take } from "../../routing/take.ts";
import type { Agent } from "../../ticket/agent.ts";
import { Failure } from "../../ticket/failure.ts";
import { demand } from "../../ticket/rights.ts";
import { type Ticket, ticketId } from "../../ticket/ticket.ts";
import type { Intent, Verdict } from "../../ticket/verdict.ts";
import { explain, refusalWords } from "../../words/verdict.ts";
import type { Facts, Taker } from "../facts.ts";
import { flag, prose, toggle } from "../field.ts";
import type { Plan } from "../plan.ts";
import { text } from "../values.ts";

/** The flags with which a lead sets the rules aside; the reason is that of the act. */
export const override = toggle("--override", "set the rules aside; takes a lead, and a reason");
export const reason = prose(flag("--reason <why>", "kept in the history", text("a reason")));

/** Throws `bad_input` if the rules are set aside without a reason. */
export function demandReasonToOverride(act: { readonly override: boolean; readonly reason: string | null }): void {
  if (act.override && act.reason === null)
    throw new Failure("bad_input", "--override takes a reason: say why with --reason.");
}

/** The reason for which the rules are set aside, as events keep it; nothing where they hold. */
export function overriding(act: { readonly override: boolean; readonly reason: string | null }) {
  return act.override && act.reason !== null ? { override: act.reason } : {};
}

/** What the pipeline says about one agent taking a ticket by a person's act. Throws `not_eligible`, `no_right`. */
export function permitted(
  ticket: Ticket,
  act: { readonly override: boolean; readonly reason: string | null },
  intent: Intent,
  { me, taker, planVersion }: Facts<"me" | "taker">,
  plan: Plan,
): Verdict {
  const reason = act.override ? act.reason : null;
  if (reason !== null) demand(me, "override", plan.rights);
  const { question, candidate } = demandTaker(taker);
  const run = startRun(prepare(plan.pipeline, planVersion), [candidate]);
  const verdict = take(run, question, intent, reason);
  if (verdict.assignee === null) throw notEligible(ticket, candidate.agent, verdict);
  return verdict;
}

/** The facts about the agent whom the act named. */
export function demandTaker(taker: Taker | null): Taker {
  if (taker === null) throw new Error("The decision lacks the agent that it is about.");
  return taker;
}

function notEligible(ticket: Ticket, agent: Agent, verdict: Verdict): Failure {
  const who = verdict.intent === "reassign" ? agent.handle : "You";
  const refusals = verdict.refusals.map((refusal) => ({ gate: refusal.gate, ...refusalWords(refusal) }));
  const [first] = refusals;
  const why = first ? `${first.reason} (${first.gate}: needs ${first.needed}, found ${first.found})` : explain(verdict);
  return new Failure("not_eligible", `${who} cannot take ${ticketId(ticket.number)}: ${why}.`, {
    reasons: refusals.map(({ gate, needed, found }) => `${gate}: needs ${needed}, found ${found}`),
  });
}
