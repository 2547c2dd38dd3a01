import { describe, expect, test } from "vitest";
import { customer, customers } from "../../../src/desk/reads/customers.ts";
import { EVERYTHING } from "../../../src/desk/reads/filter.ts";
import { inbox } from "../../../src/desk/reads/inbox.ts";
import { log } from "../../../src/desk/reads/log.ts";
import { openTicket, setCustomer } from "../../acting.ts";
import { databases } from "../../databases.ts";
import { failing, failureOf, givenDesk, HOUR, NOW, only, PULL, type TestDesk } from "../../given.ts";

const KIM = "kim@example.com";
const GENEROUS = {
  teams: PULL,
  queue: { head_start: { plan: { pro: "8h" }, revenue: "1h per 1000", first_time_customer: "2h" } },
  sla: [
    { name: "Pro", when: { plan: ["pro"] }, calendar: "always", first_response: { normal: "1h" } },
    { name: "Rest", calendar: "always", first_response: { normal: "8h" } },
  ],
};
const lines = ({ as }: TestDesk) =>
  inbox(as("").db, { filter: EVERYTHING, order: "fifo", limit: 9 }, { me: null, now: NOW });

describe.each(databases)("a customer, in $name", ({ fresh }) => {
  test("whose plan or revenue changes has their waiting tickets moved", async () => {
    const desk = await givenDesk(GENEROUS, fresh);
    await desk.open();
    await desk.open({ customer: "lee@example.com" });
    await setCustomer(desk.as("ana"), { customer: " KIM@example.com ", plan: "pro", revenue: 3_500 });
    expect(await lines(desk)).toMatchObject([
      { number: 1, queueAt: NOW - 13 * HOUR, nextDueAt: NOW + HOUR },
      { number: 2, queueAt: NOW - 2 * HOUR, nextDueAt: NOW + 8 * HOUR },
    ]);
  });

  test("who writes again with another plan has their older tickets moved too", async () => {
    const desk = await givenDesk(GENEROUS, fresh);
    await desk.open();
    desk.clock.now += HOUR;
    await desk.open({ plan: "pro", name: "Kim" });
    expect(await lines(desk)).toMatchObject([
      { queueAt: NOW - 10 * HOUR, nextDueAt: NOW + HOUR, customerName: "Kim" },
      { queueAt: NOW + HOUR - 8 * HOUR, nextDueAt: NOW + 2 * HOUR },
    ]);
  });

  test("gets the first-time head start once", async () => {
    const desk = await givenDesk(GENEROUS, fresh);
    await desk.open();
    desk.clock.now += 1;
    await desk.open();
    expect((await lines(desk)).map(({ queueAt }) => queueAt)).toEqual([NOW - 2 * HOUR, NOW + 1]);
    expect((await customer(desk.as("").db, KIM)).firstTicketAt).toBe(NOW);
  });

  test("may exclude agents, who do not get the customer's tickets until they are included again", async () => {
    const desk = await givenDesk({ agents: { ana: {}, ben: {}, fay: { teams: ["finance"] } } }, fresh);
    await setCustomer(desk.as("ana"), { customer: KIM, exclude: ["ana", "ben"] });
    expect(await desk.open()).toMatchObject({
      assignee: null,
      unroutable: { reasons: ["2 unwanted by customer", "1 not in support"] },
    });
    await setCustomer(desk.as("ana"), { customer: KIM, include: ["ben"] });
    expect((await desk.ticket(1)).assignee).toBe("ben");
    expect((await customer(desk.as("").db, KIM)).excluded).toEqual(["ana"]);
  });

  test("is excluded from in a shared queue as well, and the mark follows", async () => {
    const desk = await givenDesk({ teams: PULL, agents: { ana: {}, fay: { teams: ["finance"] } } }, fresh);
    await desk.open();
    await setCustomer(desk.as("ana"), { customer: KIM, exclude: ["ana"] });
    expect((await desk.ticket(1)).unroutable).not.toBeNull();
    await setCustomer(desk.as("ana"), { customer: KIM, include: ["ana"] });
    expect((await desk.ticket(1)).unroutable).toBeNull();
  });

  test("is changed by an agent, and the log knows", async () => {
    const desk = await givenDesk({}, fresh);
    await setCustomer(desk.as("ana", "customer set kim"), { customer: KIM, name: "Kim" });
    expect(only(await log(desk.as("").db, { by: "ana", limit: 9 }))).toMatchObject({
      command: "customer set kim",
      tickets: [],
    });
    expect(await failureOf(setCustomer(desk.as(""), { customer: KIM, plan: "pro" }))).toMatchObject({
      code: "not_identified",
    });
    expect(await failureOf(setCustomer(desk.as("ana"), { customer: KIM, exclude: ["zoe"] }))).toMatchObject(
      failing("agent_not_found", "zoe"),
    );
    expect(await failureOf(() => setCustomer(desk.as("ana"), { customer: "kim" }))).toMatchObject(
      failing("bad_input", "kim is not an e-mail address."),
    );
  });

  test("is found by a part of address or name, literally", async () => {
    const desk = await givenDesk({}, fresh);
    for (const [email, name] of [
      [KIM, "100% Kim"],
      ["lee@example.com", "Lee_Roy"],
      ["max@example.org", "Max"],
    ] as const)
      await setCustomer(desk.as("ana"), { customer: email, name });
    const found = async (text?: string) =>
      (await customers(desk.as("").db, { text, limit: 9 })).map(({ email }) => email[0]).join("");
    expect([
      await found(),
      await found("EXAMPLE.COM"),
      await found("%"),
      await found("_"),
      await found("e_r"),
      await found("\\"),
    ]).toEqual([...["klm", "kl", "k", "l", "l", ""]]);
    expect((await customer(desk.as("").db, "KIM@example.com")).name).toBe("100% Kim");
    expect(await failureOf(customer(desk.as("").db, "no@example.com"))).toMatchObject(
      failing("customer_not_found", "no@example.com"),
    );
  });

  test("without one an agent opens an internal ticket, and nobody waits for an answer", async () => {
    const desk = await givenDesk(GENEROUS, fresh);
    const { ticket, events } = only((await openTicket(desk.as("ana"), { subject: "Tidy up", team: "support" })).done);
    expect([ticket.customer, events[0]?.actor, (await lines(desk))[0]?.nextDueAt]).toEqual([null, "agent:ana", null]);
    expect(await failureOf(() => openTicket(desk.as(""), { subject: "x" }))).toMatchObject({ code: "not_identified" });
    expect(await failureOf(() => openTicket(desk.as(""), { subject: "x", openedBy: "customer" }))).toMatchObject(
      failing("bad_input", "has an e-mail address"),
    );
  });

  test("an address with space around it is the same customer, in the history too", async () => {
    const desk = await givenDesk({}, fresh);
    const { ticket, events } = only(
      (await openTicket(desk.as(""), { subject: "x", customer: "  Kim@Example.com " })).done,
    );
    expect([ticket.customer, events[0]?.actor]).toEqual([KIM, `customer:${KIM}`]);
  });
});
