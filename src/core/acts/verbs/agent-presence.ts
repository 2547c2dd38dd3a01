import type { AgentState, Presence } from "../../ticket/agent.ts";
import { demand } from "../../ticket/rights.ts";
import { act } from "../act.ts";
import type { Facts } from "../facts.ts";
import type { Plan } from "../plan.ts";

export const away = being("agent away", "away", "be away: nothing is routed to you");
export const back = being("agent back", "online", "be back");
export const offline = being("agent offline", "offline", "be gone for now");

/** Says that an agent is online, away or offline; saying it twice changes nothing. Who comes back gets what waited for them. */
function being<const Name extends string>(name: Name, presence: Presence, summary: string) {
  return act({
    name,
    summary,
    right: "claim",
    about: "agent",
    fields: {},
    words: () => ({
      did: "is",
      would: "would be",
      rest: ({ length }) => (length === 0 ? "" : presence),
      nothing: `is ${presence} already`,
    }),
    assigns: "anyone",
    drains: () => true,
    facts: ["me"],
    decide: (state, _, facts, plan, now) => {
      demandMayChange(state, facts, plan);
      if (state.presence === presence) return [];
      const before = { presence: state.presence, since: state.presenceSince };
      const data = { before, after: { presence, since: now } };
      return [{ type: "presence_changed", at: now, actor: facts.actor, subject: state.handle, data }];
    },
  });
}

/** Throws `no_right` for somebody else's presence or leave, unless one may change it. */
export function demandMayChange({ handle }: AgentState, { me }: Facts<"me">, plan: Plan): void {
  if (handle !== me.handle) demand(me, "presence_of_others", plan.rights);
}
