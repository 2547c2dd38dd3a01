import { isUnsolved, type Status } from "../../core/ticket/lifecycle.ts";
import type { Incoming } from "../read/incoming.ts";

/** The instants of a ticket's life in ms UTC, in an order that can have been; null for what did not happen. */
export type Milestones = {
  readonly status: Status;
  readonly createdAt: number;
  readonly answeredAt: number | null;
  /** When it came to wait for somebody. */
  readonly waitingAt: number | null;
  readonly solvedAt: number | null;
  readonly closedAt: number | null;
  /** What is a guess, in sentences. */
  readonly remarks: readonly string[];
};

/**
 * When a ticket came, was answered, solved and closed, as far as the file tells. The status decides what happened; an
 * instant that is missing is the next one that is known, at last that of the import; one that lies before the opening, or
 * a closing before the solution, is moved there.
 */
export function milestonesOf(incoming: Incoming, importedAt: number): Milestones {
  const remarks: string[] = [];
  const guess: Guess = (what, ...candidates) => {
    const known = candidates.find((at) => at !== null);
    const stands = known === undefined ? "that of the import" : "the nearest known instant";
    remarks.push(`The file does not say when it ${what}; ${stands} is used instead.`);
    return known ?? importedAt;
  };
  const createdAt = incoming.createdAt ?? guess("came", earliest(incoming));
  const notBefore = (floor: number, what: string, at: number | null): number | null => {
    if (at === null || at >= floor) return at;
    remarks.push(`The file says that it ${what} earlier than is possible; the time was moved.`);
    return floor;
  };
  const status = incoming.status ?? statusBy(incoming);
  const solvedAt = notBefore(createdAt, "was solved", solution(incoming, status, guess));
  if (isUnsolved(status) && incoming.solvedAt !== null) {
    remarks.push(
      "The file contradicts itself: it has a time of solution and a status that is not solved; treated as not solved.",
    );
  }
  return {
    status,
    createdAt,
    answeredAt: notBefore(createdAt, "was answered", response(incoming, solvedAt, guess)),
    waitingAt:
      status === "pending" || status === "on_hold" ? Math.max(createdAt, incoming.updatedAt ?? createdAt) : null,
    solvedAt,
    closedAt: status === "closed" ? notBefore(solvedAt ?? createdAt, "was closed", closing(incoming, solvedAt)) : null,
    remarks,
  };
}

/** Takes the first candidate that is known, and remarks that it is a guess. */
type Guess = (what: string, ...candidates: readonly (number | null)[]) => number;

function statusBy({ closedAt, solvedAt }: Incoming): Status {
  if (closedAt !== null) return "closed";
  return solvedAt === null ? "new" : "solved";
}

function solution({ solvedAt, closedAt, updatedAt }: Incoming, status: Status, guess: Guess): number | null {
  return isUnsolved(status) ? null : (solvedAt ?? guess("was solved", closedAt, updatedAt));
}

function closing({ closedAt, updatedAt }: Incoming, solvedAt: number | null): number | null {
  return closedAt ?? updatedAt ?? solvedAt;
}

function response({ answer, answeredAt, updatedAt }: Incoming, solvedAt: number | null, guess: Guess): number | null {
  if (answer === null && answeredAt === null) return null;
  return answeredAt ?? solvedAt ?? guess("was answered", updatedAt);
}

function earliest({ answeredAt, solvedAt, closedAt, updatedAt }: Incoming): number | null {
  const known = [answeredAt, solvedAt, closedAt, updatedAt].filter((at) => at !== null);
  return known.length === 0 ? null : Math.min(...known);
}
