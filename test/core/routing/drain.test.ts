import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Drained, drain, withTicket } from "../../../src/core/routing/drain.ts";
import { type Candidate, laden } from "../../../src/core/routing/facts/candidate.ts";
import type { Question } from "../../../src/core/routing/facts/question.ts";
import { route } from "../../../src/core/routing/route.ts";
import { asking, category, HOUR, NOW, policy, running, someone, team } from "../../given-assignment.ts";
import { desks } from "./desks.ts";

const owners = (drained: Iterable<Drained>) => [...drained].map(({ verdict }) => verdict.assignee);

function waiting(count: number): readonly Question[] {
  return Array.from({ length: count }, (_, place) => asking({ number: place + 1 }));
}

/** The agents with all that the drain gave them. */
function afterwards(drained: readonly Drained[], candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.map((candidate) => {
    const got = drained.filter(({ verdict }) => verdict.assignee === candidate.agent.handle);
    return laden(
      candidate,
      got.reduce((load, { ticket }) => withTicket(load, ticket), candidate.load),
      NOW,
    );
  });
}

describe("draining a queue", () => {
  test("gives the tickets out in the order of the queue, one after the other", () => {
    const agents = [someone("ana", { capacity: 1 }), someone("ben", { capacity: 1 })];
    expect(owners(drain(running(agents), waiting(3)))).toEqual(["ana", "ben", null]);
  });
  test("passes over a ticket that nobody can take, to the next one", () => {
    const hard = asking({ number: 1 }, { category: category("bill", { skills: { billing: 1 } }) });
    expect(owners(drain(running([someone("ana")]), [hard, asking({ number: 2 })]))).toEqual([null, "ana"]);
  });
  test("counts a heavy ticket with its weight", () => {
    const heavy = Array.from({ length: 4 }, (_, place) => asking({ number: place, weight: 2 }));
    const ana = someone("ana", { capacity: 6 });
    expect(owners(drain(running([ana]), heavy))).toEqual(["ana", "ana", "ana", null]);
  });
  test("counts each channel by itself", () => {
    const ana = someone("ana", { capacity: 9, capacityByChannel: { chat: 1 } });
    const tickets = (["chat", "chat", "email"] as const).map((channel) => asking({ channel }));
    expect(owners(drain(running([ana]), tickets))).toEqual(["ana", null, "ana"]);
  });
  test("adds up what somebody has in a channel", () => {
    const ana = someone("ana", { capacityByChannel: { chat: 3 } });
    const chats = Array.from({ length: 4 }, (_, place) => asking({ number: place, channel: "chat" }));
    expect(owners(drain(running([ana]), chats))).toEqual(["ana", "ana", "ana", null]);
  });
  test("says of each refusal what somebody had by then", () => {
    const ana = someone("ana", { capacity: 2 }, { open: 1 });
    const weights = [2, 1, 2].map((weight, place) => asking({ number: place, weight }));
    const refusals = [...drain(running([ana]), weights)].map(({ verdict }) => verdict.refusals[0]?.facts ?? null);
    expect(refusals).toMatchObject([{ has: 1, of: 2 }, null, { has: 2, of: 2 }]);
  });
  test("ranks again for each customer, also within one category", () => {
    const refund = category("refund");
    const knows = (handle: string) => new Map([[handle, NOW - HOUR]]);
    const questions = ["ana", "ben", "ana"].map((handle) => asking({}, { category: refund, spoke: knows(handle) }));
    const run = running([someone("ana"), someone("ben")], policy({ order: ["affinity"] }));
    expect(owners(drain(run, questions))).toEqual(["ana", "ben", "ana"]);
  });
  test("leaves the tickets of a team that pulls to be claimed, without filling anybody", () => {
    const pulling = asking({ team: "support" }, { team: team("support", { assignment: "pull" }) });
    const [first, second] = [...drain(running([someone("ana", { capacity: 1 })]), [pulling, asking()])];
    expect(first?.verdict).toMatchObject({ assignee: null, admitted: [{ agent: "ana" }] });
    expect(second?.verdict.assignee).toBe("ana");
  });
  test("starts with the agent who was idle longest and then goes round", () => {
    const agents = ["ana", "ben", "cleo"].map((handle, place) =>
      someone(handle, {}, { lastAssignedAt: NOW - place * HOUR }),
    );
    expect(owners(drain(running(agents), waiting(6)))).toEqual(["cleo", "ben", "ana", "cleo", "ben", "ana"]);
  });
  test("fills by spare capacity, and goes round where it is equal", () => {
    const agents = [
      someone("ana", { capacity: 4 }, { open: 2 }),
      someone("ben", { capacity: 4 }),
      someone("cleo", { capacity: 4 }),
    ];
    const byRest = policy({ order: ["spare_capacity", "longest_idle"] });
    expect(owners(drain(running(agents, byRest), waiting(5)))).toEqual(["ben", "cleo", "ben", "cleo", "ana"]);
  });
});

describe("after any drain", () => {
  test("no ticket waits that an agent below capacity could take", () => {
    fc.assert(
      fc.property(desks(), ({ questions, candidates, rules }) => {
        const drained = [...drain(running(candidates, rules), questions)];
        const now = afterwards(drained, candidates);
        for (const [place, { verdict }] of drained.entries()) {
          const question = questions[place];
          if (question === undefined || verdict.assignee !== null) continue;
          expect(route(running(now, rules), question, "route").assignee).toBeNull();
        }
      }),
    );
  });
  test("nobody has more than their capacity, in total or on a channel, unless they did before", () => {
    fc.assert(
      fc.property(desks(), ({ questions, candidates, rules }) => {
        const drained = [...drain(running(candidates, rules), questions)];
        for (const [place, { agent, load }] of afterwards(drained, candidates).entries()) {
          const before = candidates[place]?.load ?? load;
          const chats = load.byChannel.chat ?? 0;
          expect(load.total).toBeLessThanOrEqual(Math.max(before.total, agent.capacity ?? load.total));
          expect(chats).toBeLessThanOrEqual(
            Math.max(before.byChannel.chat ?? 0, agent.capacityByChannel.chat ?? chats),
          );
        }
      }),
    );
  });
  test("the same queue was given out in the same way, in whatever order the agents stand", () => {
    fc.assert(
      fc.property(desks(), ({ questions, candidates, rules }) => {
        const drained = [...drain(running(candidates, rules), questions)];
        expect([...drain(running(candidates.toReversed(), rules), questions)]).toEqual(drained);
      }),
    );
  });
  test("of k·n tickets and n equal agents each got k", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), (rounds, count) => {
        const agents = Array.from({ length: count }, (_, place) => someone(`agent-${place}`));
        const shares = Map.groupBy(owners(drain(running(agents), waiting(rounds * count))), (owner) => owner);
        expect([...shares.values()].map(({ length }) => length)).toEqual(Array(count).fill(rounds));
      }),
    );
  });
});
