import type { Status } from "../ticket/lifecycle.ts";
import { PRIORITIES, type Priority, type Ticket } from "../ticket/ticket.ts";
import { relative, wallTime } from "./instant.ts";
import { line, type SafeText, say } from "./safe-text.ts";

/** P1 for urgent to P4 for low. */
export function priorityMark(priority: Priority): SafeText {
  return say`P${PRIORITIES.indexOf(priority) + 1}`;
}

/** The status in words: "on hold". */
export function statusWords(status: Status): SafeText {
  return line(status.replace("_", " "));
}

/** " since 2026-11-21 14:02 (2h ago)": since when its owner has a ticket, in that zone; nothing if that is not known. */
export function since({ assignedAt }: Ticket, now: number, timeZone: string): string {
  return assignedAt === null ? "" : ` since ${wallTime(assignedAt, timeZone)} (${relative(assignedAt, now)})`;
}
