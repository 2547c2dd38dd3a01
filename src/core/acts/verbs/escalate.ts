import { tierToday } from "../../routing/facts/rotation.ts";
import type { Agent } from "../../ticket/agent.ts";
import { demandUnsolved } from "../../ticket/decisions.ts";
import { Failure } from "../../ticket/failure.ts";
import { type Ticket, ticketId } from "../../ticket/ticket.ts";
import { act } from "../act.ts";
import { happens } from "../decision.ts";
import { flag, required } from "../field.ts";
import type { Plan } from "../plan.ts";
import { name } from "../values.ts";
import { teamNamed } from "./named.ts";
import { reason } from "./permitted.ts";

const TO = "a team, or a tier by its number; without it the next tier that somebody has";

/**
 * Raises the tier of tickets (to the next one that somebody has, or to the one named) or moves them to the named team, and
 * routes them. Never to the same or a lower tier of the same team.
 */
export const escalate = act({
  name: "escalate",
  summary: "hand tickets up to a higher tier or another team",
  help: "hand tickets up to the next tier, or to another team, and route them",
  right: "escalate",
  about: "tickets",
  fields: { to: flag("--to <team|tier>", TO, name, ["teams"]), reason: required(reason, "Say why with --reason.") },
  words: () => ({
    did: "Escalated",
    would: "escalate",
    rest: ({ before, ticket }) => (before?.team === ticket.team ? `to tier ${ticket.tier}` : `to ${ticket.team}`),
    done: ({ assignee }) =>
      assignee === null ? "escalated: it waits, because nobody fits now" : `escalated to ${assignee}`,
  }),
  key: "ticket.escalate",
  assigns: "anyone",
  drains: () => true,
  decide: (ticket, given, facts, plan, now) => {
    demandUnsolved(ticket, "escalating");
    const target = escalationTarget(plan, ticket, given.to, now);
    const data = { from: ticket.assignee, ...target, reason: given.reason };
    return { events: [happens(facts, now, "escalated", data)] };
  },
});

/** Where an escalation takes a ticket. */
type EscalationTarget = { readonly tier: number; readonly team: string | null };

/** `to` is a tier, a team's name (with or without `@`) or null: the next tier up. Throws `not_eligible`, `team_not_found`. */
function escalationTarget(plan: Plan, ticket: Ticket, to: string | null, now: number): EscalationTarget {
  if (to === null) return { tier: nextTier(plan, ticket, now), team: null };
  if (/^\d+$/.test(to)) return { tier: higher(ticket, Number(to)), team: null };
  const team = teamNamed(plan, to.replace(/^@/, ""));
  if (team.name !== ticket.team) return { tier: ticket.tier, team: team.name };
  throw new Failure("not_eligible", `${ticketId(ticket.number)} is in the team ${team.name} already.`, {
    hint: "Name a tier, or another team.",
  });
}

function higher({ number, tier: now }: Ticket, tier: number): number {
  if (tier > now) return tier;
  throw new Failure("not_eligible", `${ticketId(number)} is at tier ${now}: it cannot be escalated to tier ${tier}.`, {
    hint: "A ticket is escalated upwards; `docket reassign` moves it anywhere.",
  });
}

function nextTier(plan: Plan, ticket: Ticket, now: number): number {
  const serves = (agent: Agent) => agent.active && (ticket.team === null || agent.teams.includes(ticket.team));
  const above = plan.agents
    .filter(serves)
    .map((agent) => tierToday(agent, plan.rotations, now))
    .filter((tier) => tier > ticket.tier);
  if (above.length > 0) return Math.min(...above);
  const where = ticket.team === null ? "in this desk" : `in the team ${ticket.team}`;
  throw new Failure(
    "not_eligible",
    `Nobody ${where} has a tier above ${ticket.tier} today, so ${ticketId(ticket.number)} cannot be escalated there.`,
    { hint: "Name a team with --to TEAM." },
  );
}
