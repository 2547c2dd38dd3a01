import { type ExpressionBuilder, type ExpressionWrapper, type RawBuilder, type SqlBool, sql } from "kysely";
import { Failure } from "../../core/ticket/failure.ts";
import { type Db, NEVER, type Schema } from "../../store/handle/schema.ts";
import { ticketsWith } from "../../store/handle/search.ts";
import { type Filter, type FilterField, reach, type Term } from "./filter.ts";

/** Who asks, and when: `is:mine` and `is:late` depend on it. */
export type Asker = {
  readonly me: string | null;
  readonly now: number;
  /** What was solved up to then (ms UTC) has closed by itself, though nobody wrote it down yet; null: nothing has. */
  readonly closedUntil?: number | null;
};

type Eb = ExpressionBuilder<Schema, "ticket">;
type Condition = ExpressionWrapper<Schema, "ticket", SqlBool>;

/** The filter as conditions on a ticket. */
export function conditions(db: Db, eb: Eb, filter: Filter, asker: Asker): Condition {
  const { solved, unsolved } = reach(filter);
  const part = solved && unsolved ? [] : [eb("unsolved", "=", unsolved ? 1 : 0)];
  const terms = filter.terms.map((term) => {
    const condition = eb.or(term.values.map((value) => one(eb, term, value, asker)));
    // What has no language at all is not in German either, so an unknown counts as a no.
    return term.negated ? wrap(eb, sql<SqlBool>`(${condition}) is not true`) : condition;
  });
  const words = filter.text.length === 0 ? [] : [eb("number", "in", ticketsWith(db, filter.text))];
  return eb.and([...part, ...terms, ...words]);
}

function one(eb: Eb, { field }: Term, value: string, asker: Asker): Condition {
  return CONDITIONS[field](eb, value, asker);
}

const CONDITIONS: Readonly<Record<FilterField, (eb: Eb, value: string, asker: Asker) => Condition>> = {
  status: (eb, value, { closedUntil = null }) => hasStatus(eb, value, closedUntil),
  owner: (eb, value, { me }) => {
    if (value === "none") return eb("assignee", "is", null);
    return value === "me" ? mine(eb, me) : eb("assignee", "=", value);
  },
  team: (eb, value) => (value === "none" ? eb("team", "is", null) : eb("team", "=", value)),
  priority: (eb, value) => eb("priority", "=", value),
  category: (eb, value) => (value === "none" ? eb("category", "is", null) : eb("category", "=", value)),
  channel: (eb, value) => eb("channel", "=", value),
  tag: (eb, value) => wrap(eb, sql<SqlBool>`exists (select 1 from json_each(ticket.tags) where value = ${value})`),
  customer: (eb, value) => eb("customer", "=", value.toLowerCase()),
  language: (eb, value) => eb("language", "=", value),
  region: (eb, value) => eb("region", "=", value),
  tier: (eb, value) => eb("tier", "=", whole(value)),
  product: (eb, value) => eb("product", "=", value),
  plan: (eb, value) =>
    wrap(
      eb,
      sql<SqlBool>`exists (select 1 from customer where customer.email = ticket.customer and customer.plan = ${value})`,
    ),
  external: (eb, value) => eb("external_id", "=", value),
  is: (eb, value, asker) => quality(eb, value, asker),
};

function hasStatus(eb: Eb, value: string, closedUntil: number | null): Condition {
  if (value === "any") return wrap(eb, sql<SqlBool>`1 = 1`);
  const written = eb("status", "=", value);
  if (closedUntil === null || (value !== "solved" && value !== "closed")) return written;
  return value === "solved"
    ? eb.and([written, eb("solved_at", ">", closedUntil)])
    : eb.or([written, eb.and([eb("status", "=", "solved"), eb("solved_at", "<=", closedUntil)])]);
}

function quality(eb: Eb, value: string, { me, now }: Asker): Condition {
  switch (value) {
    case "mine":
      return mine(eb, me);
    case "unclaimed":
      return eb("assignee", "is", null);
    case "late":
      return eb.and([eb("due_at", "<", now), eb("due_at", "<", NEVER)]);
    case "risk":
      return eb.and([eb("risk_at", "<=", now), eb("due_at", ">=", now)]);
    case "paused":
      return eb("paused", "=", 1);
    case "unroutable":
      return eb("unroutable", "is not", null);
    default:
      return eb("unsolved", "=", 1);
  }
}

function mine(eb: Eb, me: string | null): Condition {
  if (me === null) throw new Failure("not_identified", "I do not know whose tickets are yours.");
  return eb("assignee", "=", me);
}

function whole(value: string): number {
  if (/^\d{1,4}$/.test(value)) return Number(value);
  throw new Failure("bad_input", `tier:${value.slice(0, 40)} is not a whole number.`);
}

function wrap(eb: Eb, condition: RawBuilder<SqlBool>): Condition {
  return eb.and([condition]);
}
