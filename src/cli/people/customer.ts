import { readValue, wholeNumber } from "../../core/acts/values.ts";
import { customerSet } from "../../core/acts/verbs/customer-set.ts";
import { customer, customers } from "../../desk/reads/customers.ts";
import { printCustomer, printCustomers } from "../print/customers.ts";
import type { Add } from "../session/add.ts";
import { addAct } from "../words/act-help.ts";

export const add: Add = (program, cli) => {
  const noun = program.command("customer").description("list, show and change customers");
  noun
    .command("list")
    .description("list the customers")
    .argument("[text]", "only those whose address or name contains it")
    .option("-n, --number <n>", "how many at most", "100")
    .action(async (text: string | undefined, { number }: { number: string }) => {
      const { db } = await cli.reading();
      printCustomers(cli, await customers(db, { text, limit: readValue(wholeNumber("-n"), number) }));
    });
  noun
    .command("show")
    .description("show a customer")
    .argument("<email>", "the address")
    .action(async (email: string) => printCustomer(cli, await customer((await cli.reading()).db, email)));
  addAct(noun, customerSet);
};
