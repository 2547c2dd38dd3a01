import { describe, expect, test } from "vitest";
import { docketLine } from "../../../src/cli/print/docket-line.ts";
import { open, replay } from "../../../src/core/ticket/apply.ts";
import type { EventType } from "../../../src/core/ticket/event.ts";
import { isFailure } from "../../../src/core/ticket/failure.ts";
import { TICKET_FIELDS } from "../../../src/core/ticket/fields.ts";
import type { Ticket } from "../../../src/core/ticket/ticket.ts";
import { deskEventLine } from "../../../src/core/words/desk-event.ts";
import { eventLine } from "../../../src/core/words/event.ts";
import { wallTime } from "../../../src/core/words/instant.ts";
import { ticketPage } from "../../../src/desk/reads/ticket.ts";
import { ticketPageJson } from "../../../src/desk/reads/ticket-json.ts";
import { copyDesk } from "../../../src/desk/whole/copy.ts";
import { exportDesk } from "../../../src/desk/whole/export.ts";
import { foundDesk } from "../../../src/desk/whole/found.ts";
import { closeDesk, createDesk, type Desk } from "../../../src/desk/work/desk.ts";
import { demandDesk } from "../../../src/deskfile/read.ts";
import { type DocketLine, docketRows, exportLine } from "../../../src/intake/docket/lines.ts";
import { fingerprint } from "../../../src/store/tables/fingerprint.ts";
import { undo } from "../../acting.ts";
import { databases, type Fresh } from "../../databases.ts";
import { DAY, deskFile, NOW, PULL } from "../../given.ts";
import { EVERY_CUSTOMER, EVERY_STATE, everyDeskEvent, oneOfEveryEvent } from "../../given-everything.ts";
import { at, contentsOf, freshPlace } from "./copies.ts";

const { tickets, acts: ticketActs } = oneOfEveryEvent();
const { deskEvents, acts: deskActs } = everyDeskEvent(ticketActs.length);
const acts = [...ticketActs, ...deskActs];
const states = new Map(tickets.map(({ number, events }) => [number, replay(number, events)]));
const toml = deskFile({ desk: { assignment: "pull" }, teams: PULL });

/** The lines that an export of a desk with all of this has, but for its head and end. */
const LINES: readonly DocketLine[] = [
  {
    kind: "desk",
    desk: { version: 1, at: NOW, actor: "agent:ada", toml, plan: demandDesk(toml, "desk.toml") },
  },
  { kind: "agent", agent: EVERY_STATE },
  { kind: "customer", customer: EVERY_CUSTOMER },
  ...acts.map((act): DocketLine => ({ kind: "act", act })),
  ...deskEvents.map((deskEvent): DocketLine => ({ kind: "deskEvent", deskEvent })),
  ...tickets.map(
    ({ number, events }): DocketLine => ({ kind: "ticket", ticket: states.get(number) as Ticket, events }),
  ),
];

async function read(lines: readonly DocketLine[]): Promise<readonly DocketLine[]> {
  const back: DocketLine[] = [];
  async function* text() {
    for (const line of lines) yield `${exportLine(line)}\n`;
  }
  for await (const row of docketRows(text())) {
    if (row.line === null) throw new Error(row.rejected.join());
    back.push(row.line);
  }
  return back;
}

function linesOf<Kind extends DocketLine["kind"]>(lines: readonly DocketLine[], kind: Kind) {
  return lines.filter((line): line is Extract<DocketLine, { kind: Kind }> => line.kind === kind);
}

/** A new desk made of the lines. */
async function founded({ location }: Fresh, lines: readonly DocketLine[]): Promise<Desk> {
  const desk = await createDesk(location, { handle: "ada", now: () => NOW + DAY, command: "import" });
  const founding = {
    versions: linesOf(lines, "desk").map(({ desk }) => ({ ...desk, plan: demandDesk(desk.toml, "desk.toml") })),
    states: linesOf(lines, "agent").map(({ agent }) => agent),
    customers: linesOf(lines, "customer").map(({ customer }) => customer),
    acts: linesOf(lines, "act").map(({ act }) => act),
    deskEvents: linesOf(lines, "deskEvent").map(({ deskEvent }) => deskEvent),
  };
  async function* all() {
    yield linesOf(lines, "ticket").map(({ ticket, events }) => ({ number: ticket.number, events }));
  }
  await foundDesk(desk, founding, all());
  return desk;
}

async function exported(desk: Desk): Promise<readonly DocketLine[]> {
  const lines: DocketLine[] = [];
  await exportDesk(desk, (piece) => void lines.push(docketLine(piece)));
  return lines;
}

