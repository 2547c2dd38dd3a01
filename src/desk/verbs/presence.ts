import type { AgentState, Leave, Presence } from "../../core/ticket/agent.ts";
import { Failure } from "../../core/ticket/failure.ts";
import { demand } from "../../core/ticket/rights.ts";
import { wallTime } from "../../core/words/instant.ts";
import { agentState, saveAgentState } from "../../store/tables/agents.ts";
import type { Desk } from "../work/desk.ts";
import { drain } from "../work/drain.ts";
import type { Routed } from "../work/report.ts";
import { demandAgent, transact, type Work } from "../work/transaction.ts";
import { agentNamed } from "./reassign.ts";

export type AgentChanged = { readonly state: AgentState; readonly routed: readonly Routed[] };

/** Says that an agent is online, away or offline; who comes back gets what waited for him. */
export function setPresence(
  desk: Desk,
  input: { readonly agent: string; readonly presence: Presence },
): Promise<AgentChanged> {
  return changeState(desk, input.agent, (state, work) =>
    state.presence === input.presence ? state : { ...state, presence: input.presence, presenceSince: work.now },
  );
}

/** Notes time off, half-open [start, end) in ms UTC. Throws `bad_input` if it ends before it starts or is over. */
export function addLeave(
  desk: Desk,
  input: {
    readonly agent: string;
    readonly start: number;
    readonly end: number;
    readonly delegate?: string | undefined;
  },
): Promise<AgentChanged> {
  const { start, end, delegate = null } = input;
  if (end <= start) throw new Failure("bad_input", "A leave ends after it starts.");
  return changeState(desk, input.agent, (state, work) => {
    if (end <= work.now) throw new Failure("bad_input", "This leave is over already.");
    if (delegate !== null) agentNamed(work.plan, delegate);
    if (delegate === input.agent) throw new Failure("bad_input", "Nobody is his own delegate.");
    const other = state.leaves.find((leave) => start < leave.end && leave.start < end);
    if (other !== undefined) throw overlapping(other, work.plan.timeZone);
    return { ...state, leaves: [...state.leaves, { start, end, delegate }].toSorted((a, b) => a.start - b.start) };
  });
}

function overlapping({ start, end }: Leave, timeZone: string): Failure {
  const when = `${wallTime(start, timeZone)} to ${wallTime(end, timeZone)}`;
  return new Failure("bad_input", `There is a leave from ${when} already, and the two overlap.`, {
    hint: "`docket agent leave HANDLE --end` ends what is noted.",
  });
}

/** Ends the leave that holds now, and forgets those to come. */
export function endLeave(desk: Desk, input: { readonly agent: string }): Promise<AgentChanged> {
  return changeState(desk, input.agent, (state, work) => ({
    ...state,
    leaves: state.leaves
      .filter((leave) => leave.start < work.now)
      .map((leave) => ({ ...leave, end: Math.min(leave.end, work.now) })),
  }));
}

function changeState(
  desk: Desk,
  handle: string,
  next: (state: AgentState, work: Work) => AgentState,
): Promise<AgentChanged> {
  return transact(
    desk,
    async (work) => {
      const me = demandAgent(work, "claim");
      const agent = agentNamed(work.plan, handle);
      if (agent.handle !== me.handle) demand(me, "presence_of_others", work.plan.rights);
      const before = await agentState(work.tx, handle);
      const state = next(before, work);
      if (state === before) return { state, routed: [] };
      await saveAgentState(work.tx, state);
      await work.act();
      return { state, routed: await drain(work, "all") };
    },
    { scope: { assigns: "anyone", about: "desk" } },
  );
}
