/** The shapes of facts: what a gate or an order writes into a verdict, so that it can be put into words years later. */
import type { Fact, VerdictFacts } from "../../ticket/verdict.ts";

/** A skill and a level of it. */
type Level = readonly [skill: string, level: number];

const isText = (fact: unknown): fact is string => typeof fact === "string";
const isNumber = (fact: unknown): fact is number => typeof fact === "number";
const isLevel = (fact: unknown): fact is Level => Array.isArray(fact) && isText(fact[0]) && isNumber(fact[1]);

const KINDS = {
  text: isText,
  "text?": (fact: unknown): fact is string | null => fact === null || isText(fact),
  number: isNumber,
  "number?": (fact: unknown): fact is number | null => fact === null || isNumber(fact),
  flag: (fact: unknown): fact is boolean => typeof fact === "boolean",
  texts: (fact: unknown): fact is readonly string[] => Array.isArray(fact) && fact.every(isText),
  levels: (fact: unknown): fact is readonly Level[] => Array.isArray(fact) && fact.every(isLevel),
};

type Kind = keyof typeof KINDS;
type Valued<Name extends Kind> = (typeof KINDS)[Name] extends (fact: unknown) => fact is infer Value ? Value : never;

/** The kind of each fact by its name; one with `?` may be missing, and is null where it is read. */
export type Shape = Readonly<Record<string, Kind>>;
export type FactsOf<Of extends Shape> = { readonly [Name in keyof Of]: Valued<Of[Name]> };

/**
 * The facts of a shape, null where they are missing; null if these are no such facts. Those that are there keep their order:
 * a verdict is stored in the order in which it was written.
 */
export function factsIn<Of extends Shape>(shape: Of, facts: Readonly<Record<string, unknown>>): FactsOf<Of> | null {
  const missing = Object.keys(shape).filter((name) => shape[name]?.endsWith("?") && !Object.hasOwn(facts, name));
  const all = { ...facts, ...Object.fromEntries(missing.map((name) => [name, null])) };
  return fits(shape, all) ? all : null;
}

/** None missing, none of another kind, none beside. */
function fits<Of extends Shape>(shape: Of, facts: Readonly<Record<string, unknown>>): facts is FactsOf<Of> {
  const names = Object.keys(shape);
  return names.length === Object.keys(facts).length && names.every((name) => isOf(shape[name], facts[name]));
}

function isOf(kind: Kind | undefined, fact: unknown): boolean {
  return kind !== undefined && KINDS[kind](fact);
}

/** The facts as a verdict keeps them: what is null is left out. */
export function kept(facts: Readonly<Record<string, Fact | null>>): VerdictFacts {
  const all: Record<string, Fact> = {};
  for (const [name, fact] of Object.entries(facts)) if (fact !== null) all[name] = fact;
  return all;
}
