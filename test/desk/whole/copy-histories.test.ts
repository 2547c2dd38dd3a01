import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { build } from "../../../src/cli/desk/demo-desk.ts";
import { parseFilter } from "../../../src/desk/reads/filter.ts";
import { countOf } from "../../../src/desk/reads/inbox.ts";
import { copyDesk } from "../../../src/desk/whole/copy.ts";
import { doctor } from "../../../src/desk/whole/doctor.ts";
import { databases } from "../../databases.ts";
import { givenDesk, NOW } from "../../given.ts";
import { begin, capacities, days, perform, smallDesk } from "../verbs/days.ts";
import { at, contentsOf, freshPlace } from "./copies.ts";

/** Through every database and back into the first one. */
const journey = [...databases, ...databases.slice(0, 1)];

describe("a desk that moves from database to database and comes back", () => {
  test("is the same desk after any day", async () => {
    await fc.assert(
      fc.asyncProperty(capacities, days, async (limits, day) => {
        const cleaning: (() => void | Promise<void>)[] = [];
        const testDesk = await givenDesk(smallDesk(limits), undefined, (work) => cleaning.push(work));
        await begin(testDesk);
        for (const act of day) await perform(testDesk, act);
        const { db } = testDesk.as("sam");
        const contents = await contentsOf(db);
        const digests: string[] = [];
        let place = testDesk.location;
        for (const to of journey) {
          const next = await freshPlace(to, (work) => cleaning.push(work));
          const copied = await at(place, (desk) => copyDesk(desk.db, next));
          digests.push(copied.digest);
          place = next;
          await at(place, async (desk) => {
            expect(await contentsOf(desk.db)).toEqual(contents);
            expect((await doctor(desk)).flatMap(({ problems }) => problems)).toEqual([]);
          });
        }
        expect(new Set(digests).size).toBe(1);
        for (const work of cleaning.toReversed()) await work();
      }),
      { numRuns: 10 },
    );
  });

  test("keeps every ticket of the demo, and each is found by its words", async () => {
    const [home, ...others] = await Promise.all([...databases, ...journey].map((each) => freshPlace(each)));
    await build({ now: () => NOW, command: "demo" }, home ?? "");
    const words = ["bike", "refund", "rechnung", "größe", "e-mail"].map((word) => parseFilter(`"${word}" status:any`));
    const found = (place: string) =>
      at(place, ({ db }) => Promise.all(words.map((word) => countOf(db, word, { me: null, now: NOW }))));
    const expected = await found(home ?? "");
    expect(expected.filter(({ count }) => count > 0).length).toBeGreaterThan(1);
    let place = home ?? "";
    for (const next of others) {
      await at(place, ({ db }) => copyDesk(db, next));
      expect(await found(next)).toEqual(expected);
      place = next;
    }
  });
});
