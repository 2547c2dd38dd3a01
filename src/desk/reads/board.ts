import { type Agent, endOf, type Leave, type Load, type Presence } from "../../core/ticket/agent.ts";
import type { Db } from "../../store/handle/schema.ts";
import { agentState } from "../../store/tables/agents.ts";
import { allCandidates } from "./questions.ts";
import { snapshotAt } from "./snapshot.ts";

/** An agent's current state. Instants are ms UTC. */
export type AgentStanding = {
  readonly agent: Agent;
  readonly presence: Presence;
  readonly presenceSince: number | null;
  readonly load: Load;
  readonly onShift: boolean;
  readonly shiftEndsAt: number | null;
  readonly shiftNextAt: number | null;
  readonly leave: Leave | null;
  readonly tierToday: number;
  readonly lastAssignedAt: number | null;
};

/** The leaves of an agent that are not over, the first one first. */
export async function leavesOf(db: Db, handle: string, now: number): Promise<readonly Leave[]> {
  return (await agentState(db, handle)).leaves.filter((leave) => endOf(leave) > now);
}

/** Every agent of the desk, in the order of the desk file. */
export async function board(db: Db, now: number): Promise<readonly AgentStanding[]> {
  const all = await allCandidates(await snapshotAt(db, now));
  return all.map(({ agent, presence, presenceSince, load, shift, leave, tierToday, lastAssignedAt }) => ({
    agent,
    presence,
    presenceSince,
    load,
    onShift: shift.open,
    shiftEndsAt: shift.endsAt,
    shiftNextAt: shift.nextAt,
    leave,
    tierToday,
    lastAssignedAt,
  }));
}
