import type { Plan } from "../../core/acts/plan.ts";
import type { Agent } from "../../core/ticket/agent.ts";
import { demandUnsolved } from "../../core/ticket/decisions.ts";
import { Failure } from "../../core/ticket/failure.ts";
import type { Team } from "../../core/ticket/team.ts";
import type { StoredTicket } from "../../store/tables/ticket-row.ts";
import { type Batch, batch, type Outcome, unchanged } from "../work/batch.ts";
import { change, happens } from "../work/change.ts";
import type { Desk } from "../work/desk.ts";
import { words } from "../work/input.ts";
import type { Report } from "../work/report.ts";
import type { Work } from "../work/transaction.ts";
import { permitted, remarksOf } from "./claim.ts";

/** Moves tickets to an agent (`ben`) or into the queue of a team (`@finance`). */
export function reassign(
  desk: Desk,
  input: Batch & { readonly to: string; readonly reason?: string | undefined; readonly override?: string | undefined },
): Promise<Report> {
  const reason = input.reason === undefined ? null : words(input.reason, "a reason");
  const override = input.override === undefined ? null : words(input.override, "a reason for the override");
  return batch(desk, input, {
    right: "reassign",
    drains: true,
    apply: (work, _, stored) => {
      demandUnsolved(stored.ticket, "reassigning");
      return input.to.startsWith("@")
        ? toTeam(work, stored, teamNamed(work.plan, input.to.slice(1)), reason)
        : toAgent(work, stored, agentNamed(work.plan, input.to), reason, override);
    },
  });
}

async function toAgent(
  work: Work,
  stored: StoredTicket,
  agent: Agent,
  reason: string | null,
  override: string | null,
): Promise<Outcome> {
  const from = stored.ticket.assignee;
  if (from === agent.handle) return unchanged(stored);
  const verdict = await permitted(work, agent, stored, "reassign", override);
  const data = { from, to: agent.handle, team: null, reason, ...(override === null ? {} : { override }) };
  return {
    change: await change(work, stored, [happens(work, "reassigned", data, { verdict })]),
    verdict,
    remarks: remarksOf(verdict),
  };
}

async function toTeam(work: Work, stored: StoredTicket, team: Team, reason: string | null): Promise<Outcome> {
  const from = stored.ticket.assignee;
  if (from === null && stored.ticket.team === team.name) return unchanged(stored);
  const data = { from, to: null, team: team.name, reason };
  return { change: await change(work, stored, [happens(work, "reassigned", data)]) };
}

/** Throws `agent_not_found`, listing the handles there are. */
export function agentNamed(plan: Plan, handle: string): Agent {
  const agent = plan.agents.find((each) => each.handle === handle);
  if (agent) return agent;
  throw new Failure("agent_not_found", `There is no agent ${handle} in this desk.`, {
    reasons: plan.agents.map((each) => each.handle),
  });
}

/** Throws `team_not_found`, listing the teams there are. */
export function teamNamed(plan: Plan, name: string): Team {
  const team = plan.teams.find((each) => each.name === name);
  if (team) return team;
  throw new Failure("team_not_found", `There is no team ${name} in this desk.`, {
    reasons: plan.teams.map((each) => each.name),
  });
}
