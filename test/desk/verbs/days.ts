import fc from "fast-check";
import { PRESENCES } from "../../../src/core/ticket/agent.ts";
import { isFailure } from "../../../src/core/ticket/failure.ts";
import { STATUSES } from "../../../src/core/ticket/lifecycle.ts";
import { PRIORITIES } from "../../../src/core/ticket/ticket.ts";
import { setCustomer } from "../../../src/desk/verbs/customer.ts";
import { addLeave, endLeave, setPresence } from "../../../src/desk/verbs/presence.ts";
import { applyDesk } from "../../../src/desk/whole/apply.ts";
import {
  claim,
  escalate,
  next,
  note,
  openTicket,
  reassign,
  release,
  reply,
  route,
  setPriority,
  setStatus,
  steal,
  undo,
} from "../../acting.ts";
import { type DeskFile, deskFile, HOUR, type Stage } from "../../given.ts";

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
export async function perform(stage: Stage, act: Act): Promise<void> {
  try {
    await VERBS[act.verb % VERBS.length]?.(stage, act);
  } catch (error) {
    if (!isFailure(error)) throw error;
  }
}

/** A desk has some tickets before its day begins. */
export async function begin(stage: Stage): Promise<void> {
  for (let which = 0; which < 5; which++) await perform(stage, { verb: 0, who: which, ticket: 0, which });
}

/** The ticket's owner, else somebody. */
async function owner(stage: Stage, { ticket, who }: Act): Promise<string> {
  const row = await stage
    .as("")
    .db.selectFrom("ticket")
    .select("assignee")
    .where("number", "=", ticket)
    .executeTakeFirst();
  return row?.assignee ?? pick(AGENTS, who);
}

const open = (stage: Stage, { which, who }: Act) =>
  openTicket(stage.as(""), {
    subject: "x",
    customer: `customer${who}@example.com`,
    team: pick(["support", "finance", undefined], which),
    category: pick([undefined, "hook", "bill", undefined], which),
    weight: pick([undefined, 1, 2], which),
  });

const VERBS: readonly ((stage: Stage, act: Act) => Promise<unknown>)[] = [
  open,
  open,
  open,
  (stage, { who, ticket }) => claim(stage.as(pick(AGENTS, who)), { tickets: [ticket] }),
  (stage, { who }) => next(stage.as(pick(AGENTS, who))),
  (stage, { who, ticket }) => steal(stage.as(pick(AGENTS, who)), { tickets: [ticket], reason: "x" }),
  async (stage, act) => release(stage.as(await owner(stage, act)), { tickets: [act.ticket] }),
  (stage, { who, ticket, which }) =>
    reassign(stage.as(pick(AGENTS, who)), {
      tickets: [ticket, which],
      to: pick(["ana", "ben", "@support", "@finance"], which),
    }),
  (stage, { who, ticket, which }) =>
    escalate(stage.as(pick(AGENTS, who)), {
      tickets: [ticket],
      reason: "x",
      to: pick([undefined, "2", "finance"], which),
    }),
  (stage, { who, ticket, which }) =>
    reply(stage.as(pick(AGENTS, who)), {
      ticket,
      body: "Hi",
      status: pick([undefined, "pending", "solved", "open"] as const, which),
    }),
  (stage, { ticket }) => reply(stage.as(""), { ticket, body: "?", from: "customer" }),
  (stage, { ticket }) => reply(stage.as(""), { ticket, body: "?", from: "customer" }),
  (stage, { who, ticket }) => note(stage.as(pick(AGENTS, who)), { ticket, body: "Hm" }),
  (stage, { who, ticket, which }) =>
    setStatus(stage.as(pick(AGENTS, who)), { tickets: [ticket, ticket + 1], status: pick(STATUSES, which) }),
  (stage, { who, ticket, which }) =>
    setPriority(stage.as(pick(AGENTS, who)), { tickets: [ticket], priority: pick(PRIORITIES, which) }),
  async (stage, act) => undo(stage.as(await owner(stage, act))),
  (stage, { which }) => undo(stage.as("sam"), { act: which }),
  (stage, { who, which }) =>
    setPresence(stage.as("sam"), { agent: pick(AGENTS, who), presence: pick(PRESENCES, which) }),
  (stage, { who, which }) =>
    setPresence(stage.as("sam"), { agent: pick(AGENTS, who), presence: pick(["online", "away"], which) }),
  (stage, { who, which }) =>
    addLeave(stage.as("sam"), {
      agent: pick(AGENTS, who),
      start: stage.clock.now - which,
      end: stage.clock.now + HOUR,
    }),
  (stage, { who }) => endLeave(stage.as("sam"), { agent: pick(AGENTS, who) }),
  (stage, { who, which }) =>
    setCustomer(stage.as("sam"), {
      email: `customer${who}@example.com`,
      ...(which % 2 === 0 ? { exclude: [pick(AGENTS, which)] } : { include: [...AGENTS] }),
    }),
  (stage, { which, who }) =>
    applyDesk(stage.as("sam"), { toml: deskFile(smallDesk([which % 4, who, 2, 1])), file: "desk.toml" }),
  (stage, { ticket }) => route(stage.as("sam"), { tickets: [ticket] }),
];
