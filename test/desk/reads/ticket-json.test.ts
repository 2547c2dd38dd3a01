import { describe, expect, test } from "vitest";
import { candidates } from "../../../src/desk/reads/candidates.ts";
import { ticketPage } from "../../../src/desk/reads/ticket.ts";
import { ticketJson, ticketPageJson, ticketsJson, verdictJson } from "../../../src/desk/reads/ticket-json.ts";
import { claim, reply } from "../../acting.ts";
import { databases } from "../../databases.ts";
import { failing, failureOf, givenDesk, HOUR, MINUTE, NOW, PULL } from "../../given.ts";

const KEYS = {
  ticket: [
    ...["id", "number", "subject", "status", "priority", "tier", "team", "assignee", "customer", "channel", "category"],
    ...[
      "language",
      "region",
      "product",
      "tags",
      "effortMs",
      "weight",
      "externalId",
      "createdAt",
      "eligibleAt",
      "queueAt",
    ],
    ...["unroutable", "clocks", "version"],
  ],
  customer: ["email", "name", "plan", "revenue", "language", "region"],
  clock: [
    ...["clock", "cycle", "state", "policy", "calendar", "startedAt", "targetMs", "elapsedMs", "remainingMs"],
    ...["dueAt", "metAt", "missedAt"],
  ],
  verdict: ["ticket", "intent", "assignee", "admitted", "refusals", "dropped", "policyVersion", "explained"],
  event: ["seq", "at", "type", "actor", "data"],
} as const;

const SLA = [{ name: "All", calendar: "always", first_response: { normal: "2h" }, resolution: { normal: "8h" } }];
const missing = (value: unknown, keys: readonly string[]) => keys.filter((key) => !Object.hasOwn(value as object, key));

describe.each(databases)("what scripts rely on, in $name", ({ fresh }) => {
  async function page() {
    const desk = await givenDesk({ teams: PULL, sla: SLA }, fresh);
    await desk.open({ name: "Kim", body: "Where is it?", externalId: "x-1", tags: ["vip"] });
    desk.clock.now += 30 * MINUTE;
    await claim(desk.as("ana"), { tickets: [1] });
    await reply(desk.as("ana"), { ticket: 1, body: "Here", status: "pending" });
    desk.clock.now += HOUR;
    return { desk, page: await ticketPage(desk.as("ana").db, 1, desk.clock.now) };
  }

  test("a ticket has every field, instants as RFC 3339 with milliseconds and spans in ms", async () => {
    const { page: it } = await page();
    const json = ticketPageJson(it) as {
      readonly customer: object;
      readonly history: readonly object[];
      readonly messages: readonly object[];
    };
    expect(missing(json, [...KEYS.ticket, "messages", "history"])).toEqual([]);
    expect(missing(json.customer, KEYS.customer)).toEqual([]);
    expect(json).toMatchObject({
      id: "T-1",
      number: 1,
      createdAt: "2026-11-04T10:00:00.000Z",
      tags: ["vip"],
      externalId: "x-1",
    });
    expect(json.history.flatMap((event) => missing(event, KEYS.event))).toEqual([]);
    expect(json.messages).toMatchObject([
      { kind: "customer", actor: "customer:kim@example.com", body: "Where is it?" },
      { kind: "agent", actor: "agent:ana", body: "Here", at: "2026-11-04T10:30:00.000Z" },
    ]);
  });

  test("a clock has every field and no other", async () => {
    const { page: it } = await page();
    const { clocks } = ticketJson(it) as { clocks: readonly object[] };
    expect(clocks.map((clock) => Object.keys(clock).toSorted())).toEqual([
      KEYS.clock.toSorted(),
      KEYS.clock.toSorted(),
    ]);
    expect(clocks).toMatchObject([
      {
        clock: "first_response",
        state: "met",
        dueAt: "2026-11-04T12:00:00.000Z",
        metAt: "2026-11-04T10:30:00.000Z",
        elapsedMs: 30 * MINUTE,
      },
      {
        clock: "resolution",
        state: "paused",
        targetMs: 8 * HOUR,
        remainingMs: 7.5 * HOUR,
        dueAt: null,
        missedAt: null,
      },
    ]);
  });

  test("a verdict has every field, also in the history", async () => {
    const { desk, page: it } = await page();
    const { verdict } = await candidates(desk.as("ana").db, 1, desk.clock.now);
    const json = JSON.parse(JSON.stringify(verdictJson(verdict, 1)));
    expect(missing(json, KEYS.verdict)).toEqual([]);
    expect(json).toMatchObject({ ticket: "T-1", intent: "route", assignee: "ben", explained: "ben: 2 not in support" });
    const claimed = ticketPageJson(it) as { history: readonly { type: string; verdict?: object }[] };
    const kept = claimed.history.find(({ type }) => type === "claimed")?.verdict;
    expect(
      missing(
        kept,
        KEYS.verdict.filter((key) => key !== "ticket"),
      ),
    ).toEqual([]);
  });

  test("several tickets come in the order of their numbers as given; one that is not there is told", async () => {
    const { desk } = await page();
    await desk.open({ customer: "lee@example.com" });
    const { db } = desk.as("ana");
    expect((await ticketsJson(db, [2, 1], NOW)).map((each) => each.number)).toEqual([2, 1]);
    expect(await failureOf(ticketPage(db, 99, NOW))).toMatchObject(
      failing("ticket_not_found", "There is no ticket T-99."),
    );
    expect(await failureOf(candidates(db, 99, NOW))).toMatchObject(failing("ticket_not_found", "T-99"));
  });
});
