import { describe, expect, test } from "vitest";
import { QUEUE_ORDERS } from "../../../src/core/ticket/team.ts";
import { dueNext } from "../../../src/desk/reads/due.ts";
import { parseFilter } from "../../../src/desk/reads/filter.ts";
import { counts, inbox } from "../../../src/desk/reads/inbox.ts";
import { views } from "../../../src/desk/reads/views.ts";
import { why } from "../../../src/desk/reads/why.ts";
import type { Db } from "../../../src/store/handle/schema.ts";
import { waitingOf } from "../../../src/store/tables/waiting.ts";
import { givenDesk, NOW } from "../../given.ts";
import { plansDuring, slow } from "./recorded.ts";

const ANA = { me: "ana", now: NOW };

/** The plan of a question to a desk with a ticket, asked over a connection that has asked nothing yet. */
async function planOf(question: (db: Db) => Promise<unknown>): Promise<readonly string[]> {
  const desk = await givenDesk();
  await desk.open();
  const { db } = await desk.apart("ana");
  return plansDuring(db, () => question(db));
}

const listed = (query: string, order: (typeof QUEUE_ORDERS)[number]) =>
  planOf((db) => inbox(db, { filter: parseFilter(query), order, limit: 50 }, ANA));

describe("a list", () => {
  const VIEWS = ["", "is:risk", "is:late"];

  test.for(VIEWS.flatMap((query) => QUEUE_ORDERS.map((order) => [query, order] as const)))(
    "%j by %s is found by an index and not sorted",
    async ([query, order]) => {
      const plan = await listed(query, order);
      expect(plan.join("\n")).toContain("USING INDEX");
      expect(slow(plan)).toEqual([]);
    },
  );

  test.for(["is:mine", "is:unclaimed", "owner:ben", "is:unroutable", "status:solved", "status:closed", "external:x-1"])(
    "%j is found by an index and not sorted",
    async (query) => {
      const plan = await listed(query, "urgency");
      expect(plan.join("\n")).toContain("USING INDEX");
      expect(slow(plan)).toEqual([]);
    },
  );
});

describe("no question walks over the table", () => {
  const next = (team: string | null, order: (typeof QUEUE_ORDERS)[number]) => (db: Db) =>
    waitingOf(db, team, order).next();
  const questions: Readonly<Record<string, (db: Db) => Promise<unknown>>> = {
    "what the tabs count": (db) => counts(db, views({ views: [] } as never), ANA),
    "the next of a team": next("support", "urgency"),
    "the next of no team": next(null, "urgency"),
    "the place of a ticket": (db) => why(db, 1, null, NOW),
    "what runs out next": (db) => dueNext(db, { limit: 10 }, NOW),
  };

  test.for(Object.entries(questions))("%s", async ([, question]) => {
    const plan = await planOf(question);
    expect(plan.join("\n")).toContain("USING");
    expect(slow(plan)).toEqual([]);
  });
});
