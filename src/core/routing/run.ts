import type { Admission, Refusal, VerdictFacts } from "../ticket/verdict.ts";
import { byUnits } from "./by-units.ts";
import type { Candidate } from "./facts/candidate.ts";
import type { Category } from "./facts/category.ts";
import type { Asked } from "./gates/gate.ts";
import type { Pipeline, PipelineGate } from "./pipeline.ts";

/** What an agent is compared by, and what the verdict says of it. */
export type Ranked = { readonly scores: readonly number[]; readonly admission: Admission };

/** A candidate, and what the run remembers of their rank: most tickets of a category rank them alike. */
export type Entrant = { readonly candidate: Candidate; readonly ranks: Map<Category | null, Ranked> };

/**
 * What a gate said about tickets that are alike in everything that it reads, by the place of the entrant. `next` leads to
 * those that are alike in one thing more.
 */
type Column = {
  readonly refusals: Refusal[];
  /** To whom each was said: an entrant who got a ticket since is another one. */
  readonly entrants: Entrant[];
  readonly next: Map<unknown, Column>;
};

/**
 * One run of a pipeline over the same candidates. It owns everything that is remembered between two tickets, so that
 * nothing outlives the policy and the instant that it holds for.
 */
export type Run = {
  readonly pipeline: Pipeline;
  /** By handle, so that refusals stand in one order whatever the order of the candidates. */
  readonly entrants: Entrant[];
  readonly columns: Map<PipelineGate, Column>;
  /** Equal facts are one object, so that a stored verdict names them once. */
  readonly facts: Map<string, VerdictFacts>;
};

export function startRun(pipeline: Pipeline, candidates: readonly Candidate[]): Run {
  const sorted = candidates.toSorted((a, b) => byUnits(a.agent.handle, b.agent.handle));
  return { pipeline, entrants: sorted.map(enter), columns: new Map(), facts: new Map() };
}

/** A candidate of whom nothing is remembered yet. */
export function enter(candidate: Candidate): Entrant {
  return { candidate, ranks: new Map() };
}

/** What the gate says to the entrants about a ticket. Ask only for those to whom it said no. */
export function refusalsBy(run: Run, gate: PipelineGate, asked: Asked): (place: number) => Refusal {
  const { refusals, entrants } = columnOf(run, gate, asked);
  return (place) => {
    const entrant = run.entrants[place];
    const known = refusals[place];
    if (known !== undefined && entrants[place] === entrant) return known;
    if (entrant === undefined) throw new Error(`The run has no entrant ${place}.`);
    const facts = gate.facts(asked, entrant.candidate, run.pipeline.policy);
    const made = { agent: entrant.candidate.agent.handle, gate: gate.name, facts: shared(run, gate.name, facts) };
    refusals[place] = made;
    entrants[place] = entrant;
    return made;
  };
}

function columnOf({ columns }: Run, gate: PipelineGate, asked: Asked): Column {
  let column = grown(columns, gate);
  for (const read of gate.read) column = grown(column.next, read(asked));
  return column;
}

function grown<Key>(columns: Map<Key, Column>, key: Key): Column {
  const known = columns.get(key);
  if (known !== undefined) return known;
  const made: Column = { refusals: [], entrants: [], next: new Map() };
  columns.set(key, made);
  return made;
}

function shared({ facts: known }: Run, gate: string, facts: VerdictFacts): VerdictFacts {
  const name = `${gate} ${JSON.stringify(facts)}`;
  const same = known.get(name);
  if (same !== undefined) return same;
  known.set(name, facts);
  return facts;
}
