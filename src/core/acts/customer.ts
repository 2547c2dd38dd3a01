import type { Customer } from "../ticket/customer.ts";
import type { DeskEventOf } from "../ticket/desk-event.ts";
import type { Actor } from "../ticket/event.ts";

/** What somebody can say of a customer. */
export const SAYABLE = ["name", "plan", "revenue", "language", "region"] as const satisfies readonly (keyof Customer)[];

const FACTS = [...SAYABLE, "excluded"] as const satisfies readonly Exclude<keyof Customer, "email" | "firstTicketAt">[];

/** What is known of a customer and can be changed; what is left out stays as it is. */
export type CustomerFacts = Partial<Pick<Customer, (typeof FACTS)[number]>>;

/** What somebody says of a customer; null: nothing, and "": that it is not known. */
type Said = { readonly [Fact in (typeof SAYABLE)[number]]: Customer[Fact] | null } & {
  readonly exclude: readonly string[];
  readonly include: readonly string[];
};

/** What a customer is known by after what was said. */
export function factsOf(known: Customer, { exclude, include, ...said }: Said): CustomerFacts {
  const excluded = [...new Set([...known.excluded, ...exclude])].filter((handle) => !include.includes(handle));
  const facts = Object.entries(said)
    .filter(([, value]) => value !== null)
    .map(([fact, value]) => [fact, value === "" ? null : value]);
  return { ...Object.fromEntries(facts), excluded };
}

/** Changes what is known of a customer; facts that are so already are no event. */
export function decideCustomer(
  known: Customer,
  facts: CustomerFacts,
  { actor, now }: { readonly actor: Actor; readonly now: number },
): readonly DeskEventOf<"customer_changed">[] {
  const changed = FACTS.filter(
    (fact) => facts[fact] !== undefined && JSON.stringify(facts[fact]) !== JSON.stringify(known[fact]),
  );
  if (changed.length === 0) return [];
  const data = { before: pick(known, changed), after: pick(facts, changed) };
  return [{ type: "customer_changed", at: now, actor, subject: known.email, data }];
}

function pick(all: CustomerFacts, facts: readonly (keyof CustomerFacts)[]): CustomerFacts {
  return Object.fromEntries(facts.map((fact) => [fact, all[fact]]));
}

/** Whether a customer's tickets get another place in the queue or other deadlines by a change. */
export function movesTickets(before: Customer, after: Customer): boolean {
  return PLACING.some((field) => before[field] !== after[field]);
}

const PLACING = ["plan", "revenue", "firstTicketAt"] as const satisfies readonly (keyof Customer)[];
