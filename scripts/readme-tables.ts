/** The tables of the README, each made from what the program itself goes by. */

import { catalogue } from "../src/cli/commands.ts";
import { commandsMarkdown } from "../src/cli/help/help-text.ts";
import { ENVIRONMENT, EXIT_CODES } from "../src/cli/help/topics.ts";
import { GLOBAL_FLAGS } from "../src/cli/session/flags.ts";
import { EFFECTS } from "../src/core/clocks/pauses.ts";
import { CLOCKS } from "../src/core/clocks/policy.ts";
import { ALL } from "../src/core/routing/gates/all.ts";
import { ALL_ORDERS } from "../src/core/routing/order.ts";
import { FAILURES } from "../src/core/ticket/failure.ts";
import { NEXT, STATUSES } from "../src/core/ticket/lifecycle.ts";
import { RIGHTS } from "../src/core/ticket/rights.ts";
import { FIELDS, type FilterField } from "../src/desk/reads/filter.ts";
import { FIELDS as COLUMNS, type PresetName } from "../src/intake/presets/preset.ts";
import { keymapMarkdown } from "../src/tui/keymap-markdown.ts";
import { deskFileMarkdown } from "./desk-file-table.ts";

const COMMANDS = await catalogue();

const FILTERS: Readonly<Record<FilterField, string>> = {
  status: "`new`, `open`, `pending`, `on_hold`, `solved`, `closed`, or `any`",
  owner: "a handle, `me` or `none`",
  team: "a team, or `none`",
  priority: "`urgent`, `high`, `normal` or `low`",
  category: "a category, or `none`",
  channel: "`email`, `chat`, `phone`, `whatsapp`, `social`, `web` or `api`",
  tag: "a tag that the ticket has",
  customer: "an e-mail address",
  language: "a tag, such as `pt-BR`",
  region: "a region",
  tier: "a number",
  product: "a product",
  plan: "the customer's plan",
  external: "the ticket's id in another system",
  is: "`open`, `mine`, `unclaimed`, `late`, `risk`, `paused` or `unroutable`",
};

const SOURCES: Readonly<Record<PresetName | "docket", string>> = {
  servicenow: "a list of incidents, CSV",
  zendesk: "a page of tickets from the API, JSON, or its CSV export",
  jira: "a CSV export of issues",
  linear: "a CSV export of issues",
  csv: "any other table or JSON of tickets; the columns are guessed by their names",
  docket: "what `docket export` wrote, into an empty database: an identical desk",
};

/** By the name of the place in the README. */
export const TABLES: Readonly<Record<string, () => string>> = {
  commands: () => commandsMarkdown(COMMANDS),
  flags: () =>
    table(
      ["flag", "what it does"],
      GLOBAL_FLAGS.map(({ flag, words }) => [code(flag), words]),
    ),
  keys: keymapMarkdown,
  gates: () =>
    table(
      ["gate", "asks", "may be dropped", "binds a claim"],
      ALL.map(({ name, asks, relaxedBy, bindsClaim }) => [
        code(name),
        asks,
        relaxedBy === null ? "never" : (relaxedBy.part ?? "yes"),
        bindsClaim ? "yes" : "remarks",
      ]),
    ),
  drops: () =>
    table(
      ["drop", "then"],
      ALL.flatMap(({ relaxedBy }) => (relaxedBy === null ? [] : [[code(relaxedBy.drop), relaxedBy.effect]])),
    ),
  orders: () =>
    table(
      ["order", "prefers"],
      ALL_ORDERS.map(({ name, prefers }) => [code(name), prefers]),
    ),
  clocks: () =>
    table(
      ["clock", ...STATUSES.map((status) => status.replace("_", " "))],
      CLOCKS.map((clock) => [clock.replace("_", " "), ...STATUSES.map((status) => EFFECTS[clock][status])]),
    ),
  lifecycle: () =>
    table(
      ["status", "can become"],
      STATUSES.map((status) => [
        code(status),
        NEXT[status].length === 0 ? "nothing: a reply opens a new ticket" : NEXT[status].map(code).join(" "),
      ]),
    ),
  rights: () =>
    table(
      ["takes a", "to"],
      [...Map.groupBy(Object.keys(RIGHTS) as (keyof typeof RIGHTS)[], (action) => RIGHTS[action])].map(
        ([role, actions]) => [role, actions.map(code).join(" ")],
      ),
    ),
  filter: () =>
    table(
      ["field", "value"],
      FIELDS.map((field) => [code(field), FILTERS[field]]),
    ),
  imports: () =>
    table(
      ["`--from`", "reads"],
      Object.entries(SOURCES).map(([name, reads]) => [code(name), reads]),
    ),
  map: () => COLUMNS.map(code).join(" "),
  "exit-codes": () =>
    table(
      ["code", "means", "failures"],
      EXIT_CODES.map(([exit, means]) => [String(exit), means, failuresOf(exit)]),
    ),
  environment: () =>
    table(
      ["variable", "means"],
      ENVIRONMENT.map(([names, means]) => [names.split(", ").map(code).join(" "), means]),
    ),
  "desk-file": deskFileMarkdown,
};

/** The README with every table between its marks regenerated. Throws an Error for a mark that names no table. */
export function withTables(readme: string): string {
  return readme.replace(MARKED, (_, name: string) => {
    const made = TABLES[name];
    if (made === undefined) throw new Error(`There is no table "${name}".`);
    return `<!-- table: ${name} -->\n${made()}\n<!-- end -->`;
  });
}

const MARKED = /<!-- table: ([\w-]+) -->\n[\s\S]*?<!-- end -->/g;

function failuresOf(exit: number): string {
  return Object.entries(FAILURES)
    .filter(([, failure]) => failure.exit === exit)
    .map(([name]) => code(name))
    .join(" ");
}

function table(titles: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [titles, titles.map(() => "---"), ...rows];
  return lines.map((cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`).join("\n");
}

function code(text: string): string {
  return `\`${text}\``;
}
