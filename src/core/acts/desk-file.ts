import type { Agent } from "../ticket/agent.ts";
import type { EventOf } from "../ticket/event.ts";
import { demand, may } from "../ticket/rights.ts";
import type { Ticket } from "../ticket/ticket.ts";
import type { Plan } from "./plan.ts";

/**
 * Holds an agent to the right to put another desk file in force. Where nobody has it any more everybody has it, or the desk
 * could never change. Throws `no_right`.
 */
export function demandMayApply(me: Agent, inForce: Plan): void {
  const isKept = inForce.agents.some((agent) => agent.active && may(agent.role, "desk", inForce.rights));
  if (isKept) demand(me, "desk", inForce.rights);
}

/** The event that takes a ticket from an agent who is not in the desk file any more; null if its agent is, or nobody has it. */
export function takenFromGone({ assignee }: Ticket, { agents }: Plan, now: number): EventOf<"reassigned"> | null {
  if (assignee === null || agents.some(({ handle }) => handle === assignee)) return null;
  const data = { from: assignee, to: null, team: null, reason: `${assignee} is no longer in the desk file` };
  return { type: "reassigned", at: now, actor: "rule:desk", data };
}

/** Whether the team of a ticket is not in the desk file any more: it waits in the queue of no team. */
export function isStranded({ team }: Ticket, { teams }: Plan): boolean {
  return team !== null && !teams.some(({ name }) => name === team);
}
