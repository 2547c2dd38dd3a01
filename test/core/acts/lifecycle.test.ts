import { describe, expect, test } from "vitest";
import { ACTS, type ActName, type Given } from "../../../src/core/acts/verbs/all.ts";
import { apply } from "../../../src/core/ticket/apply.ts";
import { isFailure } from "../../../src/core/ticket/failure.ts";
import { mayBecome, STATUSES, type Status } from "../../../src/core/ticket/lifecycle.ts";
import { NOW } from "../../given.ts";
import { ticket } from "../../given-assignment.ts";
import { decision, type Situation } from "./verbs/deciding.ts";

const T1 = { tickets: [1] };

/** Each act about tickets that are there, in its forms that could change a status. */
const LINES = {
  claim: [{ act: "claim", ...T1 }],
  reply: [
    { act: "reply", ticket: 1, body: "Yes" },
    { act: "reply", ticket: 1, body: "Yes", from: "customer" },
    ...STATUSES.map((status) => ({ act: "reply" as const, ticket: 1, body: "Yes", status })),
  ],
  note: [{ act: "note", ticket: 1, body: "Hm" }],
  solve: [{ act: "solve", ...T1 }],
  release: [{ act: "release", ...T1 }],
  escalate: [{ act: "escalate", ...T1, reason: "too hard" }],
  steal: [{ act: "steal", ...T1, reason: "urgent" }],
  reassign: [
    { act: "reassign", ...T1, to: "ben" },
    { act: "reassign", ...T1, to: "@finance" },
  ],
  route: [{ act: "route", ...T1 }],
  status: STATUSES.map((status) => ({ act: "status" as const, ...T1, status })),
  priority: [{ act: "priority", ...T1, priority: "high" }],
  tag: [{ act: "tag", ...T1, add: ["vip"] }],
  reopen: [{ act: "reopen", ...T1 }],
} satisfies Partial<Record<ActName, readonly Given[]>>;

const SITUATIONS = STATUSES.flatMap((status) =>
  [null, "ana", "ben"].map((assignee): Situation & { readonly by: string } => ({
    by: "ana",
    ticket: {
      ...{ status, assignee, timeline: [[NOW - 1, status]] },
      ...(status === "solved" || status === "closed" ? { solvedAt: NOW - 1, firstSolvedAt: NOW - 1 } : {}),
    },
  })),
);

/** The statuses that a ticket goes through by an act; none if the act is refused. */
function course(given: Given, situation: Situation): readonly (readonly [from: Status, to: Status])[] {
  try {
    let on = ticket({ team: "support", ...situation.ticket });
    return decision(given, situation).events.flatMap((event) => {
      const before = on;
      on = apply(on, event);
      return before.status === on.status ? [] : [[before.status, on.status] as const];
    });
  } catch (error) {
    if (!isFailure(error)) throw error;
    return [];
  }
}

describe("no act takes a ticket where the lifecycle does not lead", () => {
  const about = Object.values(ACTS).filter((act) => act.about === "tickets" || act.about === "ticket");

  test.for(about.map(({ name }) => name))("%s", (name) => {
    const lines: readonly Given[] | undefined = LINES[name];
    expect(lines?.length).toBeGreaterThan(0);
    for (const situation of SITUATIONS)
      for (const line of lines ?? [])
        for (const [from, to] of course(line, situation))
          expect(mayBecome(from, to), `${JSON.stringify(line)}: ${from} to ${to}`).toBe(true);
  });

  test("and some of them change a status", () => {
    const changed = Object.values(LINES).flatMap((lines: readonly Given[]) =>
      lines.flatMap((line) => SITUATIONS.flatMap((situation) => course(line, situation))),
    );
    expect(new Set(changed.map(([, to]) => to))).toEqual(new Set(["open", "pending", "on_hold", "solved", "closed"]));
  });
});
