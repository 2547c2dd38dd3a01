import type { Status } from "../ticket/lifecycle.ts";
import { PRIORITIES, type Priority } from "../ticket/ticket.ts";

/** P1 for urgent to P4 for low. */
export function priorityMark(priority: Priority): string {
  return `P${PRIORITIES.indexOf(priority) + 1}`;
}

/** The status in words: "on hold". */
export function statusWords(status: Status): string {
  return status.replace("_", " ");
}
