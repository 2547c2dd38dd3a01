import { describe, expect, test } from "vitest";
import { ticketPage } from "../../../src/desk/reads/ticket.ts";
import { note, reopen, reply, setPresence, setStatus, solve, tag } from "../../acting.ts";
import { databases } from "../../databases.ts";
import { DAY, failing, failureOf, givenDesk, HOUR, only, type TestDesk } from "../../given.ts";

const T1 = { tickets: [1] };
const ONE_EACH = { ana: { capacity: 1 }, ben: {}, fay: { teams: ["finance"] } };
const asks = (desk: TestDesk) => reply(desk.as(""), { ticket: 1, body: "Still broken", from: "customer" });

describe.each(databases)("a solved ticket that is opened again, in $name", ({ fresh }) => {
  /** Ana had it and solved it. */
  async function solved(more = {}) {
    const desk = await givenDesk({ agents: ONE_EACH, ...more }, fresh);
    await desk.open();
    expect((await desk.ticket(1)).assignee).toBe("ana");
    await solve(desk.as("ana"), T1);
    return desk;
  }

  test.for([
    ["by the customer", asks],
    ["by an agent", (desk: TestDesk) => reopen(desk.as("ben"), { ...T1, reason: "not solved" })],
    ["by its status", (desk: TestDesk) => setStatus(desk.as("ben"), { ...T1, status: "open" })],
    [
      "by a reply that leaves it open",
      (desk: TestDesk) => reply(desk.as("ben"), { ticket: 1, body: "One more thing", status: "open" }),
    ],
  ] as const)(
    "%s stays with its last owner if they are there and below capacity; else it goes to the queue",
    async ([, again]) => {
      const there = await solved();
      await again(there);
      expect(await there.ticket(1)).toMatchObject({ assignee: "ana", status: "open", solvedAt: null });

      const away = await solved();
      await setPresence(away.as("ana"), { agent: "ana", presence: "away" });
      await again(away);
      expect(await away.ticket(1)).toMatchObject({ assignee: "ben", status: "open" });

      const full = await solved();
      await full.open({ customer: "lee@example.com" });
      expect((await full.ticket(2)).assignee).toBe("ben");
      await solve(full.as("ben"), { tickets: [2] });
      await setPresence(full.as("ben"), { agent: "ben", presence: "away" });
      await full.open();
      expect((await full.ticket(3)).assignee).toBe("ana");
      await again(full);
      expect(await full.ticket(1)).toMatchObject({
        assignee: null,
        status: "open",
        unroutable: { reasons: ["1 at capacity", "1 away", "1 not in support"] },
      });
    },
  );

  test("is left as it is if it is not done, and a closed one stays closed", async () => {
    const desk = await solved();
    expect(only((await reopen(desk.as("ben"), T1)).done).changed).toBe(true);
    expect(only((await reopen(desk.as("ben"), T1)).done).changed).toBe(false);
    await solve(desk.as("ana"), T1);
    await setStatus(desk.as("ana"), { ...T1, status: "closed" });
    expect(await failureOf(reopen(desk.as("ben"), T1))).toMatchObject(
      failing("wrong_status", "T-1 is closed and stays so."),
    );
  });

  test("keeps its first resolution on record", async () => {
    const desk = await solved();
    const first = (await desk.ticket(1)).firstSolvedAt;
    desk.clock.now += HOUR;
    await asks(desk);
    await solve(desk.as("ana"), T1);
    expect(await desk.ticket(1)).toMatchObject({ firstSolvedAt: first, solvedAt: desk.clock.now });
  });
});

describe.each(databases)("what the customer writes, in $name", ({ fresh }) => {
  test("wakes a pending ticket, and routes it if nobody owns it", async () => {
    const desk = await givenDesk({ agents: { ana: {}, fay: { teams: ["finance"] } } }, fresh);
    await setPresence(desk.as("ana"), { agent: "ana", presence: "away" });
    await desk.open();
    await setStatus(desk.as("ana"), { ...T1, status: "pending" });
    expect(await desk.ticket(1)).toMatchObject({ status: "pending", assignee: null, unroutable: null });
    await setPresence(desk.as("ana"), { agent: "ana", presence: "online" });
    expect((await desk.ticket(1)).assignee).toBeNull();
    await asks(desk);
    expect(await desk.ticket(1)).toMatchObject({ status: "open", assignee: "ana" });
  });

  test("to a closed ticket opens one that follows it up", async () => {
    const desk = await givenDesk({}, fresh);
    await desk.open({ tags: ["vip"], channel: "chat" });
    await solve(desk.as("ana"), T1);
    await setStatus(desk.as("ana"), { ...T1, status: "closed" });
    const { number, ticket } = only((await asks(desk)).done);
    expect(number).toBe(2);
    expect(ticket).toMatchObject({
      subject: "It does not work",
      customer: "kim@example.com",
      channel: "chat",
      tags: ["vip", "follow-up"],
    });
    const page = await ticketPage(desk.as("ana").db, 2, desk.clock.now);
    expect(page.history[0]).toMatchObject({
      actor: "customer:kim@example.com",
      data: { body: "Still broken\n\n(follows T-1, which is closed)" },
    });
    expect((await desk.ticket(1)).status).toBe("closed");
  });

  test("an answer to a closed ticket is refused, a note is not", async () => {
    const desk = await givenDesk({}, fresh);
    await desk.open();
    await solve(desk.as("ana"), T1);
    await setStatus(desk.as("ana"), { ...T1, status: "closed" });
    expect(await failureOf(reply(desk.as("ana"), { ticket: 1, body: "Hi" }))).toMatchObject(
      failing("wrong_status", "T-1 is closed."),
    );
    await note(desk.as("ana"), { ticket: 1, body: "for the record" });
    expect((await desk.ticket(1)).status).toBe("closed");
  });
});

describe.each(databases)("a desk that closes by itself, in $name", ({ fresh }) => {
  test("closed a solved ticket at its instant, no matter who notices it and when", async () => {
    const desk = await givenDesk({ desk: { auto_close: "5d" } }, fresh);
    await desk.open();
    await solve(desk.as("ana"), T1);
    const due = desk.clock.now + 5 * DAY;
    desk.clock.now = due - 1;
    await tag(desk.as("ana"), { ...T1, add: ["seen"] });
    expect((await desk.ticket(1)).status).toBe("solved");
    desk.clock.now = due + 3 * DAY;
    const { db } = desk.as("ana");
    expect((await ticketPage(db, 1, desk.clock.now)).ticket.status).toBe("closed");
    await note(desk.as("ana"), { ticket: 1, body: "late" });
    const { history, ticket } = await ticketPage(db, 1, desk.clock.now);
    expect(ticket.status).toBe("closed");
    expect(history.slice(-2)).toMatchObject([
      { type: "status_changed", at: due, actor: "rule:auto-close", data: { status: "closed" } },
      { type: "noted", at: due + 3 * DAY },
    ]);
  });
});
