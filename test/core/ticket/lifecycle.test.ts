import { describe, expect, test } from "vitest";
import { statusChange } from "../../../src/core/ticket/decisions.ts";
import { isUnsolved, mayBecome, STATUSES, type Status } from "../../../src/core/ticket/lifecycle.ts";
import { failing, failureOf } from "../../given.ts";
import { ticket } from "../../given-assignment.ts";

/** Row by row the statuses that may follow: `x` in the order of STATUSES. */
const MAY = {
  new: ".xxxx.",
  open: "..xxx.",
  pending: ".x.xx.",
  on_hold: ".xx.x.",
  solved: ".x...x",
  closed: "......",
} as const satisfies Record<Status, string>;

const pairs = STATUSES.flatMap((from) => STATUSES.map((to, place) => [from, to, MAY[from][place] === "x"] as const));

describe("the lifecycle", () => {
  test.for(pairs)("%s to %s: %s", ([from, to, may]) => {
    expect(mayBecome(from, to)).toBe(may);
  });

  test.for(pairs.filter(([from, to]) => from !== to))(
    "a change from %s to %s is decided by it: %s",
    async ([from, to, may]) => {
      const decide = () => statusChange(ticket({ number: 7, status: from }), to);
      if (may) expect(decide()).toBe(to);
      else
        expect(await failureOf(decide)).toMatchObject(
          failing("wrong_status", `T-7 is ${from} and cannot become ${to}`),
        );
    },
  );

  test.for(STATUSES)("%s again is no change", (status) => {
    expect(statusChange(ticket({ status }), status)).toBeNull();
  });

  test("a refusal says where a ticket can go", async () => {
    expect((await failureOf(() => statusChange(ticket({ status: "solved" }), "pending"))).hint).toBe(
      "From solved it can become open, closed.",
    );
    expect((await failureOf(() => statusChange(ticket({ status: "closed" }), "open"))).hint).toContain("stays closed");
  });

  test("everything before solved is somebody's work", () => {
    expect(STATUSES.filter(isUnsolved)).toEqual(["new", "open", "pending", "on_hold"]);
  });
});
