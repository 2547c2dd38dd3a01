import { address } from "../../core/acts/values.ts";
import { agentNamed } from "../../core/acts/verbs/named.ts";
import { type Customer, stranger } from "../../core/ticket/customer.ts";
import { unownedOf } from "../../store/tables/unsolved.ts";
import { changeCustomer } from "../work/change-desk.ts";
import type { Desk } from "../work/desk.ts";
import { drain } from "../work/drain.ts";
import { demandAgent, transact } from "../work/transaction.ts";

export type CustomerFacts = {
  readonly name?: string | undefined;
  readonly plan?: string | undefined;
  readonly revenue?: number | undefined;
  readonly language?: string | undefined;
  readonly region?: string | undefined;
};

/** Records what is known of a customer; their waiting tickets get the place and the deadlines that follow. */
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
