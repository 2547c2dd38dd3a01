import { lineOf } from "../../core/acts/spoken.ts";
import { type Act, declared, type Given, readAct } from "../../core/acts/verbs/all.ts";

/** What the screen asks of the desk: an act, without what is optional. */
export type Asked = Given;

/** The tickets that an act is about. */
export function ticketsOf(asked: Asked): readonly number[] {
  if ("tickets" in asked) return asked.tickets;
  return "ticket" in asked ? [asked.ticket] : [];
}

/** The act as it would be typed, without its texts: for the log and for messages. */
export function commandLine(asked: Asked): string {
  return lineOf(declared(asked.act), asked, { prose: false });
}

/** The act with everything filled in. Throws `bad_input`. */
export function complete(asked: Asked): Act {
  return readAct(asked);
}
