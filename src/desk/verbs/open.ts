import { classify } from "../../core/routing/classify.ts";
import { apply, open } from "../../core/ticket/apply.ts";
import type { Customer } from "../../core/ticket/customer.ts";
import type { Actor, Opening, TicketEvent } from "../../core/ticket/event.ts";
import { Failure } from "../../core/ticket/failure.ts";
import { demand } from "../../core/ticket/rights.ts";
import type { Channel, Priority } from "../../core/ticket/ticket.ts";
import { appendEvent } from "../../store/tables/events.ts";
import { nextNumbers, numberOfExternal } from "../../store/tables/numbers.ts";
import { insertTicket } from "../../store/tables/tickets.ts";
import { wordsOf } from "../work/change.ts";
import { derive } from "../work/derive.ts";
import type { Desk } from "../work/desk.ts";
import { drain } from "../work/drain.ts";
import { words } from "../work/input.ts";
import { afterRouting, type Done, type Report } from "../work/report.ts";
import { identify, transact, type Work } from "../work/transaction.ts";
import { address, knownCustomer } from "./customer.ts";
import { teamNamed } from "./reassign.ts";

/** A request as somebody hands it in; what is left out, the rules, the category and the customer say. */
export type NewTicket = {
  readonly subject: string;
  readonly body?: string | undefined;
  readonly channel?: Channel | undefined;
  /** An e-mail address; without one an agent opens the ticket for the house. */
  readonly customer?: string | undefined;
  readonly name?: string | undefined;
  readonly plan?: string | undefined;
  readonly revenue?: number | undefined;
  readonly category?: string | undefined;
  readonly priority?: Priority | undefined;
  readonly team?: string | undefined;
  readonly tier?: number | undefined;
  readonly language?: string | undefined;
  readonly region?: string | undefined;
  readonly product?: string | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly effortMs?: number | undefined;
  readonly weight?: number | undefined;
  readonly externalId?: string | undefined;
  /** Who opens it; the customer, if one is named. Only what a customer opens has a first response to wait for. */
  readonly openedBy?: "customer" | "agent" | undefined;
  readonly dryRun?: boolean | undefined;
};

/** Opens a ticket: classified, prioritised, then routed. Throws `bad_input`, `team_not_found`, `category_not_found`. */
export function openTicket(desk: Desk, input: NewTicket): Promise<Report> {
  const dryRun = input.dryRun ?? false;
  const actor = actorOf(desk, input);
  return transact(
    desk,
    async (work) => {
      if (work.actor.startsWith("agent:")) demand(identify(desk.handle, work.plan), "open", work.plan.rights);
      const done = await opened(work, input);
      const routed = await drain(work, new Set([done.number]));
      const act = await work.act();
      return { act: dryRun ? null : act, dryRun, refused: [], ...afterRouting([done], routed) };
    },
    { scope: { assigns: "anyone", about: "desk" }, dryRun, actor },
  );
}

function actorOf(desk: Desk, { customer, openedBy }: NewTicket): Actor {
  if (customer !== undefined && openedBy !== "agent") return `customer:${address(customer)}`;
  if (openedBy === "customer")
    throw new Failure("bad_input", "A customer who opens a ticket has an e-mail address.", {
      hint: "Name it with --customer EMAIL.",
    });
  if (desk.handle === null)
    throw new Failure("not_identified", "I do not know who you are.", {
      hint: "Say who asks with --customer EMAIL, or who you are with --as HANDLE.",
    });
  return `agent:${desk.handle}`;
}

/** Writes a new ticket with its intake; it waits, routed by nobody yet. */
export async function opened(work: Work, input: NewTicket): Promise<Done> {
  const { tx, plan, now } = work;
  if (input.team !== undefined) teamNamed(plan, input.team);
  demandCategory(work, input.category);
  await demandNew(work, input.externalId);
  const [number] = await nextNumbers(tx, 1);
  if (number === undefined) throw new Error("The database gave no number for the ticket.");
  const customer = await knownCustomer(work, input);
  const opening = openingOf(input, customer);
  const { classified, prioritised } = classify(opening, customer, plan.rules, plan.categories, chosen(input));
  const first = {
    type: "opened",
    at: now,
    actor: work.actor,
    data: { ...opening, body: (input.body ?? "").toWellFormed() },
  } as const;
  const rest: TicketEvent[] = [
    ...classified.map((data): TicketEvent => ({ type: "classified", at: now, actor: ruled(data.rule), data })),
    ...prioritised.map((data): TicketEvent => ({ type: "prioritised", at: now, actor: ruled(data.rule), data })),
  ];
  const ticket = rest.reduce(apply, open(number, first));
  const act = { number: work.act(), key: work.key };
  const [, ...events] = await Promise.all([
    insertTicket(tx, ticket, derive(ticket, customer, plan)),
    ...[first, ...rest].map((event) => appendEvent(tx, number, act, event, wordsOf(event))),
  ]);
  return { number, before: null, ticket, changed: true, events, verdict: null, remarks: [] };
}

function openingOf(input: NewTicket, customer: Customer | null): Opening {
  return {
    subject: words(input.subject, "a subject"),
    channel: input.channel ?? "email",
    customer: customer?.email ?? null,
    category: input.category ?? null,
    priority: input.priority ?? "normal",
    tier: input.tier ?? 1,
    team: input.team ?? null,
    language: input.language ?? customer?.language ?? null,
    region: input.region ?? customer?.region ?? null,
    product: input.product ?? null,
    tags: [...new Set(input.tags ?? [])],
    effortMs: input.effortMs ?? 0,
    weight: input.weight ?? 1,
    externalId: input.externalId ?? null,
  };
}

function chosen({ tier, effortMs, weight }: NewTicket) {
  return [
    ...(tier === undefined ? [] : (["tier"] as const)),
    ...(effortMs === undefined ? [] : (["effortMs"] as const)),
    ...(weight === undefined ? [] : (["weight"] as const)),
  ];
}

const ruled = (rule: string | null): Actor => (rule === null ? "system" : `rule:${rule}`);

function demandCategory({ plan }: Work, name: string | undefined): void {
  if (name === undefined || plan.categories.some((category) => category.name === name)) return;
  throw new Failure("category_not_found", `There is no category ${name} in this desk.`, {
    reasons: plan.categories.map((each) => each.name),
  });
}

async function demandNew({ tx }: Work, externalId: string | undefined): Promise<void> {
  if (externalId === undefined) return;
  const number = await numberOfExternal(tx, externalId);
  if (number !== null)
    throw new Failure("changed_meanwhile", `T-${number} has the external id ${externalId} already.`, {
      hint: `\`docket show ${number}\` shows it.`,
    });
}
