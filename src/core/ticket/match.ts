import type { Customer } from "./customer.ts";
import type { Channel, Priority, Ticket } from "./ticket.ts";

/** A condition of a rule or an SLA: each named field must have one of the listed values; an empty one matches all. */
export type Match = {
  readonly plan?: readonly string[];
  readonly category?: readonly string[];
  readonly priority?: readonly Priority[];
  readonly channel?: readonly Channel[];
  readonly team?: readonly string[];
  readonly language?: readonly string[];
  readonly region?: readonly string[];
  readonly product?: readonly string[];
  readonly tags?: readonly string[];
  readonly customer?: readonly string[];
  /** Words that the subject contains, whatever the case. */
  readonly subject?: readonly string[];
  readonly revenue?: Comparison;
};

export type Comparison = { readonly is: ">=" | ">" | "<=" | "<" | "="; readonly than: number };

type Subject = Pick<
  Ticket,
  "subject" | "category" | "priority" | "channel" | "team" | "language" | "region" | "product" | "tags"
>;

/** Whether a ticket of this customer (null: nobody's) meets the condition. */
export function matches(match: Match, ticket: Subject, customer: Customer | null): boolean {
  return (
    among(match.plan, customer?.plan) &&
    among(match.category, ticket.category) &&
    among(match.priority, ticket.priority) &&
    among(match.channel, ticket.channel) &&
    among(match.team, ticket.team) &&
    among(match.language, ticket.language) &&
    among(match.region, ticket.region) &&
    among(match.product, ticket.product) &&
    among(match.customer, customer?.email) &&
    (match.tags === undefined || match.tags.some((tag) => ticket.tags.includes(tag))) &&
    (match.subject === undefined || match.subject.some((words) => contains(ticket.subject, words))) &&
    (match.revenue === undefined || compares(customer?.revenue ?? 0, match.revenue))
  );
}

function among(listed: readonly string[] | undefined, value: string | null | undefined): boolean {
  return listed === undefined || (value != null && listed.includes(value));
}

function contains(text: string, words: string): boolean {
  return text.toLowerCase().includes(words.toLowerCase());
}

function compares(value: number, { is, than }: Comparison): boolean {
  switch (is) {
    case ">=":
      return value >= than;
    case ">":
      return value > than;
    case "<=":
      return value <= than;
    case "<":
      return value < than;
    case "=":
      return value === than;
  }
}
