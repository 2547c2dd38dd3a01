import type { Agent } from "../ticket/agent.ts";
import type { QueueOrder, Team } from "../ticket/team.ts";
import type { Policy } from "./policy.ts";

/** A queue of waiting tickets: a team's, or, with null, that of the tickets without a team. */
export type Queue = { readonly name: string | null; readonly order: QueueOrder };

type Desk = {
  readonly teams: readonly Team[];
  readonly queue: { readonly order: QueueOrder };
  readonly pipeline: Pick<Policy, "claimBinds">;
};

/** The queues of a desk that are wanted; null stands for the tickets without a team. */
export function queuesOf(desk: Omit<Desk, "pipeline">, wanted: (team: Team | null) => boolean): readonly Queue[] {
  const teams: readonly Queue[] = desk.teams.filter(wanted);
  return wanted(null) ? [...teams, { name: null, order: desk.queue.order }] : teams;
}

/** The queues from which an agent may claim. */
export function queuesOpenTo(agent: Agent, desk: Desk): readonly Queue[] {
  const isBound = desk.pipeline.claimBinds.includes("team");
  return queuesOf(desk, (team) => team === null || !isBound || agent.teams.includes(team.name));
}
