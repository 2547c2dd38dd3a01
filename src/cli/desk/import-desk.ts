import { Failure } from "../../core/ticket/failure.ts";
import { type Founding, foundDesk, foundNewDesk } from "../../desk/whole/found.ts";
import type { PastTicket } from "../../desk/whole/ingest.ts";
import { chunked } from "../../desk/work/chunked.ts";
import { isPlaceTaken } from "../../desk/work/desk.ts";
import { shownLocation } from "../../deskfile/location.ts";
import { lineOrder } from "../../intake/docket/line-order.ts";
import type { DocketLine, DocketRow } from "../../intake/docket/lines.ts";
import { printJson } from "../print/json.ts";
import type { Cli } from "../session/cli.ts";

const CHUNK = 500;

export const DESK_FIELDS = ["from", "database", "created"];

/** Reads a whole desk back into an empty database, which is made if there is none: all of it or nothing. */
export async function importDesk(cli: Cli, rows: AsyncIterable<DocketRow>): Promise<void> {
  if (cli.flags.dryRun)
    throw new Failure("bad_input", "A whole desk has no dry run: name an empty database with --db.");
  const lines = linesOf(rows);
  const { founding, first } = await headOf(lines);
  const past = chunked(ticketsOf(lines, first), CHUNK);
  const { tickets } = (await isPlaceTaken(cli.location))
    ? await foundDesk(await cli.reading(), founding, past)
    : await foundNewDesk(cli.location, cli, founding, past);
  if (cli.flags.json !== null)
    printJson(cli, { from: "docket", database: shownLocation(cli.location), created: tickets });
  else cli.print(`Imported a desk with ${tickets} tickets into ${shownLocation(cli.location)}.`);
}

/** Throws `import_rejected` at the first line that is none: half a desk helps nobody. */
async function* linesOf(rows: AsyncIterable<DocketRow>): AsyncGenerator<DocketLine> {
  let tickets = 0;
  let isWhole = false;
  const whyNotBehind = lineOrder();
  for await (const row of rows) {
    if (row.line === null) throw rejected(row.row, row.rejected);
    const misplaced = whyNotBehind(row.line);
    if (misplaced !== null) throw rejected(row.row, [misplaced]);
    if (row.line.kind === "ticket") tickets += 1;
    if (row.line.kind === "end") isWhole = row.line.tickets === tickets;
    yield row.line;
  }
  if (isWhole) return;
  throw new Failure("import_rejected", "The export is cut off: its end is missing. Nothing was imported.", {
    hint: "Export it again.",
  });
}

function rejected(row: number, reasons: readonly string[]): Failure {
  return new Failure("import_rejected", `Line ${row} of the export cannot be read; nothing was imported.`, {
    reasons,
    hint: "",
  });
}

/** All that comes before the first ticket. */
async function headOf(lines: AsyncGenerator<DocketLine>): Promise<{ founding: Founding; first: DocketLine | null }> {
  const head: DocketLine[] = [];
  for (;;) {
    const { value: line, done } = await lines.next();
    if (done || line.kind === "ticket" || line.kind === "end")
      return { founding: foundingOf(head), first: done ? null : line };
    head.push(line);
  }
}

function foundingOf(head: readonly DocketLine[]): Founding {
  return {
    versions: head.flatMap((line) => (line.kind === "desk" ? [line.desk] : [])),
    states: head.flatMap((line) => (line.kind === "agent" ? [line.agent] : [])),
    customers: head.flatMap((line) => (line.kind === "customer" ? [line.customer] : [])),
    acts: head.flatMap((line) => (line.kind === "act" ? [line.act] : [])),
    deskEvents: head.flatMap((line) => (line.kind === "deskEvent" ? [line.deskEvent] : [])),
  };
}

async function* ticketsOf(lines: AsyncGenerator<DocketLine>, first: DocketLine | null): AsyncGenerator<PastTicket> {
  if (first?.kind === "ticket") yield pastTicket(first);
  for await (const line of lines) if (line.kind === "ticket") yield pastTicket(line);
}

function pastTicket({ ticket, events }: Extract<DocketLine, { kind: "ticket" }>): PastTicket {
  return { number: ticket.number, events };
}
