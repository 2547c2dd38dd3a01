import { ticketJson, ticketsJson, verdictJson } from "../../desk/reads/ticket-json.ts";
import type { Desk } from "../../desk/work/desk.ts";
import type { Done, Report } from "../../desk/work/report.ts";

/** The tickets of a report as they are now; after a dry run, as they would be. */
export async function stateJson(
  db: Desk["db"],
  { done, dryRun }: Report,
  now: number,
): Promise<readonly { readonly number?: unknown }[]> {
  const numbers = done.filter(({ before }) => !dryRun || before !== null).map(({ number }) => number);
  const states = new Map((await ticketsJson(db, numbers, now)).map((state) => [state.number, state]));
  return done.map((each) => {
    const state = states.get(each.number) ?? unseen(each);
    const verdict = each.verdict === null ? {} : { verdict: verdictJson(each.verdict, each.number) };
    return { ...state, number: each.number, ...(dryRun ? rehearsed(each) : {}), ...verdict };
  });
}

/** A ticket that only a dry run has seen. */
function unseen({ ticket }: Done): Readonly<Record<string, unknown>> {
  return ticketJson({ ticket, customer: null, clocks: [], queueAt: ticket.createdAt, policyVersion: 0 });
}

function rehearsed({ ticket }: Done): object {
  const { status, priority, tier, team, assignee, tags, unroutable } = ticket;
  return { status, priority, tier, team, assignee, tags, unroutable };
}
