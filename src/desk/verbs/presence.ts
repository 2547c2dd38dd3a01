import { decideEndOfLeave, decideLeave, decidePresence } from "../../core/acts/presence.ts";
import { agentNamed } from "../../core/acts/verbs/named.ts";
import type { AgentState, Presence } from "../../core/ticket/agent.ts";
import type { AgentEvent } from "../../core/ticket/desk-event.ts";
import { agentState, nextLeave } from "../../store/tables/agents.ts";
import { changeAgent } from "../work/change-desk.ts";
import type { Desk } from "../work/desk.ts";
import { drain } from "../work/drain.ts";
import type { Routed } from "../work/report.ts";
import { demandAgent, transact, type Work } from "../work/transaction.ts";

export type AgentChanged = { readonly state: AgentState; readonly routed: readonly Routed[] };

type Whose = { readonly agent: string; readonly dryRun?: boolean | undefined };

/** Says that an agent is online, away or offline; who comes back gets what waited for them. */
export function setPresence(desk: Desk, input: Whose & { readonly presence: Presence }): Promise<AgentChanged> {
  return change(desk, input, (state, work) => decidePresence(state, input.presence, work));
}

/** Notes time off, half-open [start, end) in ms UTC, an end of null for one that is not known yet. Throws as `decideLeave` does. */
export function addLeave(
  desk: Desk,
  input: Whose & {
    readonly start: number;
    readonly end: number | null;
    readonly delegate?: string | undefined;
  },
): Promise<AgentChanged> {
  return change(desk, input, async (state, work) => {
    const { start, end, delegate = null } = input;
    if (delegate !== null) agentNamed(work.plan, delegate);
    const place = { id: await nextLeave(work.tx), timeZone: work.plan.timeZone };
    return decideLeave(state, { start, end, delegate }, place, work);
  });
}

/** Ends the leave that holds now, and calls off those to come. */
export function endLeave(desk: Desk, input: Whose): Promise<AgentChanged> {
  return change(desk, input, decideEndOfLeave);
}

function change(
  desk: Desk,
  { agent: handle, dryRun = false }: Whose,
  decide: (state: AgentState, work: Work) => readonly AgentEvent[] | Promise<readonly AgentEvent[]>,
): Promise<AgentChanged> {
  return transact(
    desk,
    async (work) => {
      const me = demandAgent(work, "claim");
      const agent = agentNamed(work.plan, handle);
      if (agent.handle !== me.handle) demandAgent(work, "presence_of_others");
      const before = await agentState(work.tx, handle);
      const { state, events } = await changeAgent(work, before, await decide(before, work));
      return { state, routed: events.length === 0 ? [] : await drain(work, "all") };
    },
    { scope: { assigns: "anyone", about: "desk" }, dryRun },
  );
}
