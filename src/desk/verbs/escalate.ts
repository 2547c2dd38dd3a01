import type { Plan } from "../../core/acts/plan.ts";
import { tierToday } from "../../core/routing/facts/rotation.ts";
import type { Agent } from "../../core/ticket/agent.ts";
import { demandUnsolved } from "../../core/ticket/decisions.ts";
import { Failure } from "../../core/ticket/failure.ts";
import { type Ticket, ticketId } from "../../core/ticket/ticket.ts";
import { type Batch, batch } from "../work/batch.ts";
import { change, happens } from "../work/change.ts";
import type { Desk } from "../work/desk.ts";
import { words } from "../work/input.ts";
import type { Report } from "../work/report.ts";
import { teamNamed } from "./reassign.ts";

/** Where an escalation takes a ticket. */
export type Target = { readonly tier: number; readonly team: string | null };

/**
 * Raises the tier of tickets (to the next one that somebody has, or to the one named) or moves them to the named team, and
 * routes them. Never to the same or a lower tier of the same team.
 */
export function escalate(
  desk: Desk,
  input: Batch & { readonly reason: string; readonly to?: string | undefined },
): Promise<Report> {
  const reason = words(input.reason, "a reason");
  return batch(desk, input, {
    right: "escalate",
    drains: true,
    apply: async (work, _, stored) => {
      demandUnsolved(stored.ticket, "escalating");
      const target = escalationTarget(work.plan, stored.ticket, input.to ?? null, work.now);
      const data = { from: stored.ticket.assignee, ...target, reason };
      return { change: await change(work, stored, [happens(work, "escalated", data)]) };
    },
  });
}

/** `to` is a tier, a team's name (with or without `@`) or null: the next tier up. Throws `not_eligible`, `team_not_found`. */
export function escalationTarget(plan: Plan, ticket: Ticket, to: string | null, now: number): Target {
  if (to === null) return { tier: nextTier(plan, ticket, now), team: null };
  if (/^\d+$/.test(to)) return { tier: higher(ticket, Number(to)), team: null };
  const team = teamNamed(plan, to.replace(/^@/, ""));
  if (team.name === ticket.team)
    throw new Failure("not_eligible", `${ticketId(ticket.number)} is in the team ${team.name} already.`, {
      hint: "Name a tier, or another team.",
    });
  return { tier: ticket.tier, team: team.name };
}

function higher(ticket: Ticket, tier: number): number {
  if (tier > ticket.tier) return tier;
  throw new Failure(
    "not_eligible",
    `${ticketId(ticket.number)} is at tier ${ticket.tier}: it cannot be escalated to tier ${tier}.`,
    {
      hint: "An escalation goes up; `docket reassign` moves a ticket anywhere.",
    },
  );
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
    {
      hint: "Name a team with --to TEAM.",
    },
  );
}
