import { type $ZodType, type output, safeParse } from "zod/v4/core";
import { type Complaint, complaints } from "./issue-words.ts";
import { keyInWords, keyPlace, type Located, type Path, placeOf, plain } from "./located.ts";
import { parseToml } from "./parse.ts";
import type { Problem } from "./problem.ts";
import { drop, isMaimed, rename } from "./salvage.ts";

/** What a file says as far as it can be understood: `value` and `root` leave out what the problems are about. */
export type Reading<Value> = {
  readonly value: Value | null;
  readonly root: Located | null;
  readonly problems: readonly Problem[];
};

/** What becomes of a misspelt key: its value is checked as that of the key that was meant, or it counts for nothing. */
export type Misspelling = "checked" | "ignored";

/**
 * Reads a TOML text by a schema and reports everything that is wrong, not only the first thing. What is broken is taken
 * out and the rest read again, until it holds: so the checks that follow find what there is to find in the rest.
 */
export function readToml<Schema extends $ZodType>(
  schema: Schema,
  text: string,
  file: string,
  misspelling: Misspelling,
): Reading<output<Schema>> {
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
    const found = result.error.issues
      .flatMap((issue) => complaints(issue, schema, root))
      .map((complaint) => ({ complaint, problem: problem(complaint, root, file) }));
    const misspelt = misspelling === "checked" ? found.filter(({ complaint }) => respell(root, complaint)) : [];
    const reported = misspelt.length > 0 ? misspelt : found.filter(({ complaint }) => isFirst(root, complaint));
    problems.push(...reported.map((one) => one.problem));
    if (
      misspelt.length === 0 &&
      !mend(
        root,
        found.map(({ complaint }) => complaint),
      )
    )
      return { value: null, root, problems };
  }
}

/** Whether a complaint is about the file, and not about what has been taken out of it. */
function isFirst(root: Located, { about, path }: Complaint): boolean {
  return about === "key" || !isMaimed(root, path);
}

/** Keys are respelt before anything else is believed: the one that is missing may be there under another name. */
function respell(root: Located, { about, path, suggestion }: Complaint): boolean {
  return about === "key" && suggestion !== null && rename(root, path, suggestion);
}

function problem({ path, about, message, suggestion }: Complaint, root: Located, file: string): Problem {
  const place = about === "key" ? keyPlace(root, path) : placeOf(root, path);
  return { severity: "error", file, ...place, key: keyInWords(root, path), message, suggestion };
}

/** Takes out what the complaints are about, the last first, so that the places of the others stay; false if nothing was. */
function mend(root: Located, found: readonly Complaint[]): boolean {
  return found.toReversed().reduce((mended, { path }) => mendOne(root, path) || mended, false);
}

/** What is not there to be taken out is missing, and the part that needs it goes. */
function mendOne(root: Located, path: Path): boolean {
  return drop(root, path) || drop(root, path.slice(0, -1));
}
