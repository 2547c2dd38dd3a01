import { Failure } from "../../core/ticket/failure.ts";

/** One thing that is wrong with a settings file, where it stands, and the nearest word that would be right. */
export type Problem = {
  /** An error cannot work; a warning merely looks wrong. */
  readonly severity: "error" | "warning";
  readonly file: string;
  /** Both count from 1. */
  readonly line: number;
  readonly column: number;
  /** The place in words: `agent[ana].skills`, `pipeline.relax[2].drop` (items count from 1). Empty: the file as a whole. */
  readonly key: string;
  readonly message: string;
  readonly suggestion: string | null;
};

/** `desk.toml:41: agent[ana].skils: unknown key; did you mean "skills"?` */
export function formatProblem({ severity, file, line, key, message, suggestion }: Problem): string {
  const place = `${file}:${line}: ${severity === "warning" ? "warning: " : ""}${key === "" ? "" : `${key}: `}`;
  return place + message + (suggestion === null ? "" : `; did you mean "${suggestion}"?`);
}

export function isError(problem: Problem): boolean {
  return problem.severity === "error";
}

/** Throws `desk_invalid` with a line for each error; warnings stop nobody. */
export function demandSound(file: string, problems: readonly Problem[]): void {
  const errors = problems.filter(isError);
  if (errors.length === 0) return;
  const count = errors.length === 1 ? "one error" : `${errors.length} errors`;
  throw new Failure("desk_invalid", `${file} has ${count}.`, { reasons: errors.map(formatProblem) });
}

/** Top to bottom, in the order in which they are fixed. */
export function inFileOrder(problems: readonly Problem[]): readonly Problem[] {
  return problems.toSorted((a, b) => a.line - b.line || a.column - b.column);
}
