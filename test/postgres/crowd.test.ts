import { describe, expect, test } from "vitest";
import { isFailure } from "../../src/core/ticket/failure.ts";
import { board } from "../../src/desk/reads/board.ts";
import { doctor } from "../../src/desk/whole/doctor.ts";
import type { Desk } from "../../src/desk/work/desk.ts";
import {
  claim,
  escalate,
  next,
  openTicket,
  reassign,
  release,
  reply,
  setPresence,
  setPriority,
  solve,
  tag,
  undo,
} from "../acting.ts";
import { NOW } from "../given.ts";
import { asked, givenServer, hasServer } from "./given-server.ts";

const CROWD = ["ana", "ben", "cleo", "dan", "eve", "flo", "gus", "hal"];
const CAPACITY = 4;
const TURNS = 25;

type Dice = (sides: number) => number;

/** The same numbers each time for the same seed: a linear congruential generator is random enough to mix commands. */
function dice(seed: number): Dice {
  let state = seed;
  return (sides) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * sides);
  };
}

const VERBS: readonly ((desk: Desk, roll: Dice) => Promise<unknown>)[] = [
  (desk) => next(desk),
  (desk) => next(desk),
  (desk, roll) => claim(desk, { tickets: several(roll) }),
  (desk, roll) => release(desk, { tickets: several(roll) }),
  (desk, roll) => escalate(desk, { tickets: several(roll), reason: "too much for me" }),
  (desk, roll) => reassign(desk, { tickets: several(roll), to: CROWD[roll(CROWD.length)] ?? "ana" }),
  (desk, roll) => tag(desk, { tickets: several(roll), add: [`by-${desk.handle}`] }),
  (desk, roll) => setPriority(desk, { tickets: several(roll), priority: roll(2) === 0 ? "urgent" : "low" }),
  (desk, roll) => solve(desk, { tickets: several(roll) }),
  (desk, roll) => reply(desk, { ticket: 1 + roll(30), body: "on it" }),
  (desk, roll) => reply(desk, { ticket: 1 + roll(30), body: "and now?", from: "customer" }),
  (desk, roll) =>
    openTicket(desk, { subject: "once more", customer: `c${roll(3)}@example.com`, team: "support", revenue: roll(9) }),
  (desk, roll) => setPresence(desk, { agent: desk.handle ?? "", presence: roll(2) === 0 ? "away" : "online" }),
  (desk) => undo(desk),
];

/** In any order, so that two who name the same tickets would wait for each other. */
function several(roll: Dice): readonly number[] {
  return Array.from({ length: 1 + roll(4) }, () => 1 + roll(30));
}

/** What those who act at the same time may be told; that the database was in the way is not among it. */
const TOLD = [
  ...["already_assigned", "not_assigned", "not_yours", "not_eligible", "wrong_status", "queue_empty"],
  ...["ticket_not_found", "acted_since", "action_not_found", "not_undoable", "no_right"],
];

async function act(desk: Desk, roll: Dice): Promise<string | null> {
  try {
    await VERBS[roll(VERBS.length)]?.(desk, roll);
    return null;
  } catch (error) {
    if (!isFailure(error)) throw error;
    return TOLD.includes(error.code) ? error.code : error.message;
  }
}

describe.skipIf(!hasServer)("a crowd on a server", () => {
  const agents = Object.fromEntries(
    CROWD.map((handle, place) => [
      handle,
      { role: "lead", capacity: CAPACITY, tier: 1 + (place % 2), teams: ["support"] },
    ]),
  );

  test.for([
    ["that helps itself", "pull", false],
    ["that is given its tickets", "push", false],
    ["whose connections break all the time", "push", true],
  ] as const)(
    "%s does all kinds of things at once: nobody is in the way, nothing is lost, no one has too much",
    async ([, assignment, breaks]) => {
      const desk = await givenServer({ teams: { support: { assignment } }, agents });
      for (let count = 0; count < 30; count++) await desk.open({ customer: `c${count % 5}@example.com` });
      const crowd = await Promise.all(CROWD.map((handle) => desk.far(handle)));
      const breaking = setInterval(() => breaks && desk.proxy.breakAfter("commit"), 150);
      setTimeout(() => clearInterval(breaking), 4_000);
      const told = await Promise.all(
        crowd.map(async (one, seed) => {
          const roll = dice(seed + 1);
          const all: (string | null)[] = [];
          for (let turn = 0; turn < TURNS; turn++) all.push(await act(one, roll));
          return all;
        }),
      );
      clearInterval(breaking);
      expect([...new Set(told.flat())].filter((code) => code !== null && !TOLD.includes(code))).toEqual([]);
      expect(told.flat().filter((code) => code === null).length).toBeGreaterThan(TURNS);
      const { db } = desk.as("ana");
      expect((await doctor(desk.as("ana"))).flatMap(({ problems }) => problems)).toEqual([]);
      expect(Math.max(...(await board(db, NOW)).map(({ load }) => load.total))).toBeLessThanOrEqual(CAPACITY);
      const [{ doubled }] = (await asked(
        desk,
        "select count(*)::int as doubled from (select act, ticket, type, data from docket.event group by 1, 2, 3, 4 having count(*) > 1) as twice",
      )) as [{ doubled: number }];
      expect(doubled).toBe(0);
    },
  );
});
