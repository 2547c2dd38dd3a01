import { explain, reasons } from "../assignment/explain.ts";
import { route as decide } from "../assignment/route.ts";
import { demandUnowned } from "../domain/decisions.ts";
import { Failure } from "../domain/error.ts";
import { ticketId } from "../domain/ticket.ts";
import type { Verdict } from "../domain/verdict.ts";
import { allCandidates, questionAbout } from "../queries/questions.ts";
import type { StoredTicket } from "../store/tickets.ts";
import { type Batch, batch, type Outcome } from "./batch.ts";
import { type Change, change, happens } from "./change.ts";
import type { Desk } from "./desk.ts";
import { drain } from "./drain.ts";
import type { Report } from "./report.ts";
import { demandAgent, type Scene, transact } from "./scene.ts";
import { since } from "./since.ts";

/** Runs the pipeline for the named tickets now, also in teams that pull; with `all`, for everything that waits in teams that push. */
export function route(
  desk: Desk,
  input: Batch | { readonly all: true; readonly dryRun?: boolean | undefined },
): Promise<Report> {
  if ("all" in input) return routeAll(desk, input.dryRun ?? false);
  return batch(desk, input, {
    right: "route",
    drains: false,
    gives: "everyone",
    apply: async (scene, _, stored) => {
      if (demandUnowned(stored.ticket, "", since(stored.ticket, scene)) === "mine")
        throw new Error("Nobody is nobody's.");
      return routed(scene, stored);
    },
  });
}

function routeAll(desk: Desk, dryRun: boolean): Promise<Report> {
  return transact(
    desk,
    async (scene) => {
      demandAgent(scene, "route");
      const moved = await drain(scene, "all");
      return {
        act: dryRun || moved.length === 0 ? null : await scene.act(),
        dryRun,
        done: [],
        refused: [],
        routed: moved,
      };
    },
    { gives: "everyone", dryRun },
  );
}

/** What the pipeline says about one ticket. It was asked by name, so a shared queue does not keep it from answering. */
export async function verdictOn(scene: Scene, stored: StoredTicket): Promise<Verdict> {
  const question = await questionAbout(scene, stored);
  const asked =
    question.team === null ? question : { ...question, team: { ...question.team, assignment: "push" as const } };
  return decide(asked, await allCandidates(scene), scene.plan.pipeline, "route", scene.version);
}

async function routed(scene: Scene, stored: StoredTicket): Promise<Outcome> {
  const verdict = await verdictOn(scene, stored);
  return { change: await written(scene, stored, verdict), verdict };
}

async function written(scene: Scene, stored: StoredTicket, verdict: Verdict): Promise<Change> {
  const nobody = verdict.assignee === null;
  if (nobody && stored.ticket.unroutable !== null) return { before: stored, after: stored, events: [] };
  const data = { to: verdict.assignee, unroutable: nobody ? reasons(verdict.refusals) : [] };
  return change(scene, stored, [happens(scene, "routed", data, { verdict })]);
}

/** The refusal to tell when the pipeline found nobody. */
export function nobodyFits(number: number, verdict: Verdict): Failure {
  return new Failure("not_eligible", `Nobody can take ${ticketId(number)} now: ${explain(verdict)}.`, {
    reasons: reasons(verdict.refusals),
  });
}
