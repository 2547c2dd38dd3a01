import type { SelectQueryBuilder } from "kysely";
import type { Customer } from "../../core/ticket/customer.ts";
import { ask, compiled } from "../handle/compiled.ts";
import { engineOf, type Remember } from "../handle/engine.ts";
import type { Db, Schema } from "../handle/schema.ts";
import { textsIn } from "./columns.ts";

type CustomerRow = Schema["customer"];

const one = compiled<{ email: string }, CustomerRow>((db, value) =>
  db.selectFrom("customer").selectAll().where("email", "=", value("email")),
);

export async function findCustomer(db: Db, email: string | null): Promise<Customer | null> {
  if (email === null) return null;
  const [row] = await one(db, { email });
  return row ? fromCustomerRow(row) : null;
}

const upsert = compiled<CustomerRow>((db, value) => {
  const rest = {
    name: value("name"),
    plan: value("plan"),
    revenue: value("revenue"),
    language: value("language"),
    region: value("region"),
    excluded: value("excluded"),
    first_ticket_at: value("first_ticket_at"),
  };
  return db
    .insertInto("customer")
    .values({ email: value("email"), ...rest })
    .onConflict((conflict) => conflict.column("email").doUpdateSet(rest));
});

export async function saveCustomer(db: Db, customer: Customer): Promise<void> {
  await upsert(db, {
    email: customer.email,
    name: customer.name,
    plan: customer.plan,
    revenue: customer.revenue,
    language: customer.language,
    region: customer.region,
    excluded: JSON.stringify(customer.excluded),
    first_ticket_at: customer.firstTicketAt,
  });
}

const spoke = compiled<{ customer: string }, { agent: string; at: number }>((db, value) =>
  db.selectFrom("contact").select(["agent", "at"]).where("customer", "=", value("customer")),
);

/** When each agent last answered this customer, in ms UTC. */
export async function contactsOf(db: Db, customer: string | null): Promise<ReadonlyMap<string, number>> {
  if (customer === null) return new Map();
  return new Map((await spoke(db, { customer })).map(({ agent, at }) => [agent, at]));
}

const contact = compiled<{ customer: string; agent: string; at: number }>((db, value) =>
  db
    .insertInto("contact")
    .values({ customer: value("customer"), agent: value("agent"), at: value("at") })
    .onConflict((conflict) =>
      conflict
        .columns(["customer", "agent"])
        .doUpdateSet({ at: value("at") })
        .where("contact.at", "<", value("at")),
    ),
);

/** Remembers that an agent answered a customer, in ms UTC, unless they did so later already. */
export async function noteContact(db: Db, customer: string, agent: string, at: number): Promise<void> {
  await contact(db, { customer, agent, at });
}

export function fromCustomerRow(row: CustomerRow): Customer {
  return {
    email: row.email,
    name: row.name,
    plan: row.plan,
    revenue: row.revenue,
    language: row.language,
    region: row.region,
    excluded: textsIn(row.excluded),
    firstTicketAt: row.first_ticket_at,
  };
}

const withTicket = compiled<{ number: number }, CustomerRow>((db, value) =>
  db
    .selectFrom("customer")
    .selectAll()
    .where("email", "=", db.selectFrom("ticket").select("customer").where("number", "=", value("number"))),
);
const spokeWith = compiled<{ number: number }, { agent: string; at: number }>((db, value) =>
  db
    .selectFrom("contact")
    .select(["agent", "at"])
    .where("customer", "=", db.selectFrom("ticket").select("customer").where("number", "=", value("number"))),
);

/** The customer of a ticket; null if it has none. */
export async function customerWith(db: Db, number: number): Promise<Customer | null> {
  const [row] = await withTicket(db, { number });
  return row ? fromCustomerRow(row) : null;
}

/** Asks for the customer of a ticket, and for who answered them, together with what is asked next. */
export function prefetchCustomerOf(tx: Db, number: number): Promise<void> {
  return engineOf(tx).prefetch(tx, async (remember) => {
    const [[row], contacts] = await Promise.all([withTicket(tx, { number }), spokeWith(tx, { number })]);
    if (row !== undefined) rememberCustomer(tx, remember, row, contacts);
  });
}

/** The same for the customers of those tickets that a query finds. */
export function prefetchCustomersOf(tx: Db, tickets: Tickets): Promise<void> {
  return engineOf(tx).prefetch(tx, async (remember) => {
    const whose = tx.selectFrom(tickets.as("found")).select("found.customer");
    const [rows, contacts] = await Promise.all([
      ask(tx, tx.selectFrom("customer").selectAll().where("email", "in", whose)),
      ask(tx, tx.selectFrom("contact").selectAll().where("customer", "in", whose)),
    ]);
    const byCustomer = Map.groupBy(contacts, ({ customer }) => customer);
    for (const row of rows) rememberCustomer(tx, remember, row, byCustomer.get(row.email) ?? []);
  });
}

type Tickets = SelectQueryBuilder<Schema, "ticket", { customer: string | null }>;
type Contact = { readonly agent: string; readonly at: number };

function rememberCustomer(tx: Db, remember: Remember, row: CustomerRow, contacts: readonly Contact[]): void {
  remember(one.query(tx, { email: row.email }), [row]);
  remember(spoke.query(tx, { customer: row.email }), contacts);
}

/** Several customers at once, by address. */
export async function customersOf(db: Db, emails: readonly string[]): Promise<ReadonlyMap<string, Customer>> {
  if (emails.length === 0) return new Map();
  const rows = await db.selectFrom("customer").selectAll().where("email", "in", emails).execute();
  return new Map(rows.map((row) => [row.email, fromCustomerRow(row)]));
}

/** When each agent last answered each of these customers, in ms UTC. */
export async function contactsOfAll(
  db: Db,
  customers: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, number>>> {
  if (customers.length === 0) return new Map();
  const rows = await db.selectFrom("contact").selectAll().where("customer", "in", customers).execute();
  const byCustomer = Map.groupBy(rows, (row) => row.customer);
  return new Map(
    [...byCustomer].map(([customer, all]) => [customer, new Map(all.map(({ agent, at }) => [agent, at]))]),
  );
}

const PIECE = 500;

/** Every customer, by address, read piece by piece. */
export async function* allCustomers(db: Db): AsyncGenerator<readonly Customer[]> {
  for (let last = ""; ; ) {
    const rows = await db
      .selectFrom("customer")
      .selectAll()
      .where("email", ">", last)
      .orderBy("email")
      .limit(PIECE)
      .execute();
    if (rows.length > 0) yield rows.map(fromCustomerRow);
    const end = rows.at(-1);
    if (end === undefined || rows.length < PIECE) return;
    last = end.email;
  }
}
