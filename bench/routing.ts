import { drain } from "../src/core/routing/drain.ts";
import type { Question } from "../src/core/routing/facts/question.ts";
import { prepare } from "../src/core/routing/pipeline.ts";
import { startRun } from "../src/core/routing/run.ts";
import { allCandidates, questionsAbout } from "../src/desk/reads/questions.ts";
import { snapshotAt } from "../src/desk/reads/snapshot.ts";
import { waiting } from "../src/desk/work/waiting.ts";
import { withDesk } from "./bed.ts";
import type { Measurement } from "./figure.ts";
import { sampleOf } from "./sample.ts";
import { WAITING, waitingDesk } from "./waiting-desk.ts";

/** V8 takes eight passes or so until it has compiled the loop for good; what is measured comes after them. */
const WARMING = 10;
const PASSES = 9;

export const routing: Measurement = {
  name: "routing",
  on: "sqlite",
  measure: async (bed) => {
    const path = await waitingDesk(bed);
    const rates = await withDesk(path, bed.now, async ({ db }) => {
      const snapshot = await snapshotAt(db, bed.now);
      const candidates = await allCandidates(snapshot);
      const stored = [];
      for await (const each of waiting(db, snapshot.plan.teams)) stored.push(each);
      const questions = await questionsAbout(snapshot, stored);
      const pipeline = prepare(snapshot.plan.pipeline, snapshot.version);
      const pass = () => rateOf(questions, () => [...drain(startRun(pipeline, candidates), questions)]);
      Array.from({ length: WARMING }, pass);
      return Array.from({ length: PASSES }, pass);
    });
    const what = `routing in memory: ${candidatesAndTickets}, all gates, verdicts kept`;
    return [{ what, unit: "/s", floor: null, ours: sampleOf(rates), aim: { ours: { least: 50_000 } } }];
  },
};

const candidatesAndTickets = `50 agents, ${WAITING.toLocaleString("en")} tickets`;

function rateOf(questions: readonly Question[], run: () => readonly unknown[]): number {
  const start = performance.now();
  const verdicts = run();
  const ms = performance.now() - start;
  if (verdicts.length !== questions.length) throw new Error("A ticket was left without a verdict.");
  return (1_000 * questions.length) / ms;
}
