import { GATES, type GateName } from "../facts/policy.ts";
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

const BY_NAME: Readonly<Record<GateName, Gate>> = {
  active,
  present,
  leave,
  shift,
  team,
  tier,
  skills,
  language,
  region,
  capacity,
  excluded,
};

const known = new WeakMap<readonly GateName[], readonly Gate[]>();

/** The gates with these names, in the order in which they are asked, whatever the order of the names. */
export function gatesNamed(names: readonly GateName[]): readonly Gate[] {
  const gates = known.get(names) ?? GATES.filter((name) => names.includes(name)).map((name) => BY_NAME[name]);
  known.set(names, gates);
  return gates;
}
