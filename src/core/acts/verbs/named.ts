import type { Agent } from "../../ticket/agent.ts";
import { Failure } from "../../ticket/failure.ts";
import { type Action, demand } from "../../ticket/rights.ts";
import type { Team } from "../../ticket/team.ts";
import type { Plan } from "../plan.ts";

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

/** Throws `category_not_found`, listing the categories there are. */
export function demandCategory(plan: Plan, name: string): void {
  if (plan.categories.some((category) => category.name === name)) return;
  throw new Failure("category_not_found", `There is no category ${name} in this desk.`, {
    reasons: plan.categories.map((each) => each.name),
  });
}

/** The agent of that handle, or the refusal that lists the handles there are. Throws `not_identified`. */
export function identify(handle: string | null, plan: Plan): Agent {
  const me = plan.agents.find((agent) => agent.handle === handle);
  if (me) return me;
  const sentence = handle === null ? "I do not know who you are." : `There is no agent ${handle} in this desk.`;
  throw new Failure("not_identified", sentence, { reasons: plan.agents.map((agent) => agent.handle) });
}

/** The agent who acts, who must have the right. Throws `not_identified`, `no_right`. */
export function demandRight(me: Agent | null, action: Action, plan: Plan): Agent {
  const acting = me ?? identify(null, plan);
  demand(acting, action, plan.rights);
  return acting;
}
