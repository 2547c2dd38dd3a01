import type { Plan } from "../../core/acts/plan.ts";
import { duration, readValue, wholeNumber } from "../../core/acts/values.ts";
import { Failure } from "../../core/ticket/failure.ts";
import { dueAt, elapsed } from "../../core/time/business-time.ts";
import { openPeriods } from "../../core/time/open-periods.ts";
import type { Period } from "../../core/time/period.ts";
import type { Schedule } from "../../core/time/schedule.ts";
import { budget } from "../../core/words/duration.ts";
import { rfc3339, rfc3339OrNull } from "../../core/words/instant.ts";
import { momentOf } from "../../core/words/moment.ts";
import { nearest } from "../../core/words/nearest.ts";
import { planInForce } from "../../desk/reads/plan.ts";
import { ANSWERS } from "../print/answers.ts";
import { hoursInWords } from "../print/calendar-words.ts";
import { printJson } from "../print/json.ts";
import { instantText, printRows } from "../print/rows.ts";
import type { Add } from "../session/add.ts";
import type { Cli } from "../session/cli.ts";

type Options = {
  readonly desk?: string;
  readonly from?: string;
  readonly to?: string;
  readonly target?: string;
  readonly number?: string;
};

const DESK = ["--desk <file>", "a desk file that need not be in force"] as const;
const FROM = [
  "--from <when>",
  "a date or time of the calendar's zone, such as 2026-12-24 or tomorrow 9:00; now by default",
] as const;

export const add: Add = (program, cli) => {
  const calendar = program.command("calendar").description("ask a calendar what is due when, and how much time passed");
  calendar
    .command("list")
    .description("list the calendars")
    .option(...DESK)
    .action(async (options: Options) => printList(cli, await planOf(cli, options)));
  calendar
    .command("show")
    .description("show the hours of a calendar")
    .argument("<name>", "its name")
    .option(...DESK)
    .action(async (name: string, options: Options) =>
      printOne(cli, name, scheduleOf(await planOf(cli, options), name)),
    );
  calendar
    .command("due")
    .description("the instant at which so much business time has passed")
    .argument("<name>", "the calendar")
    .option(...FROM)
    .requiredOption("--target <time>", "business time, such as 4h or 1h30m")
    .option(...DESK)
    .action(async (name: string, options: Options) => {
      const schedule = scheduleOf(await planOf(cli, options), name);
      const due = dueAt(
        schedule,
        await fromOf(cli, options, schedule),
        readValue(duration("--target"), options.target ?? ""),
      );
      if (cli.flags.json !== null) printJson(cli, { dueAt: rfc3339OrNull(due) });
      else cli.print(due === null ? "never" : instantText(cli, due, schedule.timeZone));
    });
  calendar
    .command("elapsed")
    .description("the business time between two instants")
    .argument("<name>", "the calendar")
    .option(...FROM)
    .option("--to <when>", "the same; now by default")
    .option(...DESK)
    .action(async (name: string, options: Options) => {
      const schedule = scheduleOf(await planOf(cli, options), name);
      const to = options.to === undefined ? cli.now() : await momentIn(schedule, cli, options.to, "--to");
      const elapsedMs = elapsed(schedule, await fromOf(cli, options, schedule), to);
      if (cli.flags.json !== null) printJson(cli, { elapsedMs });
      else cli.print(cli.io.terminal.stdout ? budget(elapsedMs) : String(elapsedMs));
    });
  calendar
    .command("next")
    .description("the coming open periods")
    .argument("<name>", "the calendar")
    .option(...FROM)
    .option("-n, --number <n>", "how many", "10")
    .option(...DESK)
    .action(async (name: string, options: Options) => {
      const schedule = scheduleOf(await planOf(cli, options), name);
      printPeriods(
        cli,
        schedule,
        await fromOf(cli, options, schedule),
        readValue(wholeNumber("-n"), options.number ?? "10"),
      );
    });
};

/** The plan in force, or that of a file, for which no database is needed. */
async function planOf(cli: Cli, { desk }: Options): Promise<Plan> {
  if (desk === undefined) return (await planInForce((await cli.reading()).db)).plan;
  const [{ loadText }, { demandDesk }] = await Promise.all([
    import("../../deskfile/load.ts"),
    import("../../deskfile/read.ts"),
  ]);
  return demandDesk(loadText(desk), desk);
}

function scheduleOf({ calendars }: Plan, name: string): Schedule {
  const found = Object.hasOwn(calendars, name) ? calendars[name] : undefined;
  if (found !== undefined) return found;
  const near = nearest(name, Object.keys(calendars));
  const detail = near === null ? { reasons: Object.keys(calendars) } : { hint: `Did you mean ${near}?` };
  throw new Failure("calendar_not_found", `There is no calendar ${name} in this desk.`, detail);
}

async function fromOf(cli: Cli, { from }: Options, schedule: Schedule): Promise<number> {
  return from === undefined ? cli.now() : await momentIn(schedule, cli, from, "--from");
}

function momentIn({ timeZone }: Schedule, cli: Cli, text: string, flag: string): Promise<number> {
  return momentOf(text, flag, { timeZone, now: cli.now() });
}

function printList(cli: Cli, plan: Plan): void {
  const rows = Object.entries(plan.calendars).map(([name, schedule]) => ({ name, ...schedule }));
  if (cli.flags.json !== null) {
    printJson(cli, rows, ANSWERS["calendar list"].fields);
    return;
  }
  printRows(cli, rows, [
    { title: "CALENDAR", cell: ({ name }) => (name === plan.calendar && cli.io.terminal.stdout ? `${name} *` : name) },
    { title: "ZONE", cell: ({ timeZone }) => timeZone },
    { title: "WEEK", cell: (schedule) => hoursInWords(schedule), elastic: true },
  ]);
}

function printOne(cli: Cli, name: string, schedule: Schedule): void {
  if (cli.flags.json !== null) {
    printJson(cli, { name, ...schedule }, ANSWERS["calendar show"].fields);
    return;
  }
  cli.print(`${name}, ${schedule.timeZone}`);
  cli.print(hoursInWords(schedule));
  for (const date of schedule.holidays) cli.print(`${date} closed`);
  for (const [date, hours] of Object.entries(schedule.dates)) cli.print(`${date} ${hoursInWords(hours)}`);
  for (const [date, hours] of Object.entries(schedule.breaks)) cli.print(`${date} without ${hoursInWords(hours)}`);
}

function printPeriods(cli: Cli, schedule: Schedule, from: number, count: number): void {
  const periods = [...first(count, openPeriods(schedule, from))];
  if (cli.flags.json !== null) {
    const ends = ({ end }: { end: number }) => (Number.isFinite(end) ? rfc3339(end) : null);
    printJson(
      cli,
      periods.map((period) => ({ start: rfc3339(period.start), end: ends(period) })),
      ANSWERS["calendar next"].fields,
    );
    return;
  }
  const text = (ms: number) => instantText(cli, ms, schedule.timeZone);
  const ends = ({ end }: Period) => (Number.isFinite(end) ? text(end) : null);
  printRows(cli, periods, [
    { title: "OPENS", cell: ({ start }) => text(start) },
    { title: "CLOSES", cell: (period) => ends(period) ?? "never", piped: (period) => ends(period) ?? "" },
    { title: "FOR", cell: ({ start, end }) => (Number.isFinite(end) ? budget(end - start) : ""), align: "right" },
  ]);
}

function* first<T>(count: number, all: Iterable<T>): Generator<T> {
  let left = count;
  if (left === 0) return;
  for (const one of all) {
    yield one;
    left -= 1;
    if (left === 0) return;
  }
}
