import { FAILURES, Failure } from "../../core/ticket/failure.ts";
import { line } from "../../core/words/safe-text.ts";
import { planInForce } from "../../desk/reads/plan.ts";
import { type Arrival, importTickets } from "../../desk/whole/import.ts";
import { isPlaceTaken } from "../../desk/work/desk.ts";
import { historyOf } from "../../intake/history/history.ts";
import { type Rejects, rejectsOf } from "../../intake/history/rejects.ts";
import { openImport } from "../../intake/open.ts";
import { sourceNamed } from "../../intake/presets/presets.ts";
import type { IncomingRow } from "../../intake/read/incoming.ts";
import { deskWords } from "../print/desk-words.ts";
import { demandJson, printJson } from "../print/json.ts";
import type { Cli } from "../session/cli.ts";
import { progressBar } from "../session/progress.ts";
import { DESK_FIELDS, importDesk } from "./import-desk.ts";

export type ImportOptionsTyped = {
  readonly from?: string;
  readonly map?: readonly string[];
  readonly dateFormat?: string;
  readonly timeZone?: string;
  readonly encoding?: string;
};

const FIELDS = ["from", "rows", "created", "known", "rejected", "rejectedFile", "dryRun", "file"];

/** Told one by one on the terminal; all of them stand in the file of rejected rows. */
const TOLD = 5;

/** Imports a file: takes what is good, and puts what is not into a file next to it. */
export async function importFile(cli: Cli, file: string, options: ImportOptionsTyped): Promise<void> {
  const source = options.from === undefined ? null : sourceNamed(options.from);
  const inForce = async () => (await planInForce((await cli.reading()).db)).plan;
  // Without a desk the file may be a whole one, which makes it.
  const plan = source === "docket" || !(await isPlaceTaken(cli.location)) ? null : await inForce();
  const opened = await openImport(file, {
    from: source,
    map: Object.fromEntries((options.map ?? []).map(pair)),
    dateFormat: options.dateFormat ?? null,
    timeZone: options.timeZone ?? plan?.timeZone ?? "UTC",
    encoding: options.encoding ?? null,
    now: cli.now(),
  });
  demandJson(cli, opened.from === "docket" ? DESK_FIELDS : FIELDS);
  if (opened.from === "docket") return importDesk(cli, opened.rows);
  const bar = progressBar(cli, "importing");
  const rejects = rejectsOf(file, opened.columns);
  const rejected: string[] = [];
  let rows = 0;
  const share = () => {
    const { read, total } = opened.progress();
    return total === null || total === 0 ? 0 : read / total;
  };
  const arrivals = taken(opened.rows, async (row) => {
    rejected.push(`line ${row.row}: ${row.rejected.join(" ")}`);
    if (!cli.flags.dryRun) await rejects.add(row);
  });
  const words = deskWords(plan ?? (await inForce()));
  const now = cli.now();
  async function* histories(): AsyncGenerator<Arrival> {
    for await (const { incoming } of arrivals) {
      rows += 1;
      const { events, customer } = historyOf(incoming, words, now);
      yield { externalId: incoming.externalId, events, customer };
    }
  }
  const { created, known } = await importTickets(await cli.desk(), histories(), {
    dryRun: cli.flags.dryRun,
    onProgress: () => bar.show(share()),
  })
    .finally(bar.end)
    .catch((error) => discarded(rejects, error));
  const rejectedFile = await rejects.close();
  tell(cli, { file, from: opened.from, rows: rows + rejected.length, created, known, rejected, rejectedFile });
}

type Rejected = Extract<IncomingRow, { readonly incoming: null }>;
type Accepted = Exclude<IncomingRow, Rejected>;

async function* taken(
  rows: AsyncIterable<IncomingRow>,
  reject: (row: Rejected) => Promise<void>,
): AsyncGenerator<Accepted> {
  for await (const row of rows) {
    if (row.incoming === null) await reject(row);
    else yield row;
  }
}

async function discarded(rejects: Rejects, error: unknown): Promise<never> {
  await rejects.discard();
  throw error;
}

type Outcome = {
  readonly file: string;
  readonly from: string;
  readonly rows: number;
  readonly created: number;
  readonly known: number;
  readonly rejected: readonly string[];
  readonly rejectedFile: string | null;
};

function tell(cli: Cli, { rejected, rejectedFile, ...counts }: Outcome): void {
  const { created, known, from, rows } = counts;
  if (rejected.length > 0) cli.exit(created + known > 0 ? FAILURES.partly_done.exit : FAILURES.import_rejected.exit);
  if (cli.flags.json !== null) {
    printJson(cli, { ...counts, rejected: rejected.length, rejectedFile, dryRun: cli.flags.dryRun });
    return;
  }
  const did = cli.flags.dryRun ? "Would import" : "Imported";
  cli.print(`${did} ${created} of ${rows} tickets (${from}); ${known} known already, ${rejected.length} rejected.`);
  for (const reason of rejected.slice(0, TOLD)) cli.complain(line(reason));
  if (rejected.length > TOLD) cli.complain(`and ${rejected.length - TOLD} more`);
  if (rejectedFile !== null) cli.complain(`The rejected rows are in ${rejectedFile}, each with its reason.`);
}

function pair(text: string): readonly [string, string] {
  const at = text.indexOf("=");
  if (at > 0 && at < text.length - 1) return [text.slice(0, at), text.slice(at + 1)];
  throw new Failure("bad_input", `--map takes a field and its column, such as subject=Summary, not "${text}".`);
}
