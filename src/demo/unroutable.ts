import { prepare } from "../core/routing/pipeline.ts";
import { route } from "../core/routing/route.ts";
import { startRun } from "../core/routing/run.ts";
import { isUnsolved } from "../core/ticket/lifecycle.ts";
import type { Ticket } from "../core/ticket/ticket.ts";
import { reasons } from "../core/words/verdict.ts";
import type { NumberedHistory } from "./numbering.ts";
import { candidatesIn, questionAbout, type Situation } from "./situation.ts";
import { VERSION } from "./verdicts.ts";

/**
 * Runs the pipeline over the tickets that wait in teams with automatic assignment, and records why nobody gets them. Throws
 * if somebody could: the desk would not stay as it is for a minute.
 */
export function withAttempts(histories: readonly NumberedHistory[], situation: Situation): readonly NumberedHistory[] {
  const { plan, tickets, at } = situation;
  const pushing = plan.teams.filter(({ assignment }) => assignment === "push").map(({ name }) => name);
  const run = startRun(prepare(plan.pipeline, VERSION), candidatesIn(situation));
  return histories.map((history) => {
    const ticket = tickets.find(({ number }) => number === history.number);
    if (ticket === undefined || !isWaiting(ticket) || !pushing.includes(ticket.team ?? "")) return history;
    const verdict = route(run, questionAbout(ticket, situation), "route");
    if (verdict.admitted.length > 0) throw new Error(`${verdict.assignee} could take "${ticket.subject}".`);
    const data = { to: null, unroutable: reasons(verdict.refusals) };
    return { ...history, events: [...history.events, { type: "routed", at, actor: "system", data, verdict }] };
  });
}

function isWaiting({ assignee, status }: Ticket): boolean {
  return assignee === null && isUnsolved(status);
}
