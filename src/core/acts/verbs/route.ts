import type { Question } from "../../routing/facts/question.ts";
import { prepare } from "../../routing/pipeline.ts";
import { route as decideRoute } from "../../routing/route.ts";
import { startRun } from "../../routing/run.ts";
import { demandUnowned } from "../../ticket/decisions.ts";
import { Failure } from "../../ticket/failure.ts";
import { ticketId } from "../../ticket/ticket.ts";
import { since } from "../../words/ticket.ts";
import { explain } from "../../words/verdict.ts";
import { act } from "../act.ts";
import { routing } from "../backlog.ts";
import { happens } from "../decision.ts";
import { toggle } from "../field.ts";

/** Runs the pipeline for the named tickets, also in teams that pull; with `all`, for every waiting ticket in teams that push. */
export const route = act({
  name: "route",
  summary: "let the pipeline assign tickets now",
  right: "route",
  about: "tickets",
  instead: "--all",
  fields: { all: toggle("--all", "every waiting ticket in teams that push") },
  words: () => ({
    did: "Routed",
    would: "route",
    rest: ({ verdict, ticket }) => {
      if (verdict === null) return "";
      return ticket.assignee === null ? `to nobody yet (${explain(verdict)})` : `to ${explain(verdict)}`;
    },
    already: ({ number, verdict }) =>
      `${ticketId(number)} still waits${verdict === null ? "" : `: ${explain(verdict)}`}.`,
    done: ({ assignee }) => (assignee === null ? "stays in the queue" : `routed to ${assignee}`),
  }),
  assigns: "anyone",
  facts: ["pipeline"],
  check: ({ all, tickets }) => {
    if (all && tickets.length > 0) throw new Failure("bad_input", "Either name tickets, or say --all.");
  },
  /**
   * The ticket was asked for by name, so a shared queue does not keep the pipeline from answering; but what somebody could
   * claim there is not unroutable.
   */
  decide: (ticket, _, facts, plan, now) => {
    demandUnowned(ticket, null, since(ticket, now, plan.timeZone), "routing");
    const { question, candidates } = facts.pipeline;
    const run = startRun(prepare(plan.pipeline, facts.planVersion), candidates);
    const decided = (asked: Question) => decideRoute(run, asked, "route");
    const { team } = question;
    const verdict = decided(team === null ? question : { ...question, team: { ...team, assignment: "push" } });
    const data = routing(ticket, verdict, decided(question).admitted.length > 0);
    return { events: data === null ? [] : [happens(facts, now, "routed", data, { verdict })], verdict };
  },
});
