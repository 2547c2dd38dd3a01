import { CLOCKS, type ClockName } from "../../core/clocks/policy.ts";
import { segments } from "../../core/clocks/segments.ts";
import type { Clock } from "../../core/clocks/targets.ts";
import { Failure } from "../../core/ticket/failure.ts";
import type { Db } from "../../store/handle/schema.ts";
import { inForce } from "../../store/tables/plans.ts";
import { EVERYTHING } from "./filter.ts";
import { type InboxLine, inbox } from "./inbox.ts";
import { ticketSummary } from "./ticket.ts";

/** The tickets whose clocks run out next; late ones first. */
export async function dueNext(
  db: Db,
  { limit, team }: { readonly limit: number; readonly team?: string | undefined },
  now: number,
): Promise<readonly InboxLine[]> {
  const filter =
    team === undefined ? EVERYTHING : { terms: [{ field: "team" as const, values: [team], negated: false }], text: [] };
  const lines = await inbox(db, { filter, order: "due", limit }, { me: null, now });
  return lines.filter((line) => line.nextDueAt !== null);
}

export type Explained = { readonly clock: Clock; readonly segments: ReturnType<typeof segments> };

/** How the figure of each clock of a ticket comes about. Throws `ticket_not_found`, `bad_input` for a clock it does not have. */
export async function slaExplain(
  db: Db,
  number: number,
  now: number,
  only: string | null = null,
): Promise<readonly Explained[]> {
  const { ticket, customer, clocks } = await ticketSummary(db, number, now);
  const { plan } = await inForce(db);
  const wanted = clocks.filter(({ clock }) => only === null || clock === clockNamed(only));
  return wanted.map((clock) => ({ clock, segments: segments(ticket, customer, plan, clock.clock, clock.cycle, now) }));
}

function clockNamed(text: string): ClockName {
  const found = CLOCKS.find((clock) => clock === text.replaceAll("-", "_"));
  if (found) return found;
  throw new Failure("bad_input", `There is no clock ${text}; the clocks are ${CLOCKS.join(", ")}.`);
}
