import type { Finding } from "./check.ts";
import { CHECKS } from "./checks.ts";
import { keyInWords, type Located, placeOf } from "./located.ts";
import type { Plan } from "./plan.ts";
import { demandSound, inFileOrder, isError, type Problem } from "./problem.ts";
import { readToml } from "./read-toml.ts";
import { isMaimed } from "./salvage.ts";
import { deskSchema } from "./schema.ts";
import { toPlan } from "./to-plan.ts";

/** What a desk file says: a plan unless there is an error, and everything that is wrong with it, from top to bottom. */
export type DeskReading = { readonly plan: Plan | null; readonly problems: readonly Problem[] };

/** Reads the text of a desk file; `file` is the name that the problems carry. */
export function readDesk(text: string, file: string): DeskReading {
  if (text.trim() === "") return { plan: null, problems: [whole(file, "this file is empty")] };
  const { value, root, problems: formal } = readToml(deskSchema, text, file);
  if (value === null || root === null) return { plan: null, problems: inFileOrder(formal) };
  const findings = CHECKS.flatMap((check) => [...check(value)]).filter(
    ({ path }) => path.length === 0 || !isMaimed(root, path),
  );
  const problems = inFileOrder([...formal, ...findings.map((finding) => located(finding, root, file))]);
  return { plan: problems.some(isError) ? null : toPlan(value), problems };
}

/** The plan, or `desk_invalid` with a line for each error. */
export function demandDesk(text: string, file: string): Plan {
  const { plan, problems } = readDesk(text, file);
  demandSound(file, problems);
  if (plan === null) throw new Error(`${file} has neither a plan nor an error.`);
  return plan;
}

function located({ path, ...finding }: Finding, root: Located, file: string): Problem {
  return { ...finding, file, ...placeOf(root, path), key: keyInWords(root, path) };
}

function whole(file: string, message: string): Problem {
  return { severity: "error", file, line: 1, column: 1, key: "", message, suggestion: null };
}
