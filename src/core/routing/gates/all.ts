import { active } from "./active.ts";
import { capacity } from "./capacity.ts";
import { excluded } from "./excluded.ts";
import type { Gate } from "./gate.ts";
import { language } from "./language.ts";
import { leave } from "./leave.ts";
import { present } from "./present.ts";
import { region } from "./region.ts";
import { shift } from "./shift.ts";
import { skills } from "./skills.ts";
import { team } from "./team.ts";
import { tier } from "./tier.ts";

/** In the order in which they are asked: the first "no" is the one that is told. */
export const ALL = [active, present, leave, shift, team, tier, skills, language, region, capacity, excluded] as const;

type AnyGate = (typeof ALL)[number];
export type GateName = AnyGate["name"];
export const GATES: readonly GateName[] = ALL.map(({ name }) => name);

/** The gates that refuse a claim of one's own where the desk file does not say. */
export const BINDING_CLAIMS: readonly GateName[] = ALL.flatMap(({ name, bindsClaim }) => (bindsClaim ? [name] : []));

/** What the desk may let go after a while. Required skills, presence and capacity never are. */
export type Relaxable = NonNullable<AnyGate["relaxedBy"]>["drop"];
export const RELAXABLE: readonly Relaxable[] = ALL.flatMap(({ relaxedBy }) => relaxedBy?.drop ?? []);

/** The gate that gives way when this is dropped. */
export function gateOf(drop: Relaxable): GateName {
  const gate = ALL.find(({ relaxedBy }) => relaxedBy?.drop === drop);
  if (gate === undefined) throw new Error(`No gate gives way by ${drop}.`);
  return gate.name;
}

/** The gates with these names, in the order in which they are asked, whatever the order of the names. */
export function gatesNamed(names: readonly GateName[]): readonly Gate<GateName, Relaxable>[] {
  return ALL.filter(({ name }) => names.includes(name));
}

/** A gate by its name in a verdict; undefined for one that this version does not have. */
export function gateNamed(name: string): Gate<GateName, Relaxable> | undefined {
  return ALL.find((gate) => gate.name === name);
}
