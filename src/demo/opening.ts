import type { Plan } from "../core/acts/plan.ts";
import { classify } from "../core/routing/classify.ts";
import { apply, open } from "../core/ticket/apply.ts";
import type { Customer } from "../core/ticket/customer.ts";
import type { EventOf, Opening, TicketEvent } from "../core/ticket/event.ts";
import { acknowledgement } from "./acknowledgement.ts";
import type { Conversation } from "./conversation.ts";
import { type DemoFacts, fill } from "./facts.ts";
import { between, type Random } from "./random.ts";

/** How a conversation begins: opened, classified, prioritised, acknowledged, by the desk's own rules. */
export function openingEvents(
  conversation: Conversation,
  customer: Customer,
  facts: DemoFacts,
  plan: Plan,
  at: number,
  random: Random,
): readonly [EventOf<"opened">, ...TicketEvent[]] {
  const opening = openingOf(conversation, customer, facts, plan);
  const { classified, prioritised } = classify(opening, customer, plan.rules, plan.categories);
  const body = fill(conversation.turns[0]?.text ?? "", facts);
  const opened: EventOf<"opened"> = {
    type: "opened",
    at,
    actor: `customer:${customer.email}`,
    data: { ...opening, body },
  };
  const intake: readonly TicketEvent[] = [
    ...classified.map((data) => ({ type: "classified" as const, at, actor: actorOf(data.rule), data })),
    ...prioritised.map((data) => ({ type: "prioritised" as const, at, actor: actorOf(data.rule), data })),
  ];
  const thanks = acknowledgement(conversation.channel, conversation.language);
  if (thanks === null) return [opened, ...intake];
  const answeredAt = at + between(random, 900, 2800);
  return [opened, ...intake, { type: "replied", at: answeredAt, actor: "system", data: { body: thanks, auto: true } }];
}

/** The ticket as it enters the queue. */
export function ticketAfter([opened, ...rest]: readonly [EventOf<"opened">, ...TicketEvent[]]) {
  return rest.reduce(apply, open(0, opened));
}

/** Leaves the category to the rules where they find it by the words of the subject. */
function openingOf(conversation: Conversation, customer: Customer, facts: DemoFacts, plan: Plan): Opening {
  const given: Opening = {
    subject: fill(conversation.subject, facts),
    channel: conversation.channel,
    customer: customer.email,
    category: null,
    priority: conversation.priority,
    tier: 1,
    team: null,
    language: conversation.language,
    region: customer.region,
    product: null,
    tags: conversation.tags,
    effortMs: 0,
    weight: 1,
    externalId: null,
  };
  const found = classify(given, customer, plan.rules, plan.categories).classified.find(({ set }) => set.category);
  return found?.set.category === conversation.category ? given : { ...given, category: conversation.category };
}

function actorOf(rule: string | null): `rule:${string}` | "system" {
  return rule === null ? "system" : `rule:${rule}`;
}
