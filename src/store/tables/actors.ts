import { type Actor, isActor } from "../../core/ticket/event.ts";
import { Failure } from "../../core/ticket/failure.ts";

/** Who did it, as a row says. Throws `database_damaged` if it names nobody who can do anything. */
export function actorIn(text: string): Actor {
  if (isActor(text)) return text;
  throw new Failure("database_damaged", `"${text}" is neither an agent nor a customer, a rule or the system.`);
}
