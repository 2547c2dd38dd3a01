import { describe, expect, test } from "vitest";
import { isUnsolved } from "../../src/core/ticket/lifecycle.ts";
import { DEMO_AGENT, demoDesk } from "../../src/demo/demo.ts";
import { readDesk } from "../../src/deskfile/read.ts";
import { at, deskAt } from "../given-demo.ts";

const NOW = at("2026-11-24T09:12:00Z");
const desk = deskAt(NOW);
const unsolved = desk.tickets.filter(({ status }) => isUnsolved(status));
const unowned = unsolved.filter(({ assignee }) => assignee === null);

describe("the demo desk", () => {
  test("is the same for the same instant and seed", () => {
    expect(JSON.stringify(demoDesk(NOW, 7))).toBe(JSON.stringify(demoDesk(NOW, 7)));
  });

  test("is another one for another seed", () => {
    expect(JSON.stringify(demoDesk(NOW, 7).histories)).not.toBe(JSON.stringify(demoDesk(NOW, 8).histories));
  });

  test("has a desk file without an error or a warning", () => {
    expect(readDesk(desk.toml, "desk.toml").problems).toEqual([]);
  });

  test("has tickets 1 to 150 in the order in which they came in", () => {
    expect(desk.tickets.map(({ number }) => number)).toEqual(Array.from({ length: 150 }, (_, place) => place + 1));
    const arrivals = desk.tickets.map(({ createdAt }) => createdAt);
    expect(arrivals).toEqual(arrivals.toSorted((a, b) => a - b));
  });

  test("has done nearly half of its work, and left a third of the rest to be taken", () => {
    expect(unsolved.length).toBeGreaterThan(75);
    expect(unsolved.length).toBeLessThan(95);
    expect(unowned.length).toBeGreaterThan(28);
    expect(unowned.length).toBeLessThan(42);
  });
});

describe("its people", () => {
  test("are nine agents in three teams, four zones and six languages", () => {
    expect(desk.plan.agents).toHaveLength(9);
    expect(desk.plan.teams).toHaveLength(3);
    expect(new Set(desk.plan.agents.map(({ timeZone }) => timeZone)).size).toBe(4);
    expect(new Set(desk.plan.agents.flatMap(({ languages }) => languages)).size).toBe(6);
    expect(desk.plan.rotations).toHaveLength(2);
  });

  test("are all there but one who is away and one on leave, who has a delegate", () => {
    expect(desk.states.filter(({ presence }) => presence !== "online")).toHaveLength(2);
    const [leave, ...others] = desk.states.flatMap(({ leaves }) => leaves);
    expect(others).toEqual([]);
    expect(leave?.start).toBeLessThan(NOW);
    expect(leave?.end).toBeGreaterThan(NOW);
    expect(desk.plan.agents.map(({ handle }) => handle)).toContain(leave?.delegate);
  });

  test("are sixty customers on three plans, most of whom have written", () => {
    expect(new Set(desk.customers.map(({ email }) => email)).size).toBe(60);
    expect(new Set(desk.customers.map(({ plan }) => plan))).toEqual(new Set(["free", "pro", "enterprise"]));
    const known = desk.customers.filter(({ firstTicketAt }) => firstTicketAt !== null);
    expect(known.length).toBeGreaterThan(50);
    for (const { email, firstTicketAt } of known) {
      const theirs = desk.tickets.filter(({ customer }) => customer === email);
      expect(firstTicketAt).toBe(Math.min(...theirs.map(({ createdAt }) => createdAt)));
    }
  });

  test.for(desk.plan.agents.map((agent) => [agent.handle, agent] as const))(
    "%s holds no more than fits, and only what they can do",
    ([handle, agent]) => {
      const held = unsolved.filter(({ assignee }) => assignee === handle);
      const counted = held.filter(({ status }) => desk.plan.pipeline.capacityCounts.includes(status));
      const load = counted.reduce((sum, { weight }) => sum + weight, 0);
      expect(load).toBeLessThanOrEqual(agent.capacity ?? Number.POSITIVE_INFINITY);
      for (const [channel, limit] of Object.entries(agent.capacityByChannel)) {
        expect(counted.filter((ticket) => ticket.channel === channel).length).toBeLessThanOrEqual(limit);
      }
      for (const ticket of held) expect(canDo(agent, ticket), ticket.subject).toBe(true);
    },
  );
});

describe("the agent that you are there", () => {
  const me = desk.plan.agents.find(({ handle }) => handle === DEMO_AGENT);
  if (me === undefined) throw new Error("There is no such agent.");

  test("has six tickets to work on", () => {
    expect(desk.tickets.filter(({ assignee, status }) => assignee === DEMO_AGENT && status === "open")).toHaveLength(6);
  });

  test("finds ten and more to claim, and room for one", () => {
    const claimable = unowned.filter((ticket) => canDo(me, ticket) && !ticket.excluded.includes(me.handle));
    expect(claimable.length).toBeGreaterThanOrEqual(10);
    expect(me.capacity).toBeGreaterThan(6);
  });
});

type Plan = typeof desk.plan;

/** Team, skills and language: what binds a claim and does not change from hour to hour. */
function canDo(agent: Plan["agents"][number], ticket: (typeof desk.tickets)[number]): boolean {
  const category = desk.plan.categories.find(({ name }) => name === ticket.category) ?? null;
  return (
    agent.teams.includes(ticket.team ?? "") &&
    agent.languages.includes(ticket.language ?? "") &&
    Object.entries(category?.skills ?? {}).every(([skill, level]) => (agent.skills[skill] ?? 0) >= level)
  );
}
