import type { DeskEvent } from "../../ticket/desk-event.ts";
import { Failure } from "../../ticket/failure.ts";
import { act } from "../act.ts";
import { decideCustomer, factsOf, SAYABLE } from "../customer.ts";
import { flag, repeated } from "../field.ts";
import { language, listOf, name, text, unlessBlank, wholeNumber } from "../values.ts";
import { agentNamed } from "./named.ts";

const EXCLUDE = "an agent who does not get this customer's tickets; may be repeated";
const INCLUDE = "an agent who gets them again; may be repeated";

/** Records what is known of a customer; their waiting tickets get the place and the deadlines that follow. */
export const customerSet = act({
  name: "customer set",
  summary: "write down what is known of a customer",
  right: "customer",
  about: "customer",
  fields: {
    name: flag("--name <name>", 'the customer\'s name; "" for none', unlessBlank(text("a name"), "")),
    plan: flag("--plan <plan>", 'the customer\'s plan; "" for none', unlessBlank(text("a plan"), "")),
    revenue: flag("--revenue <n>", "a year", wholeNumber),
    language: flag("--language <tag>", 'such as en or pt-BR; "" for none', unlessBlank(language, "")),
    region: flag("--region <code>", 'such as DE; "" for none', unlessBlank(text("a region"), "")),
    exclude: repeated("--exclude <handle>", EXCLUDE, listOf(name), ["agents"]),
    include: repeated("--include <handle>", INCLUDE, listOf(name), ["agents"]),
  },
  words: () => ({ did: "has", would: "would have", rest: written, nothing: "has that already" }),
  check: (given) => {
    const isSaid = SAYABLE.some((fact) => given[fact] !== null) || given.exclude.length + given.include.length > 0;
    if (!isSaid) throw new Failure("bad_input", "Say what is known of them, such as --name or --plan.");
    const both = given.exclude.find((handle) => given.include.includes(handle));
    if (both !== undefined) throw new Failure("bad_input", `${both} cannot be excluded and included at once.`);
  },
  assigns: "anyone",
  drains: () => true,
  decide: (known, given, { actor }, plan, now) => {
    const others = given.include.filter((handle) => !known.excluded.includes(handle));
    for (const handle of [...given.exclude, ...others]) agentNamed(plan, handle);
    return decideCustomer(known, factsOf(known, given), { actor, now });
  },
});

function written([event]: readonly DeskEvent[]): string {
  if (event?.type !== "customer_changed") return "";
  return Object.entries(event.data.after)
    .map(([fact, value]) => `${fact} ${Array.isArray(value) ? value.join(" ") || "nobody" : (value ?? "none")}`)
    .join(", ");
}
