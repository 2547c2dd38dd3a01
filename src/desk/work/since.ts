import type { Ticket } from "../../core/ticket/ticket.ts";
import { relative, wallTime } from "../../core/words/instant.ts";
import type { Work } from "./transaction.ts";

/** " since 2026-11-21 14:02 (2h ago)": since when its owner has a ticket, in the desk's zone; nothing if that is not known. */
export function since({ assignedAt }: Ticket, { now, plan }: Pick<Work, "now" | "plan">): string {
  return assignedAt === null ? "" : ` since ${wallTime(assignedAt, plan.timeZone)} (${relative(assignedAt, now)})`;
}
