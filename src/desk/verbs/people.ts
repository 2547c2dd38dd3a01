import type { ActAbout } from "../../core/acts/about.ts";
import { type Declaration, scopeOf } from "../../core/acts/act.ts";
import type { FactName } from "../../core/acts/facts.ts";
import { agentNamed } from "../../core/acts/verbs/named.ts";
import { applyToCustomer } from "../../core/ticket/apply-desk.ts";
import { stranger } from "../../core/ticket/customer.ts";
import { agentState } from "../../store/tables/agents.ts";
import type { StoredDeskEvent } from "../../store/tables/desk-events.ts";
import { unownedOf } from "../../store/tables/unsolved.ts";
import { changeAgent, changeCustomer } from "../work/change-desk.ts";
import type { Desk } from "../work/desk.ts";
import { drain } from "../work/drain.ts";
import { gather } from "../work/gather.ts";
import type { Report, Routed } from "../work/report.ts";
import { demandAgent, transact, type Work } from "../work/transaction.ts";

/** Does an act about an agent. Throws `agent_not_found`, and what the act refuses. */
export function changeAgentBy(
  desk: Desk,
  declaration: Declaration<object, FactName, "agent">,
  act: ActAbout<"agent">,
  dryRun: boolean,
): Promise<Report> {
  return transact(
    desk,
    async (work) => {
      const me = demandAgent(work, declaration.right);
      const { handle } = agentNamed(work.plan, act.agent ?? me.handle);
      const before = await agentState(work.tx, handle);
      const facts = await gather(work, declaration, null, act);
      const decided = declaration.decide(before, act, facts, work.plan, work.now);
      const { state, events } = await changeAgent(work, before, decided);
      const isDrained = events.length > 0 && declaration.drains(before, state, work.plan);
      const routed = isDrained ? await drain(work, "all") : [];
      return { ...(await reported(work, events, routed, dryRun)), agent: state };
    },
    { scope: scopeOf(declaration), dryRun },
  );
}

/** Does an act about a customer. Throws what the act refuses. */
export function changeCustomerBy(
  desk: Desk,
  declaration: Declaration<object, FactName, "customer">,
  act: ActAbout<"customer">,
  dryRun: boolean,
): Promise<Report> {
  return transact(
    desk,
    async (work) => {
      demandAgent(work, declaration.right);
      const known = (await work.customerOf(act.customer)) ?? stranger(act.customer);
      const facts = await gather(work, declaration, null, act);
      const decided = declaration.decide(known, act, facts, work.plan, work.now);
      const customer = decided.reduce(applyToCustomer, known);
      const events = await changeCustomer(work, customer, decided);
      const isDrained = events.length > 0 && declaration.drains(known, customer, work.plan);
      const routed = isDrained ? await drain(work, await unownedOf(work.tx, customer.email)) : [];
      return { ...(await reported(work, events, routed, dryRun)), customer };
    },
    { scope: scopeOf(declaration), dryRun },
  );
}

async function reported(
  work: Work,
  deskEvents: readonly StoredDeskEvent[],
  routed: readonly Routed[],
  dryRun: boolean,
): Promise<Report> {
  const act = dryRun || deskEvents.length === 0 ? null : await work.act();
  return { act, dryRun, done: [], refused: [], routed, deskEvents };
}
