import fc from "fast-check";
import { PRESENCES } from "../../../src/core/ticket/agent.ts";
import { isFailure } from "../../../src/core/ticket/failure.ts";
import { STATUSES } from "../../../src/core/ticket/lifecycle.ts";
import { PRIORITIES } from "../../../src/core/ticket/ticket.ts";
import { applyDesk } from "../../../src/desk/whole/apply.ts";
import {
  addLeave,
  claim,
  endLeave,
  escalate,
  next,
  note,
  openTicket,
  reassign,
  release,
  reply,
  route,
  setCustomer,
  setPresence,
  setPriority,
  setStatus,
  steal,
  undo,
} from "../../acting.ts";
import { type DeskFile, deskFile, HOUR, type TestDesk } from "../../given.ts";

export const AGENTS = ["ana", "ben", "sam", "fay"] as const;
const CAPACITIES = [0, 1, 2, 3] as const;

/** A small desk with little room: some skilled, one team that pushes and one that pulls. */
export function smallDesk(capacities: readonly number[]): DeskFile {
  const capacity = (place: number) => ({ capacity: capacities[place] ?? 1 });
  return {
    desk: { auto_close: "5h" },
    agents: {
      ana: { ...capacity(0), skills: { api: 1 } },
      ben: { ...capacity(1), teams: ["support", "finance"] },
      sam: { ...capacity(2), role: "admin", tier: 2, skills: { api: 2 } },
      fay: { ...capacity(3), teams: ["finance"], role: "lead" },
    },
    categories: { hook: { skills: { api: 1 } }, bill: { team: "finance", weight: 2 } },
  };
}

export const capacities = fc.array(fc.constantFrom(...CAPACITIES), { minLength: 4, maxLength: 4 });

export type Act = { readonly verb: number; readonly who: number; readonly ticket: number; readonly which: number };

/** What happens on a day: many small acts of everybody, sensible and not. */
export const days = fc.array(
  fc.record({ verb: fc.nat(23), who: fc.nat(3), ticket: fc.integer({ min: 1, max: 6 }), which: fc.nat(11) }),
  { minLength: 20, maxLength: 50 },
);

const pick = <Item>(items: readonly Item[], place: number): Item => items[place % items.length] as Item;

/** Does it; a refusal is a part of the day, anything else that is thrown is not. */
export async function perform(testDesk: TestDesk, act: Act): Promise<void> {
  try {
    await VERBS[act.verb % VERBS.length]?.(testDesk, act);
  } catch (error) {
    if (!isFailure(error)) throw error;
  }
}

/** A desk has some tickets before its day begins. */
export async function begin(testDesk: TestDesk): Promise<void> {
  for (let which = 0; which < 5; which++) await perform(testDesk, { verb: 0, who: which, ticket: 0, which });
}

/** The ticket's owner, else somebody. */
async function owner(testDesk: TestDesk, { ticket, who }: Act): Promise<string> {
  const row = await testDesk
    .as("")
    .db.selectFrom("ticket")
    .select("assignee")
    .where("number", "=", ticket)
    .executeTakeFirst();
  return row?.assignee ?? pick(AGENTS, who);
}

const open = (testDesk: TestDesk, { which, who }: Act) =>
  openTicket(testDesk.as(""), {
    subject: "x",
    customer: `customer${who}@example.com`,
    team: pick(["support", "finance", undefined], which),
    category: pick([undefined, "hook", "bill", undefined], which),
    weight: pick([undefined, 1, 2], which),
  });

const VERBS: readonly ((testDesk: TestDesk, act: Act) => Promise<unknown>)[] = [
  open,
  open,
  open,
  (testDesk, { who, ticket }) => claim(testDesk.as(pick(AGENTS, who)), { tickets: [ticket] }),
  (testDesk, { who }) => next(testDesk.as(pick(AGENTS, who))),
  (testDesk, { who, ticket }) => steal(testDesk.as(pick(AGENTS, who)), { tickets: [ticket], reason: "x" }),
  async (testDesk, act) => release(testDesk.as(await owner(testDesk, act)), { tickets: [act.ticket] }),
  (testDesk, { who, ticket, which }) =>
    reassign(testDesk.as(pick(AGENTS, who)), {
      tickets: [ticket, which],
      to: pick(["ana", "ben", "@support", "@finance"], which),
    }),
  (testDesk, { who, ticket, which }) =>
    escalate(testDesk.as(pick(AGENTS, who)), {
      tickets: [ticket],
      reason: "x",
      to: pick([undefined, "2", "finance"], which),
    }),
  (testDesk, { who, ticket, which }) =>
    reply(testDesk.as(pick(AGENTS, who)), {
      ticket,
      body: "Hi",
      status: pick([undefined, "pending", "solved", "open"] as const, which),
    }),
  (testDesk, { ticket }) => reply(testDesk.as(""), { ticket, body: "?", from: "customer" }),
  (testDesk, { ticket }) => reply(testDesk.as(""), { ticket, body: "?", from: "customer" }),
  (testDesk, { who, ticket }) => note(testDesk.as(pick(AGENTS, who)), { ticket, body: "Hm" }),
  (testDesk, { who, ticket, which }) =>
    setStatus(testDesk.as(pick(AGENTS, who)), { tickets: [ticket, ticket + 1], status: pick(STATUSES, which) }),
  (testDesk, { who, ticket, which }) =>
    setPriority(testDesk.as(pick(AGENTS, who)), { tickets: [ticket], priority: pick(PRIORITIES, which) }),
  async (testDesk, act) => undo(testDesk.as(await owner(testDesk, act))),
  (testDesk, { which }) => undo(testDesk.as("sam"), { act: which }),
  (testDesk, { who, which }) =>
    setPresence(testDesk.as("sam"), { agent: pick(AGENTS, who), presence: pick(PRESENCES, which) }),
  (testDesk, { who, which }) =>
    setPresence(testDesk.as("sam"), { agent: pick(AGENTS, who), presence: pick(["online", "away"], which) }),
  (testDesk, { who, which }) =>
    addLeave(testDesk.as("sam"), {
      agent: pick(AGENTS, who),
      start: testDesk.clock.now - which,
      end: testDesk.clock.now + HOUR,
    }),
  (testDesk, { who }) => endLeave(testDesk.as("sam"), { agent: pick(AGENTS, who) }),
  (testDesk, { who, which }) =>
    setCustomer(testDesk.as("sam"), {
      customer: `customer${who}@example.com`,
      ...(which % 2 === 0 ? { exclude: [pick(AGENTS, which)] } : { include: [...AGENTS] }),
    }),
  (testDesk, { which, who }) =>
    applyDesk(testDesk.as("sam"), { toml: deskFile(smallDesk([which % 4, who, 2, 1])), file: "desk.toml" }),
  (testDesk, { ticket }) => route(testDesk.as("sam"), { tickets: [ticket] }),
];
