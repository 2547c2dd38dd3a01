import type { DeskEvent } from "../../core/ticket/desk-event.ts";
import { rfc3339 } from "../../core/words/instant.ts";

/** What happened to an agent, a customer or the desk, as scripts read it: instants are RFC 3339. */
export function deskEventJson({ type, subject, data }: DeskEvent): object {
  return { type, subject, before: withInstants(data.before), after: withInstants(data.after) };
}

/** The fields that are instants, in ms UTC. */
const INSTANTS: ReadonlySet<string> = new Set(["since", "start", "end", "notedAt"]);

function withInstants(side: DeskEvent["data"]["before"]): unknown {
  if (typeof side !== "object" || side === null) return side;
  return Object.fromEntries(
    Object.entries(side).map(([key, value]) => [
      key,
      INSTANTS.has(key) && typeof value === "number" ? rfc3339(value) : value,
    ]),
  );
}
