import type { Customer } from "../ticket/customer.ts";
import type { Classification, EventData, Opening } from "../ticket/event.ts";
import { type Match, matches } from "../ticket/match.ts";
import type { Priority } from "../ticket/ticket.ts";
import type { Category } from "./facts/category.ts";

/** An intake rule: what it sets, the first rule from the top that sets it has set. */
export type Rule = {
  readonly name: string;
  readonly when: Match;
  readonly set: {
    readonly category?: string;
    readonly priority?: Priority;
    readonly tier?: number;
    readonly team?: string;
    readonly tags?: readonly string[];
    readonly language?: string;
    readonly region?: string;
    readonly product?: string;
  };
};

/** What intake makes of an opening, as the data of the events to write, in order. */
export type Intake = {
  readonly classified: readonly EventData["classified"][];
  readonly prioritised: readonly EventData["prioritised"][];
};

/** The fields that an opening can leave to the rules and the category. */
const CLASSIFIED = ["category", "tier", "team", "effortMs", "weight", "language", "region", "product"] as const;
type Field = (typeof CLASSIFIED)[number];

/** The fields that always have a value: the opening has to say which of them were chosen. */
export type Chosen = "tier" | "effortMs" | "weight";

/**
 * Classifies and prioritises by the rules, from the top. The first rule to set a field wins, tags add up, and a rule sees
 * what the rules before it set. What the opening gives is kept: each field that is not null, and of those that never are
 * the ones in `chosen`; only priority and tags always are the rules'. What nobody set comes from the category.
 */
export function classify(
  opening: Opening,
  customer: Customer | null,
  rules: readonly Rule[],
  categories: readonly Category[],
  chosen: readonly Chosen[] = [],
): Intake {
  const classified: EventData["classified"][] = [];
  const prioritised: EventData["prioritised"][] = [];
  const settled = new Set<string>([...CLASSIFIED.filter((field) => isGiven(opening, field, chosen))]);
  let ticket = withCategory(opening, settled, categories);
  for (const rule of rules) {
    if (!matches(rule.when, ticket, customer)) continue;
    const { priority, tags = [], ...fields } = rule.set;
    const set = unsettled(fields, settled);
    const added = tags.filter((tag) => !ticket.tags.includes(tag));
    const change: Classification = added.length > 0 ? { ...set, tags: added } : set;
    if (Object.keys(change).length > 0) classified.push({ set: change, rule: rule.name });
    for (const field of Object.keys(set)) settled.add(field);
    ticket = withCategory({ ...ticket, ...set, tags: [...ticket.tags, ...added] }, settled, categories);
    if (priority === undefined || settled.has("priority")) continue;
    settled.add("priority");
    if (priority !== ticket.priority) prioritised.push({ priority, rule: rule.name });
    ticket = { ...ticket, priority };
  }
  const brought = unsettled(bringing(ticket, categories), settled);
  if (Object.keys(brought).length > 0) classified.push({ set: brought, rule: null });
  return { classified, prioritised };
}

function isGiven(opening: Opening, field: Field, chosen: readonly Chosen[]): boolean {
  if (field === "tier" || field === "effortMs" || field === "weight") return chosen.includes(field);
  return opening[field] !== null;
}

function unsettled(fields: Classification, settled: ReadonlySet<string>): Classification {
  return Object.fromEntries(Object.entries(fields).filter(([field]) => !settled.has(field)));
}

/** The opening with what its category brings, so that the next rule sees it. */
function withCategory(opening: Opening, settled: ReadonlySet<string>, categories: readonly Category[]): Opening {
  return { ...opening, ...unsettled(bringing(opening, categories), settled) };
}

function bringing({ category: name }: Opening, categories: readonly Category[]): Classification {
  const category = categories.find((one) => one.name === name);
  if (category === undefined) return {};
  const { team, tier, effortMs, weight } = category;
  return {
    ...(team !== null && { team }),
    ...(tier !== null && { tier }),
    ...(effortMs !== null && { effortMs }),
    ...(weight !== null && { weight }),
  };
}
