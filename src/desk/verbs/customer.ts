import { type Customer, stranger } from "../../core/ticket/customer.ts";
import { Failure } from "../../core/ticket/failure.ts";
import { unownedOf } from "../../store/tables/unsolved.ts";
import { changeCustomer } from "../work/change-desk.ts";
import type { Desk } from "../work/desk.ts";
import { drain } from "../work/drain.ts";
import { demandAgent, transact, type Work } from "../work/transaction.ts";
import { agentNamed } from "./reassign.ts";

export type CustomerFacts = {
  readonly name?: string | undefined;
  readonly plan?: string | undefined;
  readonly revenue?: number | undefined;
  readonly language?: string | undefined;
  readonly region?: string | undefined;
};

/** The customer of a new ticket, made or brought up to date by what came with it; null if there is none. Throws `bad_input`. */
export async function knownCustomer(
  work: Work,
  input: CustomerFacts & { readonly customer?: string | undefined },
): Promise<Customer | null> {
  if (input.customer === undefined) return null;
  const email = address(input.customer);
  const known = await work.customerOf(email);
  const customer: Customer = { ...(known ?? stranger(email)), ...given(input) };
  const seen = { ...customer, firstTicketAt: customer.firstTicketAt ?? work.now };
  await changeCustomer(work, seen);
  return seen;
}

/** Writes down what is known of a customer; his waiting tickets get the place and the deadlines that it gives them. */
export function setCustomer(
  desk: Desk,
  input: CustomerFacts & {
    readonly email: string;
    readonly exclude?: readonly string[];
    readonly include?: readonly string[];
    readonly dryRun?: boolean | undefined;
  },
): Promise<Customer> {
  const email = address(input.email);
  return transact(
    desk,
    async (work) => {
      demandAgent(work, "customer");
      for (const handle of input.exclude ?? []) agentNamed(work.plan, handle);
      const known = (await work.customerOf(email)) ?? stranger(email);
      const excluded = [...new Set([...known.excluded, ...(input.exclude ?? [])])].filter(
        (handle) => !input.include?.includes(handle),
      );
      const customer = { ...known, ...given(input), excluded };
      const events = await changeCustomer(work, customer);
      if (events.length > 0) await drain(work, await unownedOf(work.tx, email));
      return customer;
    },
    { scope: { assigns: "anyone", about: "desk" }, dryRun: input.dryRun ?? false },
  );
}

function given({ name, plan, revenue, language, region }: CustomerFacts): Partial<Customer> {
  return Object.fromEntries(
    Object.entries({ name, plan, revenue, language, region }).filter(([, value]) => value !== undefined),
  );
}

/** An e-mail address as the desk keeps it. Throws `bad_input`. */
export function address(text: string): string {
  const email = text.trim().toLowerCase();
  if (/^[^\s@\p{Cc}]+@[^\s@\p{Cc}]+$/u.test(email) && email.length <= 320) return email;
  throw new Failure("bad_input", `${text.slice(0, 80)} is not an e-mail address.`);
}
