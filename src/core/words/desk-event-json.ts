/** What happened to agents, customers and the desk as scripts and exports have it: instants are RFC 3339. */
import type { Leave } from "../ticket/agent.ts";
import type { DeskEvent } from "../ticket/desk-event.ts";
import { rfc3339 } from "./instant.ts";

/** The fields of what was before and what is after that are instants, in ms UTC. */
const INSTANTS: ReadonlySet<string> = new Set(["since", "start", "end", "notedAt"] satisfies readonly (
  | keyof Leave
  | "since"
)[]);

/** The data of an event with its instants in RFC 3339. */
export function dataJson(data: DeskEvent["data"]): Readonly<Record<string, unknown>> {
  return { ...data, before: withInstants(data.before, spelled), after: withInstants(data.after, spelled) };
}

/** The same read back; what is no RFC 3339 stays as it is. */
export function dataFromJson(json: unknown): unknown {
  if (typeof json !== "object" || json === null) return json;
  const sides = Object.entries(json).map(([key, side]) => [
    key,
    key === "before" || key === "after" ? withInstants(side, read) : side,
  ]);
  return Object.fromEntries(sides);
}

function withInstants(side: unknown, write: (instant: unknown) => unknown): unknown {
  if (typeof side !== "object" || side === null) return side;
  return Object.fromEntries(
    Object.entries(side).map(([key, value]) => [key, INSTANTS.has(key) ? write(value) : value]),
  );
}

function spelled(instant: unknown): unknown {
  return typeof instant === "number" ? rfc3339(instant) : instant;
}

function read(text: unknown): unknown {
  const instant = typeof text === "string" ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(instant) && rfc3339(instant) === text ? instant : text;
}
