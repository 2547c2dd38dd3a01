import { Failure } from "../ticket/failure.ts";
import { rfc3339 } from "../words/instant.ts";
import type { About } from "./about.ts";
import type { AnyField } from "./field.ts";
import { ATOMIC, IF_VERSION } from "./flags.ts";
import { targetIn } from "./read.ts";

type Shape = { readonly name: string; readonly about: About; readonly fields: Readonly<Record<string, AnyField>> };

/**
 * An act as it would be typed. Without `prose` a person's own words are left out, as in the log: "reply 42 --status solved".
 */
export function lineOf({ name, about, fields }: Shape, act: object, { prose }: { readonly prose: boolean }): string {
  const values: ReadonlyMap<string, unknown> = new Map(Object.entries(act));
  const told = Object.entries(fields)
    .filter(([, field]) => prose || !field.isProse)
    .map(([key, field]) => wordsFor(field, values.get(key)));
  return [
    ...name.split(" "),
    ...targetIn(about, values),
    ...told.flatMap(({ words }) => words),
    ...(values.get("atomic") === true ? [ATOMIC] : []),
    ...(typeof values.get("ifVersion") === "number" ? [IF_VERSION, values.get("ifVersion")] : []),
    ...told.flatMap(({ flags }) => flags),
  ]
    .map((word) => quoted(String(word)))
    .join(" ");
}

type Typed = { readonly words: readonly unknown[]; readonly flags: readonly unknown[] };

function wordsFor({ place, absent }: AnyField, value: unknown): Typed {
  const isAbsent = value === null || value === undefined || ("is" in absent && absent.is === value);
  if (isAbsent) return { words: [], flags: [] };
  const values = [value].flat();
  switch (place.at) {
    case "switch":
      return { words: [], flags: [place.long] };
    case "moment":
      return { words: [], flags: [place.long, typeof value === "number" ? rfc3339(value) : value] };
    case "flag":
      return { words: [], flags: values.flatMap((each) => [place.long, each]) };
    case "text":
      return { words: [], flags: ["--body", value] };
    default:
      return { words: values, flags: [] };
  }
}

function quoted(word: string): string {
  return /^[\w@.,:=+/#-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

const WORD = /(?:[^\s'"\\]|\\.|\\$|'[^']*'|"(?:[^"\\]|\\.)*")+/gs;
const QUOTED = /\\(.)|'([^']*)'|"((?:[^"\\]|\\.)*)"/gs;

/** The words of a line: between blanks, unless '…', "…" or \ keeps them together. Throws `bad_input` for an open quote. */
export function wordsOf(line: string): readonly string[] {
  const open = /['"]/.exec(line.replace(WORD, ""));
  if (open !== null) throw new Failure("bad_input", `A ${open[0]} is not closed.`);
  return (line.match(WORD) ?? []).map((word) =>
    word.replace(QUOTED, (_, char?: string, plain?: string, rich?: string) => char ?? plain ?? unescaped(rich ?? "")),
  );
}

function unescaped(text: string): string {
  return text.replace(/\\(.)/gs, "$1");
}
