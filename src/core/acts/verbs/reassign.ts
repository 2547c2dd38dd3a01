import { demandUnsolved } from "../../ticket/decisions.ts";
import { type Ticket, ticketId } from "../../ticket/ticket.ts";
import { act } from "../act.ts";
import { type Decision, happens, NOTHING } from "../decision.ts";
import type { Facts } from "../facts.ts";
import { last } from "../field.ts";
import type { Plan } from "../plan.ts";
import { name } from "../values.ts";
import { agentNamed, teamNamed } from "./named.ts";
import { demandReasonToOverride, override, overriding, permitted, reason } from "./permitted.ts";

/** Moves tickets to an agent (`ben`) or into the queue of a team (`@finance`). */
export const reassign = act({
  name: "reassign",
  summary: "move tickets to an agent or to a @team",
  help: "move tickets to an agent or to a team",
  right: "reassign",
  about: "tickets",
  fields: {
    to: last("agent|@team", "an agent or a @team", "an agent or a @team", name, ["agents", "atTeams"]),
    override,
    reason,
  },
  words: ({ to }) => ({
    did: "Moved",
    would: "move",
    rest: () => `to ${to.replace("@", "")}`,
    already: ({ number }) => `${ticketId(number)} is with ${to.replace("@", "")} already.`,
    done: () => (to.startsWith("@") ? `moved to ${to.slice(1)}` : `assigned to ${to}`),
  }),
  key: "ticket.assign",
  assigns: "anyone",
  drains: () => true,
  facts: ["me", "taker"],
  check: demandReasonToOverride,
  taker: (ticket, { to }, _, plan) => {
    const target = targetOf(to, plan);
    return "agent" in target && target.agent !== ticket.assignee && isAgent(target.agent, plan) ? target.agent : null;
  },
  decide: (ticket, given, facts, plan, now) => {
    demandUnsolved(ticket, "reassigning");
    const target = targetOf(given.to, plan);
    if ("team" in target) return toTeam(ticket, teamNamed(plan, target.team).name, given.reason, facts, now);
    const { handle } = agentNamed(plan, target.agent);
    if (ticket.assignee === handle) return NOTHING;
    const verdict = permitted(ticket, given, "reassign", facts, plan);
    const data = { from: ticket.assignee, to: handle, team: null, reason: given.reason, ...overriding(given) };
    return { events: [happens(facts, now, "reassigned", data, { verdict })], verdict };
  },
});

function toTeam(ticket: Ticket, team: string, reason: string | null, facts: Facts, now: number): Decision {
  if (ticket.assignee === null && ticket.team === team) return NOTHING;
  return { events: [happens(facts, now, "reassigned", { from: ticket.assignee, to: null, team, reason })] };
}

/** Where a word moves a ticket: `@ana` is an agent if no team is called so. */
function targetOf(to: string, plan: Plan): { readonly team: string } | { readonly agent: string } {
  if (!to.startsWith("@")) return { agent: to };
  const name = to.slice(1);
  return !plan.teams.some((team) => team.name === name) && isAgent(name, plan) ? { agent: name } : { team: name };
}

function isAgent(handle: string, { agents }: Plan): boolean {
  return agents.some((agent) => agent.handle === handle);
}
