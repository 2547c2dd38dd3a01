import { type ExpressionBuilder, sql } from "kysely";
import { type Customer, isStranger } from "../../core/ticket/customer.ts";
import { Failure } from "../../core/ticket/failure.ts";
import type { Db, Schema } from "../../store/handle/schema.ts";
import { findCustomer, fromCustomerRow } from "../../store/tables/customers.ts";

/** The customers, by address, or those whose address or name contains a text. */
export async function customers(
  db: Db,
  { text, limit }: { readonly text?: string | undefined; readonly limit: number },
): Promise<readonly Customer[]> {
  const like = `%${(text ?? "").toLowerCase().replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  const rows = await db
    .selectFrom("customer")
    .selectAll()
    .where(isKnown)
    .$if(text !== undefined, (query) =>
      query.where(({ fn, eb }) => eb.or([contains(fn("lower", ["email"])), contains(fn("lower", ["name"]))])),
    )
    .orderBy("email")
    .limit(limit)
    .execute();
  return rows.map(fromCustomerRow);

  function contains(column: unknown) {
    return sql<boolean>`${column} like ${like} escape '\\'`;
  }
}

/** What `isStranger` denies, asked of the rows. */
const isKnown = ({ eb, or }: ExpressionBuilder<Schema, "customer">) =>
  or([
    ...(["name", "plan", "language", "region", "first_ticket_at"] as const).map((fact) => eb(fact, "is not", null)),
    eb("revenue", "!=", 0),
    eb("excluded", "!=", "[]"),
  ]);

/** Throws `customer_not_found`. */
export async function customer(db: Db, email: string): Promise<Customer> {
  const found = await findCustomer(db, email.toLowerCase());
  if (found !== null && !isStranger(found)) return found;
  throw new Failure("customer_not_found", `There is no customer ${email}.`);
}
