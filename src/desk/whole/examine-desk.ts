import type { Plan } from "../../core/acts/plan.ts";
import { freshState } from "../../core/ticket/agent.ts";
import { AGENT_EVENTS } from "../../core/ticket/apply-desk.ts";
import type { DeskEventType } from "../../core/ticket/desk-event.ts";
import { isSame, planDiff, sayChange } from "../../deskfile/diff.ts";
import { readDesk } from "../../deskfile/read.ts";
import { formatProblem, isError } from "../../deskfile/toml/problem.ts";
import type { Db } from "../../store/handle/schema.ts";
import { agentStates } from "../../store/tables/agents.ts";
import { allCustomers } from "../../store/tables/customers.ts";
import { allDeskEventRows, deskEventRows, type StoredDeskEvent, subjectsOf } from "../../store/tables/desk-events.ts";
import { deskText, versionNumbers } from "../../store/tables/desk-versions.ts";
import { storedPlan } from "../../store/tables/plans.ts";
import { readAll, readDeskEvent } from "../../store/tables/read-events.ts";
import { wrongAgent, wrongCustomer, wrongVersions } from "./agree.ts";

/** Where the plan that is stored, and believed, is not what the text of the desk file says; and versions without an event. */
export async function wrongDeskFile(tx: Db): Promise<readonly string[]> {
  const numbers = await versionNumbers(tx);
  const applied = await subjectsOf(tx, ["desk_applied"]);
  const events = await eventsAbout(tx, ["desk_applied"], applied);
  return [...(await wrongPlan(tx)), ...wrongVersions(numbers, [...events.values()].flat())];
}

/** Events about agents, customers and the desk that this version cannot read. */
export async function unreadableEvents(tx: Db): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const rows of allDeskEventRows(tx))
    found.push(...readAll(rows, readDeskEvent).unreadable.map(({ why }) => why));
  return found;
}

/** Those that can be read: the others are told of by themselves. */
async function eventsAbout(
  tx: Db,
  types: readonly DeskEventType[],
  subjects: readonly string[],
): Promise<ReadonlyMap<string, readonly StoredDeskEvent[]>> {
  const { events } = readAll(await deskEventRows(tx, types, subjects), readDeskEvent);
  return Map.groupBy(events, ({ subject }) => subject);
}

async function wrongPlan(tx: Db): Promise<readonly string[]> {
  const [text, stored] = [await deskText(tx), await storedPlan(tx)];
  if (text === null) return [];
  const { plan, problems } = readDesk(text.toml, `version ${text.version}`);
  if (plan === null)
    return [
      `version ${text.version}: its text is not a valid desk file`,
      ...problems.filter(isError).map(formatProblem),
    ];
  if (stored === "unreadable")
    return [`version ${text.version}: its stored plan cannot be read; its text is read each time`];
  if (stored === null || isSame(stored, plan)) return [];
  return waysFrom(plan, stored).map(
    (how) => `version ${text.version} is stored as something else than its text: ${how}`,
  );
}

function waysFrom(plan: Plan, stored: Plan): readonly string[] {
  const changes = planDiff(plan, stored).map(sayChange);
  return changes.length === 0 ? ["it says more than a desk file can"] : changes;
}

/** Where presence and leaves do not follow from what happened. */
export async function wrongAgents(tx: Db): Promise<readonly string[]> {
  const states = await agentStates(tx);
  const handles = [...new Set([...states.keys(), ...(await subjectsOf(tx, AGENT_EVENTS))])].toSorted();
  const events = await eventsAbout(tx, AGENT_EVENTS, handles);
  return handles.flatMap((handle) => wrongAgent(states.get(handle) ?? freshState(handle), events.get(handle) ?? []));
}

/** Where what is known of customers does not follow from what happened. */
export async function wrongCustomers(tx: Db): Promise<readonly string[]> {
  const wrong: string[] = [];
  for await (const piece of allCustomers(tx)) {
    const events = await eventsAbout(
      tx,
      ["customer_changed"],
      piece.map(({ email }) => email),
    );
    for (const customer of piece) wrong.push(...wrongCustomer(customer, events.get(customer.email) ?? []));
  }
  return wrong;
}