const printOf = ({ db }: Desk) => fingerprint(db, async () => {});

describe("one of every event", () => {
  test("fills every field of a ticket", () => {
    const isFilled = (value: unknown) => value !== null && JSON.stringify(value) !== "[]";
    const filled = [...states.values()].flatMap((ticket) =>
      Object.entries(ticket).flatMap(([field, value]) => (isFilled(value) ? [field] : [])),
    );
    expect(new Set(filled)).toEqual(new Set(Object.keys(TICKET_FIELDS)));
  });

  test("can be told in words", () => {
    for (const { events } of tickets) for (const event of events) expect(eventLine(event)).toMatch(/^\S+ .*\S \S/);
    expect(deskEvents.map((event) => deskEventLine(event, (ms) => wallTime(ms, "Europe/Berlin")))).toEqual([
      "version 1 of the desk file",
      "ada is away (was online)",
      "ada is on leave from 2026-11-04 11:00 to 2026-11-04 12:00, delegate ben",
      "ada's leave from 2026-11-04 11:00 is called off",
      "kim@example.com: name Kim, plan pro, revenue 1200.5, language pt-BR, region BR, excluded ben",
    ]);
  });

  test("of the desk has its instants in an export in RFC 3339", () => {
    const isInstant = (_: string, value: unknown) => {
      if (typeof value === "number") expect(value).toBeLessThan(NOW);
      return value;
    };
    const lines = linesOf(LINES, "deskEvent").map((line) => exportLine(line));
    for (const line of lines) JSON.parse(line, isInstant);
    expect(lines.join("\n")).toContain(`"since":"${new Date(NOW).toISOString()}"`);
  });

  test("reads back from an export as it was", async () => {
    expect(await read(LINES)).toEqual(LINES);
  });
});

describe.each(databases)("one of every event, in $name", ({ fresh }) => {
  async function given(): Promise<{ readonly desk: Desk; readonly close: () => Promise<void> }> {
    const place = await fresh();
    const desk = await founded(place, LINES);
    const close = async () => {
      await closeDesk(desk);
      await place.drop();
    };
    return { desk, close };
  }

  test("is kept, exported and imported again, and copied, to the byte", async () => {
    const { desk, close } = await given();
    const lines = await exported(desk);
    expect(linesOf(lines, "ticket")).toEqual(linesOf(LINES, "ticket"));
    expect(linesOf(lines, "act")).toEqual(linesOf(LINES, "act"));
    expect(linesOf(lines, "deskEvent")).toEqual(linesOf(LINES, "deskEvent"));
    expect(linesOf(lines, "agent")).toContainEqual({ kind: "agent", agent: EVERY_STATE });
    expect(linesOf(lines, "customer")).toContainEqual({ kind: "customer", customer: EVERY_CUSTOMER });
    const place = await fresh();
    const again = await founded(place, await read(lines));
    expect(await printOf(again)).toEqual(await printOf(desk));
    expect((await exported(again)).map(exportLine)).toEqual(lines.map(exportLine));
    await closeDesk(again);
    await place.drop();
    const target = await freshPlace({ fresh });
    await copyDesk(desk.db, target);
    await at(target, async (copy) => expect(await contentsOf(copy.db)).toEqual(await contentsOf(desk.db)));
    await close();
  });

  test("is in the JSON of its ticket, with every field", async () => {
    const { desk, close } = await given();
    const { timeline: _, ...fields } = TICKET_FIELDS;
    for (const { number, events } of tickets) {
      const json = ticketPageJson(await ticketPage(desk.db, number, NOW + DAY));
      expect(Object.keys(json)).toEqual(expect.arrayContaining(Object.keys(fields)));
      expect(json.history).toMatchObject(events.map(({ type, data }) => ({ type, data })));
    }
    await close();
  });

  test("is taken back without a trace in the ticket, or refused", async () => {
    const { desk, close } = await given();
    const refused = new Set<EventType>();
    for (const { number, events } of tickets) {
      const [opening, event] = events;
      if (opening?.type !== "opened" || event === undefined) continue;
      try {
        await undo(desk, { act: event.act });
        const { history } = await ticketPage(desk.db, number, NOW + DAY);
        const { version: _, ...is } = replay(number, history.slice(0, events.length + 1));
        const { version: __, ...was } = open(number, opening);
        expect({ event, ticket: is }).toEqual({ event, ticket: was });
      } catch (error) {
        if (!isFailure(error)) throw error;
        expect(error.code).toBe("not_undoable");
        refused.add(event.type);
      }
    }
    expect([...refused]).toEqual(["classified", "routed", "replied", "noted", "customer_replied"]);
    await close();
  });
});
