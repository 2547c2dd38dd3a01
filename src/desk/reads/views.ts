import type { Plan, View } from "../../core/acts/plan.ts";
import { Failure } from "../../core/ticket/failure.ts";

/** The views that every desk has; keys 1 to 6. */
const BUILT_IN: readonly View[] = [
  { name: "Mine", query: "is:mine", order: null },
  { name: "Unclaimed", query: "is:unclaimed", order: null },
  { name: "Risk", query: "is:risk", order: "due" },
  { name: "Late", query: "is:late", order: "due" },
  { name: "All", query: "", order: null },
  { name: "Unroutable", query: "is:unroutable", order: null },
];

/** All views, in the order of their tabs; one of the desk's own replaces the built-in one of its name. */
export function views(plan: Plan): readonly View[] {
  const own = (name: string) => plan.views.find((view) => same(view.name, name));
  const added = plan.views.filter((view) => !BUILT_IN.some((built) => same(built.name, view.name)));
  return [...BUILT_IN.map((built) => own(built.name) ?? built), ...added];
}

/** The view of that name, whatever the case. Throws `view_not_found`. */
export function viewNamed(plan: Plan, name: string): View {
  const found = views(plan).find((view) => same(view.name, name));
  if (found) return found;
  throw new Failure("view_not_found", `There is no view ${name}.`, { reasons: views(plan).map((view) => view.name) });
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
