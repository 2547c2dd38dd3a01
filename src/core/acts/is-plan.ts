import type { Plan } from "./plan.ts";

type Kind = "text" | "number or none" | "list" | "record";

/** What each field of a plan holds. A field that is added to `Plan` does not compile until it is here. */
const FIELDS: { readonly [Field in keyof Plan]: Kind } = {
  name: "text",
  timeZone: "text",
  calendar: "text",
  assignment: "text",
  autoCloseMs: "number or none",
  rights: "record",
  calendars: "record",
  teams: "list",
  agents: "list",
  rotations: "list",
  categories: "list",
  rules: "list",
  queue: "record",
  pipeline: "record",
  slas: "list",
  ladders: "list",
  views: "list",
};

/** Whether a value that was stored as a plan is one, as far as its own fields go: a plan is large, and read by every command. */
export function isPlan(value: unknown): value is Plan {
  if (!isRecord(value)) return false;
  return Object.entries(FIELDS).every(([field, kind]) => IS[kind](value[field]));
}

const IS: Readonly<Record<Kind, (value: unknown) => boolean>> = {
  text: (value) => typeof value === "string",
  "number or none": (value) => value === null || typeof value === "number",
  list: (value) => Array.isArray(value),
  record: isRecord,
};

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
