import type { Plan } from "../core/acts/plan.ts";
import { budget } from "../core/words/duration.ts";
import { SECTIONS } from "./sections/all.ts";

/** One thing that a new desk file changes. Values are in words; null: there was, or will be, nothing. */
export type Change = {
  /** "agent ana", "the pipeline". */
  readonly what: string;
  readonly kind: "added" | "removed" | "changed";
  /** The part that changes, like `skills` or `targets.resolution`; null for something added or removed as a whole. */
  readonly field: string | null;
  readonly was: string | null;
  readonly now: string | null;
};

/** What putting the new plan in force would change; before the first plan, everything is new. */
export function planDiff(before: Plan | null, after: Plan): readonly Change[] {
  const was = before === null ? new Map<string, Part>() : partsOf(before);
  const now = partsOf(after);
  const all = [...new Set([...was.keys(), ...now.keys()])];
  return [...all.flatMap((what) => between(what, was.get(what), now.get(what))), ...moved(before, after)];
}

/** Whether two plans, or parts of them, say the same, in whatever order their fields stand. */
export function isSame(one: unknown, other: unknown): boolean {
  return inOrder(one) === inOrder(other);
}

function inOrder(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    typeof each === "object" && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}

/** `agent ana: capacity 8 → 6`, `+ team finance`, `- rule big accounts`. */
export function sayChange({ what, kind, field, was, now }: Change): string {
  if (kind === "added" && field === null) return `+ ${what}`;
  if (kind === "removed" && field === null) return `- ${what}`;
  return `${what}: ${fieldInWords(field ?? "")} ${was ?? "none"} → ${now ?? "none"}`;
}

/** A part of a plan, and how the section that it is from tells its values. */
type Part = { readonly value: object; readonly inWords: (field: string, value: unknown) => string | null };

function partsOf(plan: Plan): ReadonlyMap<string, Part> {
  return numbered(
    Object.values(SECTIONS).flatMap((section) => {
      const inWords: Part["inWords"] = (field, value) =>
        section.valueInWords?.(field, value) ?? usualWords(field, value);
      return section.parts(plan).map(([what, value]) => [what, { value, inWords }] as const);
    }),
  );
}

/** Of several that are called the same, the later ones get a number. */
function numbered(parts: readonly (readonly [string, Part])[]): ReadonlyMap<string, Part> {
  const all = new Map<string, Part>();
  for (const [what, part] of parts) {
    const earlier = parts
      .slice(
        0,
        parts.findIndex(([, one]) => one === part),
      )
      .filter(([one]) => one === what).length;
    all.set(earlier === 0 ? what : `${what} (${earlier + 1})`, part);
  }
  return all;
}

function between(what: string, was: Part | undefined, now: Part | undefined): readonly Change[] {
  if (was === undefined) return [{ what, kind: "added", field: null, was: null, now: null }];
  if (now === undefined) return [{ what, kind: "removed", field: null, was: null, now: null }];
  return fields(was.value, now.value, now.inWords).map((change) => ({ what, ...change }));
}

/** Tables are compared key by key, as deep as they go; a list is one value. */
function fields(was: object, now: object, inWords: Part["inWords"], above = ""): readonly Omit<Change, "what">[] {
  const [old, recent] = [new Map(Object.entries(was)), new Map(Object.entries(now))];
  return [...new Set([...old.keys(), ...recent.keys()])].flatMap((key) => {
    const field = above === "" ? key : `${above}.${key}`;
    const [a, b] = [old.get(key), recent.get(key)];
    if (isTable(a) && isTable(b)) return fields(a, b, inWords, field);
    const [said, says] = [inWords(field, a), inWords(field, b)];
    if (said === says) return [];
    const kind = said === null ? "added" : says === null ? "removed" : "changed";
    return [{ kind, field, was: said, now: says } as const];
  });
}

function isTable(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Where the first that matches applies, the order matters even if each stays as it is. */
function moved(before: Plan | null, after: Plan): readonly Change[] {
  if (before === null) return [];
  return Object.values(SECTIONS).flatMap(({ order }): readonly Change[] => {
    if (order === undefined) return [];
    const [old, recent] = [order.of(before), order.of(after)];
    const was = old.filter((name) => recent.includes(name)).join(", ");
    const now = recent.filter((name) => old.includes(name)).join(", ");
    return was === now ? [] : [{ what: order.what, kind: "changed", field: "order", was, now }];
  });
}

/** A value of a plan in words; null if there is none. Those of most sections need nothing else. */
function usualWords(field: string, value: unknown): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value === "string") return value;
  if (typeof value === "number") return field.endsWith("Ms") ? budget(value) : String(value);
  if (!Array.isArray(value)) return JSON.stringify(value);
  if (value.length === 0) return "nothing";
  return value.map((item: unknown) => (typeof item === "string" ? item : JSON.stringify(item))).join(", ");
}

/** `capacityByChannel.chat` as "capacity by channel, chat". */
function fieldInWords(field: string): string {
  const spoken = field.replace(/Ms$/, "").replaceAll(/(?<=[a-z])(?=[A-Z])/g, " ");
  return spoken.replaceAll(/ [A-Z]/g, (start) => start.toLowerCase()).replaceAll(".", ", ");
}
