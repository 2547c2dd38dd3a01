import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checks } from "../../../src/core/routing/checks.ts";
import { prepare } from "../../../src/core/routing/pipeline.ts";
import { route } from "../../../src/core/routing/route.ts";
import { explain, reasons } from "../../../src/core/words/verdict.ts";
import { asking, category, HOUR, NOW, OFFICE, policy, running, someone, team } from "../../given-assignment.ts";
import { desks } from "./desks.ts";

const billing = category("bill", { skills: { billing: 1 } });
const ana = someone("ana", { skills: { billing: 2 } });
const ben = someone("ben");
const cleo = someone("cleo");
const dan = someone("dan", { skills: { billing: 1 }, capacity: 3 }, { open: 3 });

describe("a billing ticket with one agent who fits", () => {
  const verdict = route(running([dan, cleo, ben, ana], policy(), 12), asking({}, { category: billing }), "route");

  test("goes to that agent, and every other one has a reason, by handle", () => {
    expect(verdict.assignee).toBe("ana");
    expect(verdict.refusals.map(({ agent, gate }) => `${agent} ${gate}`)).toEqual([
      "ben skills",
      "cleo skills",
      "dan capacity",
    ]);
  });
  test("records the policy's version and what it was asked to do", () => {
    expect(verdict).toMatchObject({ intent: "route", policyVersion: 12, dropped: [], remarks: [] });
  });
  test("is explained in one line, the most common reason first", () => {
    expect(explain(verdict)).toBe("ana: 2 without billing, 1 at capacity");
  });
});

describe("a ticket with nobody who fits", () => {
  test("is explained as nobody's", () => {
    const verdict = route(running([ben, dan]), asking({}, { category: billing }), "route");
    expect(explain(verdict)).toBe("nobody: 1 at capacity, 1 without billing");
  });
  test.for(["busy", "away", "offline"] as const)("stays unassigned while everybody is %s, without an error", (how) => {
    const absent = how === "busy" ? dan : someone("ana", { skills: { billing: 2 } }, { presence: how });
    const verdict = route(running([absent]), asking({}, { category: billing }), "route");
    expect(verdict).toMatchObject({ assignee: null, admitted: [] });
  });
  test("stays unassigned on a desk without agents", () => {
    expect(explain(route(running([]), asking(), "route"))).toBe("nobody");
  });
});

describe("a ticket of a team that pulls", () => {
  const pulling = asking({ team: "support" }, { team: team("support", { assignment: "pull" }) });
  test("is given to nobody, and says who may claim it", () => {
    const verdict = route(running([ana, ben]), pulling, "route");
    expect(verdict.assignee).toBeNull();
    expect(explain(verdict)).toBe("to be claimed by ana, ben");
  });

  test("waits for those who may claim it, also while they are away: that does not refuse a claim", () => {
    const resting = someone("ana", {}, { presence: "away" });
    expect(route(running([resting]), pulling, "route").admitted.map(({ agent }) => agent)).toEqual(["ana"]);
  });
});

test("refusals are counted, ties in the order of the text", () => {
  const told = ["off shift", "away", "without billing", "off shift"].map((reason) => ({
    agent: "ana",
    gate: "shift",
    facts: { needed: "", found: "", reason },
  }));
  expect(reasons(told)).toEqual(["2 off shift", "1 away", "1 without billing"]);
});

test("the picker sees every gate, also after one that says no, and what is due to be dropped", () => {
  const asleep = someone(
    "eve",
    { languages: ["fr"], shift: "office" },
    { calendars: { office: OFFICE }, now: NOW + 9 * HOUR },
  );
  const rules = policy({ relax: [{ afterMs: HOUR, drop: "language" }] });
  const seen = checks(prepare(rules, 1), asking({ language: "de" }, { waitedMs: HOUR }), asleep);
  expect(seen.map(({ gate }) => gate)).toEqual(rules.gates);
  expect(seen.filter(({ ok }) => !ok)).toEqual([
    {
      gate: "shift",
      ok: false,
      relaxed: false,
      facts: { onShift: false, backInMs: 13 * HOUR },
    },
    { gate: "language", ok: false, relaxed: true, facts: { needs: "de", has: ["fr"] } },
  ]);
});

describe("whatever the desk", () => {
  test("the same question has the same verdict, in whatever order the agents stand", () => {
    fc.assert(
      fc.property(desks(), fc.infiniteStream(fc.nat()), ({ questions, candidates, rules }, chance) => {
        const shuffled = candidates
          .map((candidate) => ({ candidate, place: chance.next().value }))
          .toSorted((a, b) => a.place - b.place)
          .map(({ candidate }) => candidate);
        for (const question of questions) {
          const verdict = route(running(candidates, rules), question, "route");
          expect(route(running(shuffled, rules), question, "route")).toEqual(verdict);
        }
      }),
    );
  });
  test("every agent is either admitted or refused, once", () => {
    fc.assert(
      fc.property(desks(), ({ questions, candidates, rules }) => {
        for (const question of questions) {
          const { admitted, refusals } = route(running(candidates, rules), question, "route");
          const named = [...admitted, ...refusals].map(({ agent }) => agent).toSorted();
          expect(named).toEqual(candidates.map(({ agent }) => agent.handle).toSorted());
        }
      }),
    );
  });
  test("what is remembered between tickets changes no verdict", () => {
    fc.assert(
      fc.property(desks(), ({ questions, candidates, rules }) => {
        for (const question of questions) {
          const fresh = candidates.map((candidate) => ({ ...candidate }));
          const verdict = route(running(candidates, rules), question, "route");
          expect(route(running(fresh, structuredClone(rules)), question, "route")).toEqual(verdict);
        }
      }),
    );
  });
});
