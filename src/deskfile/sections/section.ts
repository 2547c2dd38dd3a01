import type { z } from "zod";
import type { Plan } from "../../core/acts/plan.ts";
import type { Path } from "../toml/located.ts";

/**
 * A section of the desk file with all that there is to know of it. `File` is what it reads of the file: its own part, and
 * those of others that it needs.
 */
export type Section<File> = {
  readonly schema: z.ZodType;
  /** Its part of the plan, with what the file leaves out filled in. */
  readonly plan: (file: File) => Partial<Plan>;
  /** The names by which other sections can refer to what is in it. */
  readonly names: (file: File) => readonly string[];
  readonly references: (file: File) => readonly Reference[];
  readonly checks: readonly Check<File>[];
  /** What a change of the file is told about: "agent ana", with the part of the plan that it is. */
  readonly parts: (plan: Plan) => readonly (readonly [what: string, part: object])[];
  /** A value of such a part in words, where the usual words do not do: undefined elsewhere. */
  readonly valueInWords?: (field: string, value: unknown) => string | undefined;
  /** Where the first that matches applies: the names in their order, which can change by itself. */
  readonly order?: { readonly what: string; readonly of: (plan: Plan) => readonly string[] };
  /** Its text in the desk file that a new desk begins with; null: it is not in there. */
  readonly starter: ((gaps: StarterGaps) => string) | null;
  /** What a key means, for the README, where the schema does not say. Keys of a table in it have a dot. */
  readonly meanings: Readonly<Record<string, string>>;
};

/** What fills the gaps of the starter; every value is TOML already. */
export type StarterGaps = {
  readonly name: string;
  readonly timeZone: string;
  /** The table of the week, with its header. */
  readonly week: string;
  readonly handle: string;
  readonly myName: string;
  /** A line of its own that begins with a line break, or nothing. */
  readonly email: string;
  readonly languages: string;
};

/** What a check found; the path says where. */
export type Finding = {
  readonly severity: "error" | "warning";
  readonly path: Path;
  readonly message: string;
  readonly suggestion: string | null;
};

/**
 * A check asks one thing about a desk file whose parts all have the right form; `references` are all that are in the file.
 */
export type Check<File> = (file: File, references: readonly Reference[]) => readonly Finding[];

export function error(path: Path, message: string, suggestion: string | null = null): Finding {
  return { severity: "error", path, message, suggestion };
}

export function warning(path: Path, message: string): Finding {
  return { severity: "warning", path, message, suggestion: null };
}

/** A name used in the file, for something in the section `kind`. */
export type Reference<Kind extends string = string> = {
  readonly path: Path;
  readonly kind: Kind;
  readonly name: string;
};

/** One reference for each name; none where the key is left out. */
export function to<const Kind extends string>(
  kind: Kind,
  path: Path,
  names: string | readonly string[] | undefined,
): readonly Reference<Kind>[] {
  if (names === undefined) return [];
  if (typeof names === "string") return [{ path, kind, name: names }];
  return names.map((name, index) => ({ path: [...path, index], kind, name }));
}

/** A finding for each item whose name an earlier one has. */
export function twice<Item>(
  items: readonly Item[],
  name: (item: Item) => string | undefined,
  find: (index: number, name: string) => Finding,
): readonly Finding[] {
  const seen = new Set<string>();
  return items.flatMap((item, index) => {
    const own = name(item);
    if (own === undefined) return [];
    if (seen.has(own)) return [find(index, own)];
    seen.add(own);
    return [];
  });
}

export type Named = { readonly name: string };

export function nameOf({ name }: Named): string {
  return name;
}

/** `team support` for each of them. */
export function named<Item extends Named>(noun: string, items: readonly Item[]) {
  return items.map((item) => [`${noun} ${item.name}`, item] as const);
}
