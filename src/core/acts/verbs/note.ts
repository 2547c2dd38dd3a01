import { act } from "../act.ts";
import { happens } from "../decision.ts";
import { body, NO_TEXT, required } from "../field.ts";
import { message } from "../values.ts";

/** Writes an internal note, which the customer does not see. */
export const note = act({
  name: "note",
  summary: "write an internal note",
  help: "write an internal note, which the customer does not see",
  right: "note",
  about: "ticket",
  fields: { body: required(body(message), NO_TEXT) },
  words: () => ({ did: "Noted on", would: "note on", done: () => "noted" }),
  isFinal: true,
  key: "ticket.note",
  assigns: "nobody",
  decide: (_, given, facts, __, now) => ({ events: [happens(facts, now, "noted", { body: given.body })] }),
});
