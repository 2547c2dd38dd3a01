import { readValue, wholeNumber } from "../../core/acts/values.ts";
import { Failure } from "../../core/ticket/failure.ts";
import { ticketId } from "../../core/ticket/ticket.ts";
import { deskEventLine } from "../../core/words/desk-event.ts";
import { actorWords } from "../../core/words/event.ts";
import { rfc3339 } from "../../core/words/instant.ts";
import { momentOf } from "../../core/words/moment.ts";
import { cut } from "../../core/words/width.ts";
import { demandHandle } from "../../desk/reads/known.ts";
import { type LogLine, log } from "../../desk/reads/log.ts";
import { planInForce } from "../../desk/reads/plan.ts";
import { deskEventJson } from "../print/desk-event-json.ts";
import { printJson } from "../print/json.ts";
import { columnsOf, instantText, printRows } from "../print/rows.ts";
import type { Add } from "../session/add.ts";
import { demandMe } from "../session/me.ts";

type Options = { readonly since?: string; readonly me?: boolean; readonly by?: string; readonly number: string };

export const add: Add = (program, cli) => {
  program
    .command("log")
    .description("show who did what, newest first; the number is what `docket undo` takes")
    .option("--since <when>", "1h, 2d, monday, yesterday 9:00, or a date")
    .option("--me", "only what you did")
    .option("--by <handle>", "only what this agent did")
    .option("-n, --number <n>", "how many at most", "30")
    .action(async ({ since, me, by, number }: Options) => {
      const { db } = await cli.reading();
      if (me === true && by !== undefined)
        throw new Failure("bad_input", "--me and --by both say whose actions to show; use one of them.");
      const who = me === true ? await demandMe(cli) : by;
      if (by !== undefined) await demandHandle(db, (await planInForce(db)).plan, by);
      const past = async () => ({ timeZone: (await planInForce(db)).plan.timeZone, now: cli.now(), past: true });
      const from = since === undefined ? undefined : await momentOf(since, "--since", await past());
      const lines = await log(db, { since: from, by: who, limit: readValue(wholeNumber("-n"), number) });
      if (cli.flags.json !== null)
        return printJson(cli, lines.map(lineJson), [
          "act",
          "at",
          "actor",
          "command",
          "login",
          "tickets",
          "changes",
          "unreadable",
          "complete",
        ]);
      const partial = lines.filter(({ complete }) => !complete).map(({ act }) => act);
      if (partial.length > 0)
        cli.complain(`Only a part of what these actions changed is listed: ${partial.join(", ")}.`);
      const { plan } = await planInForce(db);
      const shown = (ms: number) => instantText(cli, ms, plan.timeZone);
      printRows(cli, lines, [
        { title: "ACTION", cell: ({ act }) => String(act), align: "right" },
        { title: "AT", cell: ({ at }) => shown(at) },
        { title: "WHO", cell: ({ actor }) => actorWords(actor) },
        { title: "WHAT", cell: ({ command }) => `docket ${command}`, elastic: true },
        {
          title: "TICKETS",
          cell: ({ tickets, complete }) => some(tickets.map(ticketId), complete),
          piped: ({ tickets }) => tickets.map(ticketId).join(" "),
          leaves: 1,
        },
        {
          title: "CHANGES",
          cell: (told) => cut(some(changesOf(told, shown), told.complete), Math.max(16, columnsOf(cli) - OTHERS)),
          piped: (told) => changesOf(told, shown).join("; "),
          leaves: 2,
          endsRow: true,
        },
      ]);
    });
};

/** The first, and how many more; `+` where the log does not know them all. */
function some([first, ...others]: readonly string[], complete: boolean): string {
  if (first === undefined) return "";
  return others.length === 0 ? first : `${first} and ${others.length}${complete ? "" : "+"} more`;
}

/** So many cells the other columns need beside what changed. */
const OTHERS = 56;

function changesOf({ changes, unreadable }: LogLine, shown: (ms: number) => string): readonly string[] {
  return [
    ...changes.map((change) => deskEventLine(change, shown)),
    ...unreadable.map(({ seq }) => `event ${seq}, which cannot be read`),
  ];
}

function lineJson({ act, at, actor, command, login, tickets, changes, unreadable, complete }: LogLine): object {
  return {
    act,
    at: rfc3339(at),
    actor,
    command,
    login,
    tickets: tickets.map(ticketId),
    changes: changes.map(deskEventJson),
    unreadable: unreadable.map(({ seq }) => seq),
    complete,
  };
}
