import { Failure } from "../../core/ticket/failure.ts";
import { nearest } from "../../core/words/nearest.ts";
import { csv } from "./csv.ts";
import { jira } from "./jira.ts";
import { linear } from "./linear.ts";
import { PRESET_NAMES, type Preset, type PresetName } from "./preset.ts";
import { servicenow } from "./servicenow.ts";
import { zendesk } from "./zendesk.ts";

/** The presets, those that are sure of themselves first. */
const PRESETS: Readonly<Record<PresetName, Preset>> = { servicenow, zendesk, jira, linear, csv };

/** Where tickets can come from, as `--from` names it. */
export const SOURCES = [...PRESET_NAMES, "docket"] as const;
export type Source = (typeof SOURCES)[number];

/** The source that a person named. Throws `bad_input` with the nearest one. */
export function sourceNamed(name: string): Source {
  const found = SOURCES.find((source) => source === name);
  if (found !== undefined) return found;
  const near = nearest(name, SOURCES);
  const meant = near === null ? "" : ` Did you mean "${near}"?`;
  throw new Failure("bad_input", `There is no preset "${name}"; there are ${SOURCES.join(", ")}.${meant}`);
}

/** The preset for a file with these columns: the named one, else the first that knows them. */
export function presetFor(named: PresetName | null, columns: readonly string[]): Preset {
  if (named !== null) return PRESETS[named];
  const names = new Set(columns.map(columnName));
  return Object.values(PRESETS).find((preset) => preset.recognises(names)) ?? csv;
}

/** A column's name as it is compared: whatever its case and the space around it. */
export function columnName(written: string): string {
  return written.trim().toLowerCase();
}

/** Throws `bad_input` for a table of what happened to cases, one line for each event. */
export function refuseEventLog(columns: readonly string[], path: string): void {
  const names = new Set(columns.map((column) => columnName(column).replace(/[_\s]/g, "")));
  const isXes = names.has("case:concept:name") || names.has("lifecycle:transition");
  if (!isXes && !(names.has("caseid") && names.has("activity"))) return;
  throw new Failure(
    "bad_input",
    `${path} is an event log: each line is a step of a case, not a ticket. Import a list of tickets, one line for each.`,
    { hint: "Help desks export one as “tickets” or “incidents”, not as “audit” or “process mining”." },
  );
}
