import type { Plan } from "../core/acts/plan.ts";
import { deskSchema, findings, toPlan } from "./sections/all.ts";
import type { Finding } from "./sections/section.ts";
import { keyInWords, type Located, placeOf } from "./toml/located.ts";
import { demandSound, inFileOrder, isError, type Problem } from "./toml/problem.ts";
import { readToml } from "./toml/read.ts";
import { isMaimed } from "./toml/salvage.ts";

/** What a desk file says: a plan unless there is an error, and everything that is wrong with it, from top to bottom. */
export type DeskReading = { readonly plan: Plan | null; readonly problems: readonly Problem[] };

/** Reads the text of a desk file; `file` is the name that the problems carry. */
export function readDesk(text: string, file: string): DeskReading {
  if (text.trim() === "") return { plan: null, problems: [whole(file, "this file is empty")] };
  const { value, root, problems: formal } = readToml(deskSchema, text, file, "checked");
  if (value === null || root === null) return { plan: null, problems: inFileOrder(formal) };
  const found = findings(value).filter(({ path }) => path.length === 0 || !isMaimed(root, path));
  const problems = inFileOrder([...formal, ...found.map((finding) => located(finding, root, file))]);
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
