import { counts } from "../src/desk/reads/inbox.ts";
import { planInForce } from "../src/desk/reads/plan.ts";
import { views } from "../src/desk/reads/views.ts";
import { withDesk } from "./bed.ts";
import { handleOf } from "./desk-file.ts";
import type { Measurement } from "./figure.ts";
import { docketArguments, runNode } from "./process.ts";
import { alternately, timed } from "./sample.ts";

const AIM = { ratio: { most: 1.3 } };

/** What costs the same however many tickets there are. */
export const growth: Measurement = {
  name: "growth",
  on: "sqlite",
  measure: async (bed) => {
    const few = await bed.desk(1_000);
    const many = await bed.desk(1_000_000);
    const list = docketArguments("list");
    const listed = await alternately(
      20,
      () => runNode(list, bed.env(few)),
      () => runNode(list, bed.env(many)),
      2,
    );
    const asker = { me: handleOf(0), now: bed.now };
    const counted = await withDesk(few, bed.now, (small) =>
      withDesk(many, bed.now, async (large) => {
        const tabs = views((await planInForce(small.db)).plan);
        return alternately(
          300,
          () => timed(() => counts(small.db, tabs, asker)),
          () => timed(() => counts(large.db, tabs, asker)),
          50,
        );
      }),
    );
    return [
      { what: "docket list at 1,000,000 tickets; the floor is 1,000", unit: "ms", ...listed, aim: AIM },
      { what: "tab counts at 1,000,000 tickets; the floor is 1,000", unit: "ms", ...counted, aim: AIM },
    ];
  },
};
