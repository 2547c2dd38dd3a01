import { sql } from "kysely";
import type { Customer } from "../../core/ticket/customer.ts";
import { Failure } from "../../core/ticket/failure.ts";
import type { Db } from "../../store/handle/schema.ts";
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

/** Throws `customer_not_found`. */
export async function customer(db: Db, email: string): Promise<Customer> {
  const found = await findCustomer(db, email.toLowerCase());
  if (found) return found;
  throw new Failure("customer_not_found", `There is no customer ${email}.`);
}
