import { readValue, ticket as ticketNumber } from "../../core/acts/values.ts";
import { rfc3339 } from "../../core/words/instant.ts";
import { line } from "../../core/words/safe-text.ts";
import { explain } from "../../core/words/verdict.ts";
import { type CandidateRow, candidates } from "../../desk/reads/candidates.ts";
import { verdictJson } from "../../desk/reads/ticket-json.ts";
import { printJson } from "../print/json.ts";
import { printRows } from "../print/rows.ts";
import type { Add } from "../session/add.ts";
import type { Cli } from "../session/cli.ts";
import { paints } from "../session/paint.ts";

export const add: Add = (program, cli) => {
  program
    .command("candidates")
    .description("show who can take a ticket, and which gate stops the others")
    .argument("<ticket>", "42 or T-42")
    .option("--gates", "every gate of every agent: the fact needed and the fact found")
    .action(async (ticket: string, { gates = false }: { gates?: boolean }) => {
      const { db } = await cli.reading();
      const number = readValue(ticketNumber, ticket);
      const found = await candidates(db, number, cli.now());
      if (cli.flags.json !== null) {
        printJson(cli, { ...verdictJson(found.verdict, number), candidates: found.rows.map(rowJson) });
        return;
      }
      if (cli.io.terminal.stdout) cli.print(line(explain(found.verdict)));
      if (gates) printGates(cli, found.rows);
      else printAgents(cli, found.rows);
    });
};

function printAgents(cli: Cli, rows: readonly CandidateRow[]): void {
  const { green, red } = paints(cli);
  printRows(cli, rows, [
    {
      title: " ",
      cell: ({ can }) => (can ? "✓" : "✗"),
      piped: ({ can }) => (can ? "yes" : "no"),
      paint: (text, { can }) => (can ? green(text) : red(text)),
    },
    { title: "AGENT", cell: ({ agent }) => agent.handle },
    { title: "GATE", cell: ({ refusal }) => refusal?.gate ?? "", leaves: 1 },
    { title: "WHY", cell: why, elastic: true },
    { title: "HOLDS", cell: ({ load, capacity }) => `${load.total}/${capacity ?? "∞"}`, align: "right", leaves: 2 },
  ]);
}

function why({ refusal, because }: CandidateRow): string {
  if (refusal !== null) return `${refusal.reason}: needs ${refusal.needed}, found ${refusal.found}`;
  return because.map(({ order, value }) => `${order.replaceAll("_", " ")} ${value}`).join(", ");
}

function printGates(cli: Cli, rows: readonly CandidateRow[]): void {
  const all = rows.flatMap(({ agent, checks }) => checks.map((check) => ({ handle: agent.handle, ...check })));
  const sign = ({ ok, relaxed }: (typeof all)[number]) => (ok ? "✓" : relaxed ? "~" : "✗");
  printRows(cli, all, [
    { title: "AGENT", cell: ({ handle }) => handle },
    { title: " ", cell: sign, piped: ({ ok, relaxed }) => (ok ? "yes" : relaxed ? "relaxed" : "no") },
    { title: "GATE", cell: ({ gate }) => gate },
    { title: "NEEDED", cell: ({ needed }) => needed },
    { title: "FOUND", cell: ({ found }) => found, elastic: true },
  ]);
}

function rowJson({ agent, can, checks, refusal, because, load, capacity, presence, ...times }: CandidateRow): object {
  const { shiftEndsAt, shiftNextAt, leaveEndsAt } = times;
  return {
    agent: agent.handle,
    name: agent.name,
    can,
    refusal,
    checks,
    because,
    load: load.total,
    capacity,
    presence,
    shiftEndsAt: instant(shiftEndsAt),
    shiftNextAt: instant(shiftNextAt),
    leaveEndsAt: instant(leaveEndsAt),
  };
}

/** Null also for what never ends. */
function instant(ms: number | null): string | null {
  return ms === null || !Number.isFinite(ms) ? null : rfc3339(ms);
}
