import type { Requirements } from "./facts/needs.ts";
import type { Question } from "./facts/question.ts";
import type { Relaxable } from "./gates/all.ts";
import type { Pipeline } from "./pipeline.ts";
import type { Policy } from "./policy.ts";

const NO_TEAMS: readonly string[] = [];

/** How far the gates give way while a ticket is asked about. */
export type Relaxation = Requirements & {
  /** What is not asked at all; optional skills are in `needs` instead. */
  readonly waived: readonly Relaxable[];
  /** The same in the words of a verdict: "region", "wants:billing", "team". */
  readonly dropped: readonly string[];
};

/** One thing that may be let go: of the optional skills, one at a time. */
export type Drop = { readonly what: Relaxable; readonly name: string };

/**
 * What may be dropped after the business time that the ticket has waited, what is due earliest first; optional skills
 * from the last to the first.
 */
export function dueDrops({ category, waitedMs }: Question, { relax }: Policy): readonly Drop[] {
  if (!relax.some(({ afterMs }) => afterMs <= waitedMs)) return [];
  return relax
    .filter(({ afterMs }) => afterMs <= waitedMs)
    .toSorted((a, b) => a.afterMs - b.afterMs)
    .flatMap(({ drop }): readonly Drop[] =>
      drop === "wants"
        ? (category?.wants ?? []).toReversed().map((skill) => ({ what: drop, name: `wants:${skill}` }))
        : [{ what: drop, name: drop }],
    );
}

/** The gates after these drops. A desk that never drops optional skills only ranks by them: they refuse nobody. */
export function relaxed(
  drops: readonly Drop[],
  { category }: Question,
  { needsOf, dropsWants }: Pipeline,
  overflow: readonly string[] = NO_TEAMS,
): Relaxation {
  const wishes = dropsWants ? (category?.wants.length ?? 0) : 0;
  const lost = drops.filter(({ what }) => what === "wants").length;
  return {
    needs: needsOf(category, Math.max(0, wishes - lost)),
    overflow,
    waived: drops.filter(({ what }) => what !== "wants").map(({ what }) => what),
    dropped: [...drops.map(({ name }) => name), ...(overflow.length > 0 ? ["team"] : [])],
  };
}

/** Everything that the desk never gives way on, and no optional skill: what binds a person's own act. */
export function required({ category }: Question, { needsOf }: Pipeline): Relaxation {
  return { needs: needsOf(category, 0), overflow: NO_TEAMS, waived: [], dropped: [] };
}
