import { nearest } from "../../core/words/nearest.ts";
import type { Path } from "../toml/located.ts";
import { type Check, error, type Finding } from "./check.ts";
import type { DeskFile } from "./schema.ts";

type Kind = "agent" | "team" | "category" | "calendar";
type Reference = { readonly path: Path; readonly kind: Kind; readonly name: string };

/** Whatever the file names is in the file. */
export const references: Check = (file) => {
  const known: Record<Kind, ReadonlySet<string>> = {
    agent: new Set(file.agent.map(({ handle }) => handle)),
    team: new Set(file.team.map(({ name }) => name)),
    category: new Set(file.category.map(({ name }) => name)),
    calendar: new Set([...Object.keys(file.calendar), "always"]),
  };
  const all = [
    ...ofDesk(file),
    ...ofTeams(file),
    ...ofAgents(file),
    ...ofRotations(file),
    ...ofTickets(file),
    ...ofSlas(file),
  ];
  return all.filter(({ kind, name }) => !known[kind].has(name)).map((reference) => missing(reference, known));
};

function missing({ path, kind, name }: Reference, known: Record<Kind, ReadonlySet<string>>): Finding {
  return error(path, `there is no ${kind} "${name}"`, nearest(name, known[kind]));
}

/** One reference for each name; none where the key is left out. */
function to(kind: Kind, path: Path, names: string | readonly string[] | undefined): readonly Reference[] {
  if (names === undefined) return [];
  if (typeof names === "string") return [{ path, kind, name: names }];
  return names.map((name, index) => ({ path: [...path, index], kind, name }));
}

function ofDesk({ desk }: DeskFile): readonly Reference[] {
  return to("calendar", ["desk", "calendar"], desk.calendar);
}

function ofTeams({ team }: DeskFile): readonly Reference[] {
  return team.flatMap(({ lead, overflow }, index) => [
    ...to("agent", ["team", index, "lead"], lead),
    ...to("team", ["team", index, "overflow"], overflow),
  ]);
}

function ofAgents({ agent }: DeskFile): readonly Reference[] {
  return agent.flatMap(({ teams, shift }, index) => [
    ...to("team", ["agent", index, "teams"], teams),
    ...to("calendar", ["agent", index, "shift"], typeof shift === "string" ? shift : undefined),
  ]);
}

function ofRotations({ rotation }: DeskFile): readonly Reference[] {
  return rotation.flatMap(({ team, turns }, index) => [
    ...to("team", ["rotation", index, "team"], team),
    ...turns.flatMap((turn, number) => to("agent", ["rotation", index, "turns", number], turn)),
  ]);
}

function ofTickets({ category, rule }: DeskFile): readonly Reference[] {
  return [
    ...category.flatMap(({ team }, index) => to("team", ["category", index, "team"], team)),
    ...rule.flatMap(({ when, set }, index) => [
      ...ofWords(["rule", index, "when"], when),
      ...ofWords(["rule", index, "set"], set),
    ]),
  ];
}

function ofSlas({ sla }: DeskFile): readonly Reference[] {
  return sla.flatMap(({ when, calendar = {} }, index) => [
    ...ofWords(["sla", index, "when"], when),
    ...(typeof calendar === "string"
      ? to("calendar", ["sla", index, "calendar"], calendar)
      : Object.entries(calendar).flatMap(([key, name]) => to("calendar", ["sla", index, "calendar", key], name))),
  ]);
}

type Words = { readonly team?: string | readonly string[]; readonly category?: string | readonly string[] };

/** A condition may be written as one word or as a list: the place of a single word is that of its key. */
function ofWords(path: Path, { team, category }: Words): readonly Reference[] {
  return [...to("team", [...path, "team"], team), ...to("category", [...path, "category"], category)];
}
