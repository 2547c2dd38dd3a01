import type { View } from "../../core/acts/plan.ts";
import { counts } from "../../desk/reads/inbox.ts";
import { planInForce } from "../../desk/reads/plan.ts";
import { viewNamed, views } from "../../desk/reads/views.ts";
import { ANSWERS } from "../print/answers.ts";
import { printJson } from "../print/json.ts";
import { printRows } from "../print/rows.ts";
import type { Add } from "../session/add.ts";
import type { Cli } from "../session/cli.ts";

export const add: Add = (program, cli) => {
  const view = program.command("view").description("list the saved views, or show one");
  view
    .command("list")
    .description("list the views and how many tickets each has")
    .action(async () => {
      const { plan } = await planInForce((await cli.reading()).db);
      await print(cli, views(plan));
    });
  view
    .command("show")
    .description("show what a view asks for")
    .argument("<view>", "its name")
    .action(async (name: string) => {
      const { plan } = await planInForce((await cli.reading()).db);
      const found = viewNamed(plan, name);
      if (cli.flags.json === null) cli.print(found.query === "" ? "every open ticket" : found.query);
      else printJson(cli, found, ANSWERS["view show"].fields);
    });
};

async function print(cli: Cli, all: readonly View[]): Promise<void> {
  const { db } = await cli.reading();
  const found = await counts(db, all, { me: await cli.me(), now: cli.now() });
  const rows = all.map((view, at) => ({ ...view, ...(found[at] ?? { count: 0, more: false }) }));
  if (cli.flags.json !== null) return printJson(cli, rows, ANSWERS["view list"].fields);
  printRows(cli, rows, [
    { title: "VIEW", cell: ({ name }) => name },
    { title: "TICKETS", cell: ({ count, more }) => `${count}${more ? "+" : ""}`, align: "right" },
    { title: "ASKS FOR", cell: ({ query }) => query, elastic: true },
  ]);
}
