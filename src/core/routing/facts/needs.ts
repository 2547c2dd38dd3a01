import type { Category } from "./policy.ts";

/** The skills that a ticket asks for, after some of the optional ones may have been dropped. */
export type Needs = {
  readonly required: readonly (readonly [skill: string, level: number])[];
  readonly wanted: readonly string[];
};

const NOTHING: Needs = { required: [], wanted: [] };

/** Same category, same number of wishes: same object, so that refusals can be remembered by it. */
const known = new WeakMap<Category, Needs[]>();

/** What a category asks for when only the first `wishes` of its optional skills are kept. */
export function needsOf(category: Category | null, wishes: number): Needs {
  if (category === null) return NOTHING;
  const sets = known.get(category) ?? [];
  const needs = sets[wishes];
  if (needs !== undefined) return needs;
  const made = { required: Object.entries(category.skills), wanted: category.wants.slice(0, wishes) };
  sets[wishes] = made;
  known.set(category, sets);
  return made;
}
