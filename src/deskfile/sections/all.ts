import { z } from "zod";
import type { Plan } from "../../core/acts/plan.ts";
import { nearest } from "../../core/words/nearest.ts";
import { agent } from "./agent.ts";
import { calendar } from "./calendar.ts";
import { category } from "./category.ts";
import { desk } from "./desk.ts";
import { ladder } from "./ladder.ts";
import { pipeline } from "./pipeline.ts";
import { queue } from "./queue.ts";
import { rotation } from "./rotation.ts";
import { rule } from "./rule.ts";
import { error, type Finding, type Reference, type Section } from "./section.ts";
import { sla } from "./sla.ts";
import { team } from "./team.ts";
import { view } from "./view.ts";

/** Every section of the desk file by its key, in the order in which they are written, read and told. */
const ALL = { desk, calendar, team, agent, rotation, category, rule, queue, pipeline, sla, ladder, view };

type All = typeof ALL;
type Name = keyof All;

/** The desk file as people write it. It still speaks the words of the file; `toPlan` turns them into the domain's. */
export type DeskFile = { readonly [Each in Name]: z.output<All[Each]["schema"]> };

type Shape = { readonly [Each in Name]: All[Each]["schema"] };
const shape: Shape = Object.assign({}, ...Object.entries(ALL).map(([name, { schema }]) => ({ [name]: schema })));

export const deskSchema = z.strictObject(shape);

export const SECTIONS: Readonly<Record<Name, Section<DeskFile>>> = ALL;
const LIST = Object.values(SECTIONS);

type Parts = { readonly [Each in Name]: (part: ReturnType<All[Each]["plan"]>) => void }[Name];
type Whole = Parts extends (part: infer Every) => void ? Every : never;

/** The desk file in the words of the domain, with what it leaves out filled in. Some section makes each field of a plan. */
export function toPlan(file: DeskFile): Plan {
  const plan: Whole = Object.assign({}, ...LIST.map((section) => section.plan(file)));
  return plan;
}

/** Everything that is wrong with a desk file beyond the form of its parts. */
export function findings(file: DeskFile): readonly Finding[] {
  const references = referencesIn(file);
  return [
    ...missing(file, references),
    ...LIST.flatMap((section) => section.checks.flatMap((check) => check(file, references))),
  ];
}

function referencesIn(file: DeskFile): readonly Reference<Name>[] {
  return Object.values(ALL).flatMap((section): readonly Reference<Name>[] => section.references(file));
}

/** Whatever the file names is in the file. */
function missing(file: DeskFile, references: readonly Reference<Name>[]): readonly Finding[] {
  const known = new Map(Object.entries(SECTIONS).map(([name, section]) => [name, new Set(section.names(file))]));
  return references.flatMap(({ path, kind, name }) => {
    const names = known.get(kind) ?? new Set<string>();
    return names.has(name) ? [] : [error(path, `there is no ${kind} "${name}"`, nearest(name, names))];
  });
}
