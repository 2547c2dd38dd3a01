import type { Match } from "../../core/ticket/match.ts";
import { PRIORITIES } from "../../core/ticket/ticket.ts";
import { type Check, warning } from "./check.ts";

/** A policy under one that takes all of its tickets promises nothing. */
export const reachable: Check = ({ sla }) =>
  sla.flatMap(({ name, when }, index) => {
    const above = sla.slice(0, index).find((earlier) => covers(earlier.when, when));
    return above === undefined
      ? []
      : [warning(["sla", index, "name"], `"${name}" never holds: "${above.name}" above it takes all of its tickets`)];
  });

/** Whether each ticket that meets the narrow condition meets the wide one too, as far as can be told from the words. */
function covers(wide: Match, narrow: Match): boolean {
  return Object.entries(wide).every(([field, values]) => {
    const own = Object.entries(narrow).find(([other]) => other === field)?.[1];
    if (Array.isArray(values) && Array.isArray(own)) return own.every((value) => values.includes(value));
    return JSON.stringify(values) === JSON.stringify(own);
  });
}

/** An answer is promised sooner than the solution. */
export const sensible: Check = ({ sla }) =>
  sla.flatMap((policy, index) =>
    (["first_response", "next_response"] as const).flatMap((clock) =>
      PRIORITIES.flatMap((priority) => {
        const answer = policy[clock]?.[priority];
        const solution = policy.resolution?.[priority];
        if (answer === undefined || solution === undefined || answer <= solution) return [];
        return [warning(["sla", index, clock, priority], "this target is longer than the one for the resolution")];
      }),
    ),
  );
