import type { Customer } from "../../core/ticket/customer.ts";
import type { Db } from "../../store/handle/schema.ts";
import { customersOf, findCustomer } from "../../store/tables/customers.ts";

/** Reads each customer once. */
export type CustomerReader = {
  (email: string | null): Promise<Customer | null>;
  /** Reads several at once, for those that will be asked about. */
  readonly prefetch: (emails: readonly string[]) => Promise<void>;
  /** Puts a customer that was written in the place of what was read. */
  readonly replace: (customer: Customer) => void;
};

export function customerReader(db: Db): CustomerReader {
  const known = new Map<string, Customer | null>();
  const read = async (email: string | null): Promise<Customer | null> => {
    if (email === null) return null;
    const found = known.get(email);
    if (found !== undefined) return found;
    const customer = await findCustomer(db, email);
    known.set(email, customer);
    return customer;
  };
  const prefetch = async (emails: readonly string[]) => {
    for (const [email, customer] of await customersOf(
      db,
      emails.filter((email) => !known.has(email)),
    ))
      known.set(email, customer);
  };
  return Object.assign(read, { prefetch, replace: (customer: Customer) => known.set(customer.email, customer) });
}
