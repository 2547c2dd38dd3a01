import { expect, test } from "vitest";
import { replay } from "../../src/core/ticket/apply.ts";
import type { Derived } from "../../src/store/tables/ticket-row.ts";
import { findTicket, insertTicket, updateTicket } from "../../src/store/tables/tickets.ts";
import { databases } from "../databases.ts";
import { givenDesk, NOW } from "../given.ts";
import { oneOfEveryEvent } from "../given-everything.ts";

const [first, ...others] = oneOfEveryEvent().tickets.map(({ events }) => ({ ...replay(1, events), customer: null }));

const NONE: Derived = { queueAt: NOW, nextDueAt: null, riskAt: null, clock: null, paused: false };
const DUE: Derived = { queueAt: NOW + 1, nextDueAt: NOW + 3, riskAt: NOW + 2, clock: "resolution", paused: true };

test.for(databases)("a ticket in $name is written with every field, and each change of it", async ({ fresh }) => {
  const { db } = (await givenDesk({}, fresh)).as("ana");
  if (first === undefined) throw new Error("There is no ticket to write.");
  let before = { ticket: first, derived: NONE };
  await insertTicket(db, before.ticket, before.derived);
  expect(await findTicket(db, 1)).toEqual(before);
  for (const [place, ticket] of others.entries()) {
    const after = { ticket: { ...ticket, version: place + 2 }, derived: place % 2 === 0 ? DUE : NONE };
    expect(await updateTicket(db, before, after)).toBe(true);
    expect(await findTicket(db, 1)).toEqual(after);
    before = after;
  }
});
