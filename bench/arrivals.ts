import type { TicketEvent } from "../src/core/ticket/event.ts";
import { CHANNELS, PRIORITIES } from "../src/core/ticket/ticket.ts";
import { HOUR, MINUTE } from "../src/core/time/units.ts";
import type { Arrival } from "../src/desk/whole/import.ts";
import { AGENTS, CATEGORIES, handleOf, languageOf, regionOf, teamOf } from "./desk-file.ts";

const CUSTOMERS = 2_000;

/** Events of a ticket with a long history. */
const LONG = 5;

export type Kind = {
  /** Since how many hours the first of them waits. */
  readonly hours: number;
  /** All tickets are unassigned; otherwise every third is owned and answered. */
  readonly waiting: boolean;
  /** With an external id, as tickets from another program have one. */
  readonly external: boolean;
  /** Every ticket has five events, and not only as many as it needs. */
  readonly long?: boolean;
};

/** Open tickets from `first` on, of a row of `count` that came evenly before `now` (ms UTC): the same for the same figures. */
export async function* arrivals(
  first: number,
  size: number,
  count: number,
  now: number,
  kind: Kind,
): AsyncGenerator<Arrival> {
  for (let index = first; index < first + size; index++) yield arrival(index, count, now, kind);
}

function arrival(index: number, count: number, now: number, { hours, waiting, external, long = false }: Kind): Arrival {
  const at = now - Math.floor((hours * HOUR * (count - index)) / count) - (index % 1_000);
  const email = `customer-${scatter(index) % CUSTOMERS}@example.com`;
  const handle = handleOf(scatter(index) % AGENTS);
  const externalId = external ? `OLD-${index}` : null;
  const category = scatter(index) % CATEGORIES.length;
  const opened: TicketEvent = {
    type: "opened",
    at,
    actor: `customer:${email}`,
    data: {
      subject: `${SUBJECTS[scatter(index) % SUBJECTS.length]} ${index}`,
      body: `${BODY} ${scatter(index)}`,
      channel: CHANNELS[scatter(index + 1) % CHANNELS.length] ?? "email",
      customer: email,
      category: CATEGORIES[category] ?? null,
      priority: PRIORITIES[scatter(index + 2) % PRIORITIES.length] ?? "normal",
      tier: 1,
      team: teamOf(category),
      language: languageOf(scatter(index + 3)),
      region: regionOf(scatter(index + 4)),
      product: null,
      tags: [],
      effortMs: (10 + 10 * category) * MINUTE,
      weight: 1,
      externalId,
    },
  };
  const taken: readonly TicketEvent[] = [
    { type: "claimed", at: at + 1_000, actor: `agent:${handle}`, data: {} },
    { type: "replied", at: at + 2_000, actor: `agent:${handle}`, data: { body: ANSWER, auto: false } },
  ];
  const events = waiting || index % 3 > 0 ? [opened] : [opened, ...taken];
  const more = Array.from(
    { length: long ? LONG - events.length : 0 },
    (_, place): TicketEvent => ({
      type: "customer_replied",
      at: at + (3 + place) * 1_000,
      actor: `customer:${email}`,
      data: { body: `${BODY} ${scatter(index + place)}` },
    }),
  );
  const customer = {
    email,
    name: `Customer ${email.split("@", 1)[0]?.slice("customer-".length)}`,
    plan: ["free", "pro", "enterprise"][scatter(index) % 3] ?? null,
    revenue: 0,
    language: null,
    region: null,
    excluded: [],
    firstTicketAt: null,
  };
  return { externalId, events: [...events, ...more], customer };
}

/** Spreads neighbours evenly and always in the same way (Knuth's multiplicative hash, 32 bits). */
function scatter(index: number): number {
  return (Math.imul(index + 1, 2_654_435_761) >>> 0) >>> 8;
}

const SUBJECTS = [
  "My invoice shows the wrong amount for order",
  "I would like my money back for order",
  "The interface answers with an error since ticket",
  "The device does not start any more, serial number",
  "Where is my parcel with the number",
];

const BODY = `Hello, I have tried everything that the help page says, and it still does not work as I would expect it to. Could you
please look into it and tell me what to do next? It was fine until last week. Thank you very much for your help. Reference`;

const ANSWER =
  "Thank you for writing to us. We are looking into it and will come back to you before the end of the day.";
