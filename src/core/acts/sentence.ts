import type { DeskEvent } from "../ticket/desk-event.ts";
import type { TicketEvent } from "../ticket/event.ts";
import { type Ticket, ticketId } from "../ticket/ticket.ts";
import { line, type SafeText } from "../words/safe-text.ts";
import { lostOwner } from "./lost-owner.ts";
import type { PersonWords, Told, Words } from "./words.ts";

/** What came of one ticket. `remarks`: what a gate said that does not bind. */
type Outcome = Told & {
  readonly changed: boolean;
  readonly events: readonly TicketEvent[];
  readonly remarks: readonly string[];
};

/** What came of an act for one ticket: `Claimed T-42 "Cannot log in".`, or of a dry run, `Would claim T-42 "Cannot log in".` */
export function sentenceOf(
  { did, would, rest, already }: Pick<Words, "did" | "would" | "rest" | "already">,
  outcome: Outcome,
  dryRun: boolean,
): SafeText {
  const { ticket, changed, remarks } = outcome;
  const name = `${ticketId(ticket.number)} "${ticket.subject}"`;
  if (!changed) return line(already?.(outcome) ?? `${name} is already so: nothing to do.`);
  const told = [name, rest?.(outcome) ?? ""].filter((part) => part !== "").join(" ");
  const noted = remarks.length === 0 ? "" : ` (${remarks.join(", ")})`;
  const lost = lostOwner(outcome);
  const but = lost === null ? "" : `, but ${lost.why}: ${lost.now}`;
  return line(`${dryRun ? `Would ${would}` : did} ${told}${noted}${but}.`);
}

/** What came of an act for an agent or a customer: `ana is away.`, or of a dry run, `ana would be away.` */
export function personSentence(
  { did, would, rest, nothing }: PersonWords,
  { who, events, timeZone }: { readonly who: string; readonly events: readonly DeskEvent[]; readonly timeZone: string },
  dryRun: boolean,
): SafeText {
  const told = rest(events, timeZone);
  return line(told === "" ? `${who} ${nothing}.` : `${who} ${dryRun ? would : did} ${told}.`);
}

/** Whom the pipeline gave, or would give, another ticket because of it; `to` is null if nobody can take it. */
export function routedSentence(
  { number, subject, to }: { readonly number: number; readonly subject: string; readonly to: string | null },
  dryRun: boolean,
): SafeText {
  const moved = to === null ? "now waits: nobody can take it" : `${dryRun ? "would go" : "goes"} to ${to}`;
  return line(`${ticketId(number)} "${subject}" ${moved}.`);
}

/** Why a ticket was refused; its number comes first, once. */
export function refusedSentence(number: number, message: string): SafeText {
  const id = ticketId(number);
  return line(message.startsWith(`${id} `) ? message : `${id}: ${message}`);
}

/** Said of a ticket that an act which was taken back had given to somebody, and that stays theirs. */
export function staysSentence({ number, subject, assignee }: Ticket): SafeText {
  return line(`${ticketId(number)} "${subject}" stays with ${assignee}.`);
}

/** Said when the pipeline looked at everything that waits, and nothing moved. */
export const NOTHING_ROUTED = "Nobody can take any of the waiting tickets now.";
