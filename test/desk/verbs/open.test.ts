import { describe, expect, test } from "vitest";
import { next, note, openTicket, reply } from "../../acting.ts";
import { databases } from "../../databases.ts";
import { failing, failureOf, givenDesk, only, PULL } from "../../given.ts";

const INTAKE = {
  teams: PULL,
  categories: { refund: { team: "finance", tier: 2, effort: "10m", weight: 2 } },
  rule: [
    { name: "refund words", when: { subject: ["refund"] }, set: { category: "refund" } },
    { name: "enterprise", when: { plan: ["enterprise"] }, set: { priority: "high", tags: ["vip"] } },
    { name: "never reached", when: { plan: ["enterprise"] }, set: { priority: "low" } },
  ],
};
const KIM = { customer: "kim@example.com" };

describe.each(databases)("a new ticket, in $name", ({ fresh }) => {
  test("is classified, then prioritised, then routed, each by the rule that it names", async () => {
    const desk = await givenDesk({ ...INTAKE, teams: { support: {}, finance: {} } }, fresh);
    const report = await openTicket(desk.as(""), { subject: "Refund!", ...KIM, plan: "enterprise" });
    const { events, ticket } = only(report.done);
    expect(report.routed).toEqual([]);
    expect(events.map(({ type, actor }) => `${type} ${actor}`)).toEqual([
      "opened customer:kim@example.com",
      "classified rule:refund words",
      "classified rule:enterprise",
      "classified system",
      "prioritised rule:enterprise",
      "routed system",
    ]);
    expect(ticket).toMatchObject({
      ...{ category: "refund", team: "finance", tier: 2, effortMs: 600_000, weight: 2 },
      ...{ priority: "high", tags: ["vip"], assignee: "ada", status: "open", version: 6 },
    });
    expect(await desk.ticket(1)).toEqual(ticket);
  });

  test("waits where its customer's plan puts it", async () => {
    const desk = await givenDesk({ teams: PULL, queue: { head_start: { plan: { enterprise: "8h" } } } }, fresh);
    await openTicket(desk.as(""), { subject: "First", team: "support", customer: "jo@example.com" });
    await openTicket(desk.as(""), { subject: "Second", team: "support", ...KIM, plan: "enterprise" });
    expect(only((await next(desk.as("ana"))).done).number).toBe(2);
  });

  test("keeps what it came with against category and rules, but for priority and tags", async () => {
    const desk = await givenDesk(INTAKE, fresh);
    const chosen = { team: "support", tier: 1, effortMs: 5, weight: 3 };
    const ticket = await desk.open({
      subject: "Refund",
      plan: "enterprise",
      priority: "urgent",
      tags: ["a", "a"],
      ...chosen,
    });
    expect(ticket).toMatchObject({ ...chosen, category: "refund", priority: "high", tags: ["a", "vip"] });
  });

  test("has its customer's language and region unless it says otherwise", async () => {
    const desk = await givenDesk(INTAKE, fresh);
    await desk.open({ language: "de", region: "AT" });
    expect(await desk.open({ region: "DE" })).toMatchObject({ language: "de", region: "DE" });
  });

  test.for([
    ["an empty subject", { subject: " \n " }, failing("bad_input", "This takes a subject, and it is empty.")],
    [
      "a subject without end",
      { subject: "a".repeat(2_001) },
      failing("bad_input", "at most 2,000 characters; this one has 2,001"),
    ],
    ["a category that there is not", { category: "bike" }, failing("category_not_found", "There is no category bike")],
    ["a team that there is not", { team: "sales" }, failing("team_not_found", "There is no team sales")],
    ["no address", { customer: "kim" }, failing("bad_input", "kim is not an e-mail address.")],
    [
      "an external id that is taken",
      { externalId: "x-1" },
      failing("changed_meanwhile", "T-1 has the external id x-1 already."),
    ],
  ] as const)("with %s is refused, and no half of it stays", async ([, input, expected]) => {
    const desk = await givenDesk(INTAKE, fresh);
    await desk.open({ externalId: "x-1" });
    expect(
      await failureOf(async () => openTicket(desk.as(""), { subject: "x", customer: "new@example.com", ...input })),
    ).toMatchObject(expected);
    const { db } = desk.as("");
    const left = [
      await db.selectFrom("ticket").select("number").execute(),
      await db.selectFrom("customer").select("email").execute(),
    ];
    expect(left).toEqual([[{ number: 1 }], [{ email: "kim@example.com" }]]);
  });

  test("keeps what came as it came, on one line where it is a line", async () => {
    const desk = await givenDesk(INTAKE, fresh);
    const subject = "\u001b[2J \u202eevil\u200b \ud83d 漢字 👩‍👩‍👧‍👦";
    expect((await desk.open({ subject: `  ${subject}\n  second line ` })).subject).toBe(
      `${subject.replace("\ud83d", "\ufffd")} second line`,
    );
  });

  test("as a rehearsal is told and not kept", async () => {
    const desk = await givenDesk(INTAKE, fresh);
    const rehearsed = await openTicket(desk.as(""), { subject: "x", ...KIM, dryRun: true });
    expect(rehearsed).toMatchObject({ act: null, done: [{ ticket: { subject: "x", customer: "kim@example.com" } }] });
    const { db } = desk.as("");
    const left = [
      await db.selectFrom("ticket").select("number").execute(),
      await db.selectFrom("customer").select("email").execute(),
    ];
    expect(left).toEqual([[], []]);
  });
});

describe.each(databases)("a message, in $name", ({ fresh }) => {
  test.for([
    ["empty", " \r\n ", failing("bad_input", "This takes a text, and it is empty.")],
    ["without end", "a".repeat(1_000_001), failing("bad_input", "at most 1,000,000 characters")],
  ] as const)("that is %s is refused", async ([, body, expected]) => {
    const desk = await givenDesk(INTAKE, fresh);
    await desk.open();
    expect(await failureOf(async () => reply(desk.as("ana"), { ticket: 1, body }))).toMatchObject(expected);
    expect(await failureOf(async () => note(desk.as("ana"), { ticket: 1, body }))).toMatchObject(expected);
    expect((await desk.ticket(1)).version).toBe(1);
  });

  test("answers the customer unless nobody wrote it, and may leave the ticket in another status", async () => {
    const desk = await givenDesk(INTAKE, fresh);
    await desk.open();
    await reply(desk.as("ana"), { ticket: 1, body: "Thank you", auto: true });
    expect(await desk.ticket(1)).toMatchObject({
      status: "new",
      timeline: [
        [expect.any(Number), "new"],
        [expect.any(Number), "ask"],
      ],
    });
    const report = await reply(desk.as("ana"), { ticket: 1, body: "Which?", status: "pending" });
    expect(only(report.done).events.map(({ type }) => type)).toEqual(["replied", "status_changed"]);
    expect((await desk.ticket(1)).status).toBe("pending");
    expect(await failureOf(reply(desk.as("ana"), { ticket: 1, body: "x", status: "new" }))).toMatchObject(
      failing("wrong_status", "cannot become new"),
    );
  });
});
