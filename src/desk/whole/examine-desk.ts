import type { Plan } from "../../core/acts/plan.ts";
import { freshState } from "../../core/ticket/agent.ts";
import { AGENT_EVENTS } from "../../core/ticket/apply-desk.ts";
import { isSame, planDiff, sayChange } from "../../deskfile/diff.ts";
import { readDesk } from "../../deskfile/read.ts";
import type { Db } from "../../store/handle/schema.ts";
import { agentStates } from "../../store/tables/agents.ts";
import { allCustomers } from "../../store/tables/customers.ts";
import { deskEventsAbout, subjectsOf } from "../../store/tables/desk-events.ts";
import { deskText, versionNumbers } from "../../store/tables/desk-versions.ts";
import { storedPlan } from "../../store/tables/plans.ts";
import { wrongAgent, wrongCustomer, wrongVersions } from "./agree.ts";

/** Where the plan that is stored, and believed, is not what the text of the desk file says; and versions without an event. */
export async function wrongDeskFile(tx: Db): Promise<readonly string[]> {
  const numbers = await versionNumbers(tx);
  const applied = await subjectsOf(tx, ["desk_applied"]);
  const events = await deskEventsAbout(tx, ["desk_applied"], applied);
  return [...(await wrongPlan(tx)), ...wrongVersions(numbers, [...events.values()].flat())];
}

async function wrongPlan(tx: Db): Promise<readonly string[]> {
  const [text, stored] = [await deskText(tx), await storedPlan(tx)];
  if (text === null || stored === null) return [];
  const { plan } = readDesk(text.toml, `version ${text.version}`);
  if (plan === null) return [`version ${text.version}: its text is not a valid desk file`];
  if (isSame(stored, plan)) return [];
  return waysFrom(plan, stored).map(
    (how) => `version ${text.version} is stored as something else than its text: ${how}`,
  );
}

/** What of a stored plan is not even a plan cannot be put in words. */
function waysFrom(plan: Plan, stored: unknown): readonly string[] {
  const keys = Object.keys(plan).filter((key) => !Object.keys(stored as object).includes(key));
  if (keys.length > 0) return [`it lacks ${keys.join(", ")}`];
  const changes = planDiff(plan, stored as Plan).map(sayChange);
  return changes.length === 0 ? ["it says more than a desk file can"] : changes;
}

/** Where presence and leaves do not follow from what happened. */
export async function wrongAgents(tx: Db): Promise<readonly string[]> {
  const states = await agentStates(tx);
  const handles = [...new Set([...states.keys(), ...(await subjectsOf(tx, AGENT_EVENTS))])].toSorted();
  const events = await deskEventsAbout(tx, AGENT_EVENTS, handles);
  return handles.flatMap((handle) => wrongAgent(states.get(handle) ?? freshState(handle), events.get(handle) ?? []));
}

/** Where what is known of customers does not follow from what happened. */
export async function wrongCustomers(tx: Db): Promise<readonly string[]> {
  const wrong: string[] = [];
  for await (const piece of allCustomers(tx)) {
    const events = await deskEventsAbout(
      tx,
      ["customer_changed"],
      piece.map(({ email }) => email),
    );
    for (const customer of piece) wrong.push(...wrongCustomer(customer, events.get(customer.email) ?? []));
  }
  return wrong;
}
