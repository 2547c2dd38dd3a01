import { reasons } from "../assignment/explain.ts";
import { take } from "../assignment/take.ts";
import type { Agent } from "../domain/agent.ts";
import { Failure } from "../domain/error.ts";
import type { Refusal } from "../domain/verdict.ts";
import { oneCandidate, questionAbout } from "../queries/questions.ts";
import { holdIfFree } from "../store/locks.ts";
import type { StoredTicket } from "../store/tickets.ts";
import { toDone } from "./batch.ts";
import { claimed } from "./claim.ts";
import type { Desk } from "./desk.ts";
import type { Report } from "./report.ts";
import { demandAgent, type Scene, transact } from "./scene.ts";
import { queuesOf, waiting } from "./waiting.ts";

/**
 * Claims the first ticket in the queue that the acting agent may take. Throws `queue_empty` if nothing waits, `not_eligible`
 * with the counted reasons if only such tickets wait as he cannot take.
 */
export function next(desk: Desk, input: { readonly dryRun?: boolean | undefined } = {}): Promise<Report> {
  const dryRun = input.dryRun ?? false;
  return transact(
    desk,
    async (scene) => {
      const me = demandAgent(scene, "claim");
      const first = await firstFor(scene, me);
      const done = toDone(await claimed(scene, me, first, "next", null));
      return { act: dryRun ? null : await scene.act(), dryRun, done: [done], refused: [], routed: [] };
    },
    { gives: "me", dryRun },
  );
}

async function firstFor(scene: Scene, me: Agent): Promise<StoredTicket> {
  const { claimBinds } = scene.plan.pipeline;
  const mine = (team: { readonly name: string } | null) =>
    team === null || !claimBinds.includes("team") || me.teams.includes(team.name);
  const candidate = await oneCandidate(scene, me);
  const first: Refusal[] = [];
  for await (const stored of waiting(scene.tx, queuesOf(scene.plan, mine))) {
    const question = await questionAbout(scene, stored);
    const verdict = take(question, candidate, scene.plan.pipeline, "next", scene.version, null);
    if (verdict.assignee !== null && (await holdIfFree(scene.tx, stored.ticket.number, stored.ticket.version)))
      return stored;
    first.push(...verdict.refusals.slice(0, 1));
  }
  if (first.length === 0) throw new Failure("queue_empty", "No unclaimed ticket waits in your teams.");
  throw new Failure(
    "not_eligible",
    `You can take none of the ${first.length} tickets that wait: ${reasons(first).join(", ")}.`,
    {
      reasons: reasons(first),
    },
  );
}
