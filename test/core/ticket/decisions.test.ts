import { describe, expect, test } from "vitest";
import {
  autoClose,
  demandMine,
  demandOwnedByAnother,
  demandUnowned,
  demandUnsolved,
  seenNow,
} from "../../../src/core/ticket/decisions.ts";
import type { Ticket } from "../../../src/core/ticket/ticket.ts";
import { DAY, failing, failureOf, NOW } from "../../given.ts";
import { ticket } from "../../given-assignment.ts";

const ownedBy = (assignee: string | null, status: Ticket["status"] = "open") => ticket({ number: 7, assignee, status });
const SINCE = " since noon";

describe("claiming", () => {
  test.for(["new", "open", "pending", "on_hold"] as const)("takes a %s ticket that nobody owns", (status) => {
    expect(demandUnowned(ownedBy(null, status), "ana", SINCE)).toBe("free");
  });
  test("what is mine already is nothing to do", () => {
    expect(demandUnowned(ownedBy("ana"), "ana", SINCE)).toBe("mine");
  });
  test("what another agent owns is refused with their name and since when", async () => {
    const failure = await failureOf(() => demandUnowned(ownedBy("ben"), "ana", SINCE));
    expect(failure).toMatchObject(failing("already_assigned", "T-7 belongs to ben since noon."));
  });
});

describe("stealing", () => {
  test("takes only what another owns", async () => {
    expect(demandOwnedByAnother(ownedBy("ben"), "ana")).toEqual({ from: "ben" });
    expect(demandOwnedByAnother(ownedBy("ana"), "ana")).toBe("mine");
    const failure = await failureOf(() => demandOwnedByAnother(ownedBy(null), "ana"));
    expect(failure).toMatchObject(failing("not_assigned", "Nobody owns T-7: claim it."));
  });
});

describe("releasing", () => {
  test("gives back only one's own", async () => {
    expect(demandMine(ownedBy("ana"), "ana", SINCE)).toBeUndefined();
    const others = await failureOf(() => demandMine(ownedBy("ben"), "ana", SINCE));
    expect(others).toMatchObject(failing("not_yours", "T-7 belongs to ben since noon; you can release only your own."));
    const nobodys = await failureOf(() => demandMine(ownedBy(null), "ana", SINCE));
    expect(nobodys).toMatchObject(failing("not_assigned", "Nobody owns T-7."));
  });
});

describe("a ticket that is done", () => {
  const verbs = [
    ["claim", () => demandUnowned(ownedBy(null, "solved"), "ana", "")],
    ["steal", () => demandOwnedByAnother(ownedBy("ben", "solved"), "ana")],
    ["release", () => demandMine(ownedBy("ana", "solved"), "ana", "")],
  ] as const;
  test.for(verbs)("refuses to %s", async ([, verb]) => {
    expect(await failureOf(verb)).toMatchObject(failing("wrong_status", "T-7 is solved"));
  });
  test("says how it could be opened again, if it can", async () => {
    const hints = (["solved", "closed"] as const).map(
      async (status) => (await failureOf(() => demandUnsolved(ownedBy(null, status), "claiming"))).hint,
    );
    expect(await Promise.all(hints)).toEqual([
      "`docket reopen 7` opens it again.",
      "A closed ticket stays closed; open a new one.",
    ]);
  });
});

test("a ticket is seen as closed once its time has come, though nobody wrote it down", () => {
  const solved = ticket({ status: "solved", solvedAt: NOW, version: 4 });
  expect(seenNow(solved, DAY, NOW + DAY)).toMatchObject({ status: "closed", version: 4 });
  expect(seenNow(solved, DAY, NOW + DAY - 1)).toBe(solved);
});

describe("auto-close", () => {
  const solved = ticket({ status: "solved", solvedAt: NOW });
  test.for<readonly [string, Ticket, number | null, number, number | null]>([
    ["happens at its instant", solved, 5 * DAY, NOW + 5 * DAY, NOW + 5 * DAY],
    ["happened at its instant, however late it is noticed", solved, 5 * DAY, NOW + 90 * DAY, NOW + 5 * DAY],
    ["has not happened a millisecond before", solved, 5 * DAY, NOW + 5 * DAY - 1, null],
    ["never happens in a desk that does not ask for it", solved, null, NOW + 900 * DAY, null],
    ["is not for an open ticket", ticket({ status: "open", firstSolvedAt: NOW }), DAY, NOW + 9 * DAY, null],
    ["does not happen twice", ticket({ status: "closed", solvedAt: NOW }), DAY, NOW + 9 * DAY, null],
  ])("%s", ([, given, after, now, at]) => {
    const event = autoClose(given, after, now);
    expect(event?.at ?? null).toBe(at);
    if (at !== null) expect(event).toMatchObject({ actor: "rule:auto-close", data: { status: "closed" } });
  });
});
