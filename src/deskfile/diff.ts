import type { Plan } from "../core/acts/plan.ts";
import { fieldInWords, inWords } from "./diff-words.ts";

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
  const was = before === null ? new Map<string, object>() : partsOf(before);
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

function partsOf(plan: Plan): ReadonlyMap<string, object> {
  const { name, timeZone, calendar, assignment, autoCloseMs, rights } = plan;
  return numbered([
    ["the desk", { name, timeZone, calendar, assignment, autoCloseMs, rights }],
    ...Object.entries(plan.calendars).map(([key, one]) => [calendarInWords(key), one] as const),
    ...named("team", plan.teams),
    ...plan.agents.map((agent) => [`agent ${agent.handle}`, agent] as const),
    ...plan.rotations.map((one) => [`the rotation of tier ${one.tier} in ${one.team}`, one] as const),
    ...named("category", plan.categories),
    ...named("rule", plan.rules),
    ["the queue", plan.queue],
    ["the pipeline", plan.pipeline],
    ...named("SLA", plan.slas),
    ...plan.ladders.map((ladder) => [`the ladder of ${ladder.clock}`, ladder] as const),
    ...named("view", plan.views),
  ]);
}

/** Of several that are called the same, the later ones get a number. */
function numbered(parts: readonly (readonly [string, object])[]): ReadonlyMap<string, object> {
  const all = new Map<string, object>();
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

function named(noun: string, items: readonly { readonly name: string }[]) {
  return items.map((item) => [`${noun} ${item.name}`, item] as const);
}

function calendarInWords(name: string): string {
  return name.startsWith("@") ? `the week of agent ${name.slice(1)}` : `calendar ${name}`;
}

function between(what: string, was: object | undefined, now: object | undefined): readonly Change[] {
  if (was === undefined) return [{ what, kind: "added", field: null, was: null, now: null }];
  if (now === undefined) return [{ what, kind: "removed", field: null, was: null, now: null }];
  return fields(was, now).map((change) => ({ what, ...change }));
}

/** Tables are compared key by key, as deep as they go; a list is one value. */
function fields(was: object, now: object, above = ""): readonly Omit<Change, "what">[] {
  const [old, recent] = [new Map(Object.entries(was)), new Map(Object.entries(now))];
  return [...new Set([...old.keys(), ...recent.keys()])].flatMap((key) => {
    const field = above === "" ? key : `${above}.${key}`;
    const [a, b] = [old.get(key), recent.get(key)];
    if (isTable(a) && isTable(b)) return fields(a, b, field);
    const [said, says] = [inWords(field, a), inWords(field, b)];
    if (said === says) return [];
    const kind = said === null ? "added" : says === null ? "removed" : "changed";
    return [{ kind, field, was: said, now: says } as const];
  });
}

function isTable(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Of rules and SLAs the first holds, so their order matters even if each of them stays as it is. */
function moved(before: Plan | null, after: Plan): readonly Change[] {
  if (before === null) return [];
  return (["rules", "slas"] as const).flatMap((list) => {
    const [old, recent] = [before[list].map(({ name }) => name), after[list].map(({ name }) => name)];
    const stayed = [old.filter((name) => recent.includes(name)), recent.filter((name) => old.includes(name))] as const;
    const [was, now] = [stayed[0].join(", "), stayed[1].join(", ")];
    return was === now
      ? []
      : [{ what: `the ${list === "slas" ? "SLAs" : list}`, kind: "changed", field: "order", was, now }];
  });
}
