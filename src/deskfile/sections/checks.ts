import type { Check } from "./check.ts";
import { calendarsInUse } from "./check-calendars.ts";
import { hours } from "./check-hours.ts";
import { names } from "./check-names.ts";
import { keeper, languages, membership } from "./check-people.ts";
import { pipeline } from "./check-pipeline.ts";
import { references } from "./check-references.ts";
import { handovers, turns } from "./check-rotations.ts";
import { skills } from "./check-skills.ts";
import { reachable, sensible } from "./check-slas.ts";

/** Everything that is asked about a desk file beyond the form of its parts. */
export const CHECKS: readonly Check[] = [
  names,
  references,
  membership,
  keeper,
  languages,
  skills,
  hours,
  calendarsInUse,
  handovers,
  turns,
  pipeline,
  reachable,
  sensible,
];
