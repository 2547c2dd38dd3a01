import type { Plan } from "../../core/acts/plan.ts";
import { Failure, type FailureCode } from "../../core/ticket/failure.ts";
import { nearest } from "../../core/words/nearest.ts";
import type { Db } from "../../store/handle/schema.ts";
import { FIELDS, type Filter, type FilterField } from "./filter.ts";

/** A kind of name that the desk file gives. */
type Kind = {
  readonly noun: string;
  readonly code: FailureCode;
  /** What is no name, but can stand in place of one. */
  readonly words: readonly string[];
  readonly names: (plan: Plan) => readonly string[];
  /** Whether an earlier desk file gave it, as far as anything here still tells of it. */
  readonly isOfPast: (db: Db, name: string) => Promise<boolean>;
};

const agent: Kind = {
  noun: "agent",
  code: "agent_not_found",
  words: ["me", "none"],
  names: ({ agents }) => agents.map(({ handle }) => handle),
  isOfPast: async (db, name) =>
    (await isThere(db.selectFrom("agent").select("handle").where("handle", "=", name))) ||
    (await isThere(db.selectFrom("tally").select("assignee").where("assignee", "=", name))) ||
    (await isThere(db.selectFrom("act").select("act").where("actor", "=", `agent:${name}`))),
};

const NAMED: Readonly<Partial<Record<FilterField, Kind>>> = {
  owner: agent,
  team: {
    noun: "team",
    code: "team_not_found",
    words: ["none"],
    names: ({ teams }) => teams.map(({ name }) => name),
    isOfPast: (db, name) => isThere(db.selectFrom("ticket").select("number").where("team", "=", name)),
  },
  category: {
    noun: "category",
    code: "category_not_found",
    words: ["none"],
    names: ({ categories }) => categories.map(({ name }) => name),
    isOfPast: (db, name) => isThere(db.selectFrom("ticket").select("number").where("category", "=", name)),
  },
};

/**
 * Throws `agent_not_found`, `team_not_found` or `category_not_found` for a name in a filter that neither the plan nor any
 * ticket or action knows.
 */
export async function demandKnown(db: Db, plan: Plan, { terms }: Filter): Promise<void> {
  for (const { field, values } of terms) {
    const kind = NAMED[field];
    if (kind !== undefined) for (const name of values) await demand(db, plan, kind, name);
  }
}

/** Throws `agent_not_found` for a handle that neither the plan nor any ticket or action knows. */
export function demandHandle(db: Db, plan: Plan, handle: string): Promise<void> {
  return demand(db, plan, { ...agent, words: [] }, handle);
}

async function demand(db: Db, plan: Plan, { noun, code, words, names, isOfPast }: Kind, name: string): Promise<void> {
  const known = names(plan);
  if (words.includes(name) || known.includes(name) || (await isOfPast(db, name))) return;
  const near = nearest(name, known);
  const message = `There is no ${noun} ${name} in this desk.`;
  throw new Failure(code, message, near === null ? {} : { hint: `Did you mean ${near}?` });
}

async function isThere(query: {
  readonly limit: (count: number) => { readonly executeTakeFirst: () => Promise<object | undefined> };
}): Promise<boolean> {
  return (await query.limit(1).executeTakeFirst()) !== undefined;
}

/** The first word of a filter that is searched as text, and the field that it nearly names: `stauts:open`, "status". */
export function nearlyField({ text }: Filter): { readonly word: string; readonly field: FilterField } | null {
  for (const word of text) {
    const name = /^-?([a-z_]+):\S+$/i.exec(word)?.[1];
    const near = name === undefined ? null : nearest(name, FIELDS);
    const field = FIELDS.find((known) => known === near);
    if (field !== undefined) return { word, field };
  }
  return null;
}
