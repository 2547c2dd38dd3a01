import { type Chosen, classify } from "../../routing/classify.ts";
import { type Customer, stranger } from "../../ticket/customer.ts";
import type { Actor, Opening, TicketEvent } from "../../ticket/event.ts";
import { Failure } from "../../ticket/failure.ts";
import { type Channel, type Priority, type Ticket, ticketId } from "../../ticket/ticket.ts";
import { decideCustomer } from "../customer.ts";
import { happens, type Opened } from "../decision.ts";
import type { Facts } from "../facts.ts";
import type { Plan } from "../plan.ts";
import { demandCategory, teamNamed } from "./named.ts";

/** What is known of the customer of a new ticket; null: not said. */
type About = Readonly<Record<"name" | "plan" | "language" | "region", string | null>> & {
  readonly revenue: number | null;
};

/** A request as somebody hands it in; what is null, the rules, the category and the customer say. */
export type Request = About & {
  readonly subject: string;
  readonly body: string;
  readonly channel: Channel | null;
  readonly customer: string | null;
  readonly category: string | null;
  readonly priority: Priority | null;
  readonly team: string | null;
  readonly tier: number | null;
  readonly product: string | null;
  readonly tags: readonly string[];
  readonly effortMs: number | null;
  readonly weight: number | null;
  readonly externalId: string | null;
};

/** The new ticket with its intake: classified and prioritised, routed by nobody yet. Throws `team_not_found`, `category_not_found`, `changed_meanwhile`. */
export function opened(request: Request, facts: Facts<"opening">, plan: Plan, now: number): Opened {
  if (request.team !== null) teamNamed(plan, request.team);
  if (request.category !== null) demandCategory(plan, request.category);
  const { number, customer: known, twin } = demandOpening(facts);
  if (twin !== null)
    throw new Failure("changed_meanwhile", `T-${twin} has the external id ${request.externalId} already.`, {
      hint: `\`docket show ${twin}\` shows it.`,
    });
  const customer = asKnownNow(request, known, now);
  const data = openingOf(request, customer);
  const intake = classify(data, customer, plan.rules, plan.categories, chosen(request));
  const first = happens(facts, now, "opened", { ...data, body: request.body });
  const rest: TicketEvent[] = [
    ...intake.classified.map((data) => happens(ruledBy(data), now, "classified", data)),
    ...intake.prioritised.map((data) => happens(ruledBy(data), now, "prioritised", data)),
  ];
  const opening = { number, events: [first, ...rest] } as const;
  if (customer === null) return { ...opening, customer };
  const { actor } = facts;
  const news = decideCustomer(known ?? stranger(customer.email), customer, { actor, now });
  return { ...opening, customer: { now: customer, events: news } };
}

/** The ticket that goes on where a closed one ended. */
export function followUp(closed: Ticket, text: string, facts: Facts<"opening">, plan: Plan, now: number): Opened {
  const { subject, channel, customer, language, region, product } = closed;
  const request: Request = {
    ...{ subject, channel, customer, language, region, product },
    body: `${text}\n\n(follows ${ticketId(closed.number)}, which is closed)`,
    category: plan.categories.find(({ name }) => name === closed.category)?.name ?? null,
    team: plan.teams.find(({ name }) => name === closed.team)?.name ?? null,
    tags: [...closed.tags, "follow-up"],
    ...{
      name: null,
      plan: null,
      revenue: null,
      priority: null,
      tier: null,
      effortMs: null,
      weight: null,
      externalId: null,
    },
  };
  return opened(request, facts, plan, now);
}

function demandOpening({ opening }: Facts<"opening">) {
  if (opening === null) throw new Error("The decision lacks the number of the ticket that it opens.");
  return opening;
}

/** The customer, brought up to date by what came with the ticket. */
function asKnownNow(request: Request, known: Customer | null, now: number): Customer | null {
  if (request.customer === null) return null;
  const customer = known ?? stranger(request.customer);
  return {
    ...customer,
    name: request.name ?? customer.name,
    plan: request.plan ?? customer.plan,
    revenue: request.revenue ?? customer.revenue,
    language: request.language ?? customer.language,
    region: request.region ?? customer.region,
    firstTicketAt: customer.firstTicketAt ?? now,
  };
}

function openingOf(request: Request, customer: Customer | null): Opening {
  return {
    subject: request.subject,
    channel: request.channel ?? "email",
    customer: customer?.email ?? null,
    category: request.category,
    priority: request.priority ?? "normal",
    tier: request.tier ?? 1,
    team: request.team,
    language: request.language ?? customer?.language ?? null,
    region: request.region ?? customer?.region ?? null,
    product: request.product,
    tags: [...new Set(request.tags)],
    effortMs: request.effortMs ?? 0,
    weight: request.weight ?? 1,
    externalId: request.externalId,
  };
}

function chosen(request: Request): readonly Chosen[] {
  return (["tier", "effortMs", "weight"] as const).filter((field) => request[field] !== null);
}

function ruledBy({ rule }: { readonly rule: string | null }): { readonly actor: Actor } {
  return { actor: rule === null ? "system" : `rule:${rule}` };
}
