import { type $ZodType, type output, safeParse } from "zod/v4/core";
import { type Complaint, complaints } from "./issue-words.ts";
import { keyInWords, keyPlace, type Located, placeOf, plain } from "./located.ts";
import { parseToml } from "./parse-toml.ts";
import type { Problem } from "./problem.ts";
import { drop, rename, wasDropped } from "./salvage.ts";

/** What a file says as far as it can be understood: `value` and `root` leave out what the problems are about. */
export type Reading<Value> = {
  readonly value: Value | null;
  readonly root: Located | null;
  readonly problems: readonly Problem[];
};

/**
 * Reads a TOML text by a schema and reports everything that is wrong, not only the first thing. What is broken is taken
 * out and the rest read again, until it holds: so the checks that follow find what there is to find in the rest.
 */
export function readToml<Schema extends $ZodType>(schema: Schema, text: string, file: string): Reading<output<Schema>> {
  const root = parseToml(text);
  if ("message" in root) {
    const { place, message } = root;
    const problem: Problem = { severity: "error", file, ...place, key: "", message, suggestion: null };
    return { value: null, root: null, problems: [problem] };
  }
  const problems: Problem[] = [];
  for (;;) {
    const result = safeParse(schema, plain(root));
    if (result.success) return { value: result.data, root, problems };
    const found = result.error.issues.flatMap((issue) => complaints(issue, schema, root));
    problems.push(...found.filter(({ path }) => !wasDropped(root, path)).map((one) => problem(one, root, file)));
    if (!mend(root, found)) return { value: null, root, problems };
  }
}

function problem({ path, about, message, suggestion }: Complaint, root: Located, file: string): Problem {
  const place = about === "key" ? keyPlace(root, path) : placeOf(root, path);
  return { severity: "error", file, ...place, key: keyInWords(root, path), message, suggestion };
}

/** Takes out what the complaints are about, the last first, so that the places of the others stay; false if nothing was. */
function mend(root: Located, found: readonly Complaint[]): boolean {
  return found.toReversed().reduce((mended, complaint) => mendOne(root, complaint) || mended, false);
}

function mendOne(root: Located, { path, about, suggestion }: Complaint): boolean {
  if (about === "key" && suggestion !== null && rename(root, path, suggestion)) return true;
  return drop(root, path) || drop(root, path.slice(0, -1));
}
