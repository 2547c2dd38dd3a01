import type { Customer } from "../ticket/customer.ts";
import type { DeskEventOf } from "../ticket/desk-event.ts";
import type { Actor } from "../ticket/event.ts";

/** What is known of a customer and can be changed; what is left out stays as it is. */
export type CustomerFacts = Partial<Pick<Customer, "name" | "plan" | "revenue" | "language" | "region" | "excluded">>;

const FACTS = ["name", "plan", "revenue", "language", "region", "excluded"] as const satisfies readonly Exclude<
  keyof Customer,
  "email" | "firstTicketAt"
>[];

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
