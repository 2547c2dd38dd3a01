import { Failure, isFailure } from "../../core/ticket/failure.ts";
import type { RetryReason } from "../handle/engine.ts";

/** Serialization failure, deadlock, a lock not given in time, and statements that a pooler forgot or kept. */
const CONFLICTS: ReadonlySet<string> = new Set(["40001", "40P01", "55P03", "26000", "42P05"]);

export function retryReason(error: unknown): RetryReason | null {
  if (isFailure(error)) return error.code === "database_unreachable" ? "connection_lost" : null;
  return CONFLICTS.has(codeOf(error)) ? "conflict" : null;
}

/** Whether the server says that it goes away, is not up yet, or has become one that only reads. */
export function isLoss(error: unknown): boolean {
  return /^(08|57P0[1235]|25006|53300)/.test(codeOf(error));
}

/** Whether a row was not written because one with the same value in this index is there. */
export function isDuplicate(error: unknown, index: string): boolean {
  return codeOf(error) === "23505" && error instanceof Error && "constraint" in error && error.constraint === index;
}

/** The failure of a command that needed the server while it was away. */
export function unreachable(server: string, why: string): Failure {
  return new Failure("database_unreachable", `${server} does not answer: ${why}.`);
}

/** The failure of a command that asks for what its role may not do; other errors stay as they are. */
export function withoutRight(server: string, error: Error): Error {
  if (codeOf(error) !== "42501") return error;
  return new Failure("no_right", `${server} refuses: ${error.message}.`, {
    hint: "`docket db list` shows whose login is whose; the owner of the desk gives rights with `docket db grant`.",
  });
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
