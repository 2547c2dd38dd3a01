import type { Actor } from "../../ticket/event.ts";
import { Failure } from "../../ticket/failure.ts";
import { CHANNELS, PRIORITIES, type Ticket } from "../../ticket/ticket.ts";
import { act } from "../act.ts";
import { body, flag, repeated, required } from "../field.ts";
import {
  anyMessage,
  priority as anyPriority,
  duration,
  email,
  language,
  listOf,
  name,
  oneOf,
  text,
  unlessBlank,
  wholeNumber,
} from "../values.ts";
import { opened } from "./opening.ts";

const OPENED_BY = "customer or agent: only what a customer opens has a first response to wait for";
const NO_SUBJECT = {
  code: "not_a_terminal",
  sentence: "--subject is missing.",
  hint: "docket asks for it only on a terminal; elsewhere pass the flag.",
} as const;

/** Opens a ticket: it is classified, prioritised and routed at once. */
export const open = act({
  name: "new",
  summary: "open a ticket",
  help: "open a ticket: it is classified, prioritised and routed at once",
  right: "open",
  about: "new",
  fields: {
    body: body(anyMessage),
    subject: required(flag("--subject <text>", "what it is about", text("a subject")), NO_SUBJECT),
    customer: flag("--customer <email>", "who asks; without it you open an internal ticket", email),
    name: flag("--name <name>", "the customer's name", unlessBlank(name, null)),
    plan: flag("--plan <plan>", "the customer's plan", unlessBlank(name, null)),
    revenue: flag("--revenue <n>", "the customer's revenue a year", wholeNumber),
    channel: flag("--channel <channel>", CHANNELS.join(", "), oneOf(CHANNELS, "channel"), ["channels"]),
    category: flag("--category <name>", "of the desk file; without it the rules say", name, ["categories"]),
    priority: flag("--priority <priority>", PRIORITIES.join(", "), anyPriority, ["priorities"]),
    team: flag("--team <team>", "of the desk file", name, ["teams"]),
    tier: flag("--tier <n>", "the lowest tier that may work on it", wholeNumber),
    language: flag("--language <tag>", "such as en or pt-BR", unlessBlank(language, null)),
    region: flag("--region <code>", "such as DE", unlessBlank(name, null)),
    product: flag("--product <name>", "what it is about", name),
    tags: repeated("--tag <tag>", "may be repeated", listOf(name)),
    effortMs: flag("--effort <time>", "the expected work, such as 20m", duration),
    weight: flag("--weight <n>", "capacity points", wholeNumber),
    externalId: flag("--external-id <id>", "its id in another system", name),
    openedBy: flag("--opened-by <who>", OPENED_BY, oneOf(["customer", "agent"], "author")),
  },
  words: () => ({ did: "Opened", would: "open", rest: ({ ticket }) => owner(ticket), done: () => "opened" }),
  isFinal: true,
  assigns: "anyone",
  drains: () => true,
  facts: ["opening"],
  actor: ({ customer, openedBy }, handle): Actor | null => {
    if (customer !== null && openedBy !== "agent") return `customer:${customer}`;
    if (openedBy === "customer")
      throw new Failure("bad_input", "A customer who opens a ticket has an e-mail address.", {
        hint: "Name it with --customer EMAIL.",
      });
    if (handle !== null) return null;
    throw new Failure("not_identified", "I do not know who you are.", {
      hint: "Say who asks with --customer EMAIL, or who you are with --as HANDLE.",
    });
  },
  opens: (_, { customer, externalId }) => ({ customer, externalId }),
  decide: (_, given, facts, plan, now) => ({
    events: [],
    opened: opened({ ...given, body: given.body ?? "" }, facts, plan, now),
  }),
});

function owner({ assignee, unroutable }: Ticket): string {
  if (assignee !== null) return `(assigned to ${assignee})`;
  return unroutable === null ? "in the queue" : `in the queue: nobody can take it (${unroutable.reasons.join(", ")})`;
}
