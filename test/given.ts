import { expect, onTestFinished } from "vitest";
import { Failure, type FailureCode } from "../src/core/ticket/failure.ts";
import type { Ticket } from "../src/core/ticket/ticket.ts";
import { applyDesk } from "../src/desk/whole/apply.ts";
import { closeDesk, createDesk, type Desk, openDesk } from "../src/desk/work/desk.ts";
import { findTicket } from "../src/store/tables/tickets.ts";
import { type NewTicket, openTicket } from "./acting.ts";
import { type Fresh, freshFile } from "./databases.ts";

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** A Wednesday, 10:00 in London and 11:00 in Berlin. */
export const NOW = Date.UTC(2026, 10, 4, 10);

type Values = Readonly<Record<string, unknown>>;

/** The parts of a desk file; of agents, teams and categories only what differs from an ordinary one is said. */
export type DeskFile = {
  readonly desk?: Values;
  readonly calendar?: Readonly<Record<string, Values>>;
  readonly teams?: Readonly<Record<string, Values>>;
  readonly agents?: Readonly<Record<string, Values>>;
  readonly categories?: Readonly<Record<string, Values>>;
  readonly rotation?: readonly Values[];
  readonly rule?: readonly Values[];
  readonly sla?: readonly Values[];
  readonly view?: readonly Values[];
  readonly queue?: Values;
  readonly pipeline?: Values;
};

/** Ana and Ben answer, Sam leads them, Fay does finance (where one helps oneself), Ada keeps the desk. */
export const AGENTS = {
  ana: {},
  ben: {},
  sam: { role: "lead", tier: 2 },
  fay: { teams: ["finance"] },
  ada: { role: "admin", teams: ["finance"], tier: 3 },
} as const satisfies DeskFile["agents"];

/** The same without anybody whom the pipeline would give a ticket: they wait until somebody takes them. */
export const PULL = { support: { assignment: "pull" }, finance: { assignment: "pull" } } as const;

/** A desk file as text. */
export function deskFile({
  desk,
  calendar,
  teams = { support: {}, finance: { assignment: "pull" } },
  agents = AGENTS,
  categories = {},
  pipeline = {},
  queue = {},
  ...lists
}: DeskFile = {}): string {
  const members = { teams: Object.keys(teams).slice(0, 1), languages: ["en"] };
  return [
    table("[desk]", { name: "Acme", time_zone: "Europe/Berlin", calendar: "always", ...desk }),
    ...Object.entries({ always: { week: "always" }, ...calendar }).map(([name, values]) =>
      table(`[calendar.${name}]`, values),
    ),
    ...Object.entries(teams).map(([name, values]) => table("[[team]]", { name, ...values })),
    ...Object.entries(agents).map(([handle, values]) => table("[[agent]]", { handle, ...members, ...values })),
    ...Object.entries(categories).map(([name, values]) => table("[[category]]", { name, ...values })),
    table("[queue]", queue),
    table("[pipeline]", { order: ["longest_idle"], ...pipeline }),
    ...Object.entries(lists).flatMap(([kind, all]) => all.map((values) => table(`[[${kind}]]`, values))),
  ].join("\n");
}

function table(head: string, values: Values): string {
  const lines = Object.entries(values).map(([key, value]) => `${key} = ${inline(value)}`);
  return [head, ...lines, ""].join("\n");
}

function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const pairs = Object.entries(value).map(([key, inner]) => `${JSON.stringify(key)} = ${inline(inner)}`);
  return `{ ${pairs.join(", ")} }`;
}

/** A desk in a database of its own, with a clock that only the test moves. It goes with the test. */
export type TestDesk = {
  readonly location: string;
  readonly clock: { now: number };
  /** The desk as this agent sees it; "" for somebody whom it does not know. */
  readonly as: (handle: string, command?: string) => Desk;
  /** The same over another connection, as another process has it. */
  readonly apart: (handle: string) => Promise<Desk>;
  /** Opens a ticket for the first team, by a customer; returns it as it is after it was routed. */
  readonly open: (input?: Partial<NewTicket>) => Promise<Ticket>;
  readonly ticket: (number: number) => Promise<Ticket>;
};

export async function givenDesk(
  file: DeskFile = {},
  fresh: () => Fresh | Promise<Fresh> = freshFile,
  cleanUp: (work: () => Promise<void>) => void = onTestFinished,
): Promise<TestDesk> {
  const { location, drop } = await fresh();
  const [team] = Object.keys(file.teams ?? { support: {} });
  const clock = { now: NOW };
  const now = () => clock.now;
  const home = await createDesk(location, { handle: null, now, command: "test" });
  const opened = [home];
  cleanUp(async () => {
    for (const desk of opened) await closeDesk(desk);
    await drop();
  });
  await applyDesk(home, { toml: deskFile(file), file: "desk.toml" });
  const as = (handle: string, command = "test"): Desk => ({ ...home, handle: handle || null, command });
  return {
    location,
    clock,
    as,
    apart: async (handle) => {
      const desk = await openDesk(location, { handle, now, command: "test" });
      opened.push(desk);
      return desk;
    },
    open: async (input) => {
      const asked = { subject: "It does not work", customer: "kim@example.com", team };
      const { done } = await openTicket(as(""), { ...asked, ...input });
      return only(done).ticket;
    },
    ticket: async (number) => {
      const stored = await findTicket(home.db, number);
      if (stored === null) throw new Error(`There is no ticket ${number}.`);
      return stored.ticket;
    },
  };
}

/** The one there is. */
export function only<Item>(items: readonly Item[]): Item {
  const [item, ...more] = items;
  if (item === undefined || more.length > 0) throw new Error(`There are ${items.length} where one was expected.`);
  return item;
}

/** The failure that some work ends with. */
export async function failureOf(work: Promise<unknown> | (() => unknown)): Promise<Failure> {
  try {
    await (typeof work === "function" ? work() : work);
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error("It did not fail.");
}

/** What to expect of a failure: its code, and words of its sentence. */
export function failing(code: FailureCode, words: string | RegExp = /./) {
  return { code, message: typeof words === "string" ? expect.stringContaining(words) : expect.stringMatching(words) };
}
