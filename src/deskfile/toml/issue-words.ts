import type { $ZodIssue, $ZodType } from "zod/v4/core";
import { nearest } from "../../core/words/nearest.ts";
import { knownKeys } from "./known-keys.ts";
import { find, type Located, type Path } from "./located.ts";

/** What the schema does not like, in words, with the part of the file that it is about. */
export type Complaint = {
  readonly path: Path;
  /** Whether the name of the key is wrong, or what it is set to. */
  readonly about: "key" | "value";
  readonly message: string;
  readonly suggestion: string | null;
};

export function complaints(issue: $ZodIssue, schema: $ZodType, root: Located, above: Path = []): readonly Complaint[] {
  const path = [...above, ...issue.path];
  const value = (message: string, suggestion: string | null = null): readonly Complaint[] => [
    { path, about: "value", message, suggestion },
  ];
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => unknownKey([...path, key], knownKeys(schema, path)));
    case "invalid_key":
      return issue.issues.map((inner) => ({ path, about: "key", ...word(inner, String(path.at(-1))) }));
    case "invalid_union":
      return (
        branch(issue.errors, find(root, path)?.content.kind === "value")?.flatMap((inner) =>
          complaints(inner, schema, root, path),
        ) ?? value(issue.message)
      );
    case "invalid_type":
      return value(
        find(root, path) === null ? `${String(path.at(-1))} is missing` : `this must be ${kind(issue.expected)}`,
      );
    case "invalid_value": {
      const { message, suggestion } = word(issue, written(root, path));
      return value(message, suggestion);
    }
    case "too_small":
      return value(tooSmall(issue.origin, issue.minimum, issue.inclusive ?? true));
    case "too_big":
      return value(`this must be at most ${issue.maximum}`);
    case "custom":
      return value(issue.message, nearest(written(root, path), knownWords(issue.params)));
    default:
      return value(issue.message);
  }
}

/** The words that a check names as right, so that the nearest of them can be told. */
function knownWords(params: Readonly<Record<string, unknown>> | undefined): readonly string[] {
  return Array.isArray(params?.known) ? params.known.map(String) : [];
}

function unknownKey(path: Path, known: readonly string[]): Complaint {
  const suggestion = nearest(String(path.at(-1)), known);
  return { path, about: "key", message: "unknown key", suggestion };
}

/** The branch of a choice that the file meant: the one whose kind (text, list or table) it already has. */
function branch(errors: readonly (readonly $ZodIssue[])[], isWord: boolean): readonly $ZodIssue[] | undefined {
  const otherKind = isWord ? ["invalid_type"] : ["invalid_type", "invalid_value"];
  return errors
    .flatMap(choices)
    .find((issues) => issues.every(({ path, code }) => path.length > 0 || !otherKind.includes(code)));
}

/** The branches of a choice within a choice count as branches of the outer one. */
function choices(issues: readonly $ZodIssue[]): readonly (readonly $ZodIssue[])[] {
  const [only] = issues;
  return only?.code === "invalid_union" && only.path.length === 0 ? only.errors.flatMap(choices) : [issues];
}

/** A word outside a closed list: `"urgnt" is not a priority`, with the nearest word, or all of them if none is near. */
function word(issue: $ZodIssue, wrong: string): Pick<Complaint, "message" | "suggestion"> {
  if (issue.code !== "invalid_value") return { message: issue.message, suggestion: null };
  const known = issue.values.map(String);
  const suggestion = nearest(wrong, known);
  const list = suggestion === null ? `; there are ${known.join(", ")}` : "";
  return { message: `"${wrong}" ${issue.message}${list}`, suggestion };
}

function written(root: Located, path: Path): string {
  const content = find(root, path)?.content;
  return content?.kind === "value" ? String(content.value) : (content?.kind ?? "");
}

function kind(expected: string): string {
  return KINDS[expected] ?? `a ${expected}`;
}

const KINDS: Readonly<Record<string, string>> = {
  string: "a text in quotes",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list like [ … ]",
  object: "a table like { … }",
  record: "a table like { … }",
};

function tooSmall(origin: string, minimum: number | bigint, inclusive: boolean): string {
  if (origin === "string") return "this must not be empty";
  if (origin === "array") return "this list must not be empty";
  return inclusive ? `this must be at least ${minimum}` : `this must be more than ${minimum}`;
}
