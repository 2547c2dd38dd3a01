import type { Grammar } from "./line.ts";
import type { Plan } from "./plan.ts";

/** A moment of a line as it was typed, and the field that it is for; `wholeDay`: a day without a time means its end. */
export type TypedMoment = {
  readonly key: string;
  readonly text: string;
  readonly flag: string;
  readonly wholeDay: boolean;
};

/** The end of something of which nobody knows yet when it ends. */
export const OPEN = "open";

/** The moments of a line that are to become instants before its act is completed. */
export function momentsIn(
  { fields }: Pick<Grammar, "fields">,
  values: Readonly<Record<string, unknown>>,
): readonly TypedMoment[] {
  return Object.entries(fields).flatMap(([key, { place }]) => {
    const text = values[key];
    if (place.at !== "moment" || typeof text !== "string" || (place.isEnd && text === OPEN)) return [];
    return [{ key, text, flag: place.long, wholeDay: place.isEnd }];
  });
}

/** On whose clocks the moments of an act are: those of the agent whom it is about, or of the desk. */
export function zoneOf({ agents, timeZone }: Plan, handle: unknown): string {
  return agents.find((agent) => agent.handle === handle)?.timeZone ?? timeZone;
}
