import { describe, expect, test } from "vitest";
import { apply, open } from "../../src/core/ticket/apply.ts";
import { agentOf, type TicketEvent } from "../../src/core/ticket/event.ts";
import { eventTable } from "../../src/core/ticket/event-table.ts";
import { mayBecome } from "../../src/core/ticket/lifecycle.ts";
import type { Ticket } from "../../src/core/ticket/ticket.ts";
import { text as hostileFile } from "../../src/demo/conversations/hostile.md";
import { readConversations } from "../../src/demo/read-conversations.ts";
import { at, deskAt, openingOf } from "../given-demo.ts";

const desk = deskAt(at("2026-11-24T09:12:00Z"));
const subjects = desk.tickets.map(({ subject }) => subject);
const MESSAGES: readonly string[] = ["opened", "replied", "noted", "customer_replied"];
const steps = desk.histories.flatMap(({ number, events }) => stepsOf(number, events));

describe("the conversations of the demo desk", () => {
  test("have two to fifteen messages", () => {
    const lengths = desk.histories.map(({ events }) => events.filter(({ type }) => MESSAGES.includes(type)).length);
    expect(Math.min(...lengths)).toBe(2);
    expect(Math.max(...lengths)).toBe(15);
  });

  test("have all their facts filled in", () => {
    expect(JSON.stringify(desk.histories).match(/\{[a-z]+(:[a-z]+)?\}/g)).toBeNull();
  });

  test("speak of each other by numbers that exist", () => {
    const spoken = [...JSON.stringify(desk.histories).matchAll(/T-(\d+)/g)].map(([, number]) => Number(number));
    expect(spoken.length).toBeGreaterThan(2);
    for (const number of spoken) expect(desk.tickets[number - 1]?.number).toBe(number);
  });

  test("come over five channels and more, in six languages, to every team and about every category", () => {
    expect(new Set(desk.tickets.map(({ channel }) => channel)).size).toBeGreaterThanOrEqual(5);
    expect(desk.tickets.map(({ language }) => language)).toEqual(
      expect.arrayContaining(["en", "de", "fr", "pt", "es", "ja"]),
    );
    expect(new Set(desk.tickets.map(({ team }) => team))).toEqual(new Set(desk.plan.teams.map(({ name }) => name)));
    expect(new Set(desk.tickets.map(({ category }) => category))).toEqual(
      new Set(desk.plan.categories.map(({ name }) => name)),
    );
  });

  test("show everything that can happen to a ticket but an undo", () => {
    const seen = new Set<string>(desk.histories.flatMap(({ events }) => events.map(({ type }) => type)));
    expect(Object.keys(eventTable()).filter((type) => !seen.has(type))).toEqual(["undone"]);
  });

  test("reopen now and then", () => {
    expect(steps.some(([before, , after]) => before.status === "solved" && after.status === "open")).toBe(true);
  });
});

describe("each step of a history", () => {
  test("comes after the one before it", () => {
    for (const { events } of desk.histories) {
      const instants = events.map((event) => event.at);
      expect(instants).toEqual(instants.toSorted((a, b) => a - b));
      expect(instants.every(Number.isSafeInteger)).toBe(true);
    }
  });

  test("goes from a status only to one that may follow", () => {
    for (const [before, , after] of steps) {
      if (before.status !== after.status) expect(mayBecome(before.status, after.status), before.subject).toBe(true);
    }
  });

  test("claims what nobody owns, takes and gives up what somebody owns", () => {
    for (const [{ assignee }, event] of steps) {
      if (event.type === "claimed" || event.type === "routed") expect(assignee).toBeNull();
      if (event.type === "stolen" || event.type === "released") expect(event.data.from).toBe(assignee);
      if (event.type === "stolen") expect(agentOf(event.actor)).not.toBe(assignee);
    }
  });

  test("lets only the owner speak to the customer", () => {
    for (const [{ assignee }, event] of steps) {
      if (event.type === "replied" && !event.data.auto) expect(event.actor).toBe(`agent:${assignee}`);
    }
  });

  test("is done by an agent of the desk who is not excluded by the customer, or by a rule of the desk", () => {
    const handles = desk.plan.agents.map(({ handle }) => handle);
    const rules = ["rule:auto-close", ...desk.plan.rules.map(({ name }) => `rule:${name}`)];
    for (const [{ customer }, { actor }] of steps) {
      const excluded = desk.customers.find(({ email }) => email === customer)?.excluded ?? [];
      const agent = agentOf(actor);
      if (agent !== null) expect(handles.filter((handle) => !excluded.includes(handle))).toContain(agent);
      if (actor.startsWith("rule:")) expect(rules).toContain(actor);
    }
  });
});

describe("the decisions", () => {
  const decisions = steps.filter(([, { type }]) => type === "routed" || type === "claimed" || type === "stolen");

  test("mostly carry the verdict of the pipeline", () => {
    const reasoned = decisions.filter(([, { verdict }]) => verdict !== undefined);
    expect(reasoned.length).toBeGreaterThan(decisions.length / 2);
  });

  test("carry none that says anything else than the history", () => {
    for (const [, { verdict }, after] of decisions) {
      if (verdict !== undefined) expect(verdict.assignee).toBe(after.assignee);
    }
  });
});

describe("the hostile subjects", () => {
  const hostile = readConversations(hostileFile);

  test.for([
    ["an escape sequence", /\p{Cc}\]0;/u],
    ["a change of direction", /\u202e/],
    ["zero-width characters", /\u200b.*\ufeff/],
    ["three hundred characters", /^.{300,}$/],
    ["heaps of combining marks", /\p{M}{3}/u],
    ["joined emoji", /\u200d\p{Extended_Pictographic}/u],
    ["wide characters", /[\u3040-\u30ff]{3}/],
    ["Arabic", /\p{Script=Arabic}/u],
    ["Hebrew", /\p{Script=Hebrew}/u],
    ["a line break", /\n/],
    ["format directives", /%s.*%d/],
    ["a shell command", /\$\(.*`.*rm -rf/],
  ] as const)("one has %s, and reaches the desk as it was written", ([, sign]) => {
    const [found, ...others] = hostile.filter(({ subject }) => sign.test(subject));
    expect(others).toEqual([]);
    expect(subjects).toContain(found?.subject);
  });

  test("so do the texts", () => {
    const written = hostile.find(({ turns }) => turns[0]?.text.includes("\u001b[2J\u001b[H"));
    const history = desk.histories.find(({ events }) => openingOf(events).data.subject === written?.subject);
    expect(history && openingOf(history.events).data.body).toBe(written?.turns[0]?.text);
  });
});

/** The ticket before and after each event but the first. */
function stepsOf(number: number, events: readonly TicketEvent[]): readonly (readonly [Ticket, TicketEvent, Ticket])[] {
  let ticket = open(number, openingOf(events));
  return events.slice(1).map((event) => {
    const before = ticket;
    ticket = apply(ticket, event);
    return [before, event, ticket] as const;
  });
}
