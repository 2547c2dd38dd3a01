import { describe, expect, test } from "vitest";
import type { Candidate } from "../../../src/core/routing/facts/candidate.ts";
import type { Policy } from "../../../src/core/routing/policy.ts";
import { route } from "../../../src/core/routing/route.ts";
import type { Verdict } from "../../../src/core/ticket/verdict.ts";
import { explain } from "../../../src/core/words/verdict.ts";
import { asking, category, HOUR, MINUTE, NOW, OFFICE, policy, running, someone, team } from "../../given-assignment.ts";

const relaxing = policy({
  relax: [
    { afterMs: 15 * MINUTE, drop: "region" },
    { afterMs: 30 * MINUTE, drop: "wants" },
    { afterMs: 2 * HOUR, drop: "language" },
  ],
});

const refund = category("refund", { skills: { refunds: 1 }, wants: ["billing", "api"] });

function routed(waitedMs: number, candidates: readonly Candidate[], rules: Policy = relaxing): Verdict {
  return route(
    running(candidates, rules),
    asking({ region: "DE", language: "de" }, { category: refund, waitedMs }),
    "route",
  );
}

describe("a German refund that waits", () => {
  const fit = { skills: { refunds: 1, billing: 1, api: 1 }, languages: ["de"], regions: ["DE"] };
  const far = someone("far", { ...fit, regions: ["PT"] });
  const plain = someone("plain", { ...fit, skills: { refunds: 1 } });
  const billing = someone("billing", { ...fit, skills: { refunds: 1, billing: 1 } });
  const french = someone("french", { ...fit, languages: ["fr"] });
  const unskilled = someone("unskilled", { ...fit, skills: { billing: 5, api: 5 } });

  test("is for nobody outside the region before the time has come", () => {
    expect(routed(15 * MINUTE - 1, [far])).toMatchObject({ assignee: null, dropped: [] });
  });
  test("drops the region at the minute that the desk says", () => {
    expect(routed(15 * MINUTE, [far])).toMatchObject({ assignee: "far", dropped: ["region"] });
  });
  test("drops nothing while somebody fits", () => {
    expect(routed(9 * HOUR, [far, french, someone("ana", fit)])).toMatchObject({ assignee: "ana", dropped: [] });
  });
  test("drops the optional skills from the last to the first, and no more than it must", () => {
    expect(routed(30 * MINUTE, [billing, plain])).toMatchObject({ assignee: "billing", dropped: ["wants:api"] });
    expect(routed(30 * MINUTE, [plain])).toMatchObject({ assignee: "plain", dropped: ["wants:api", "wants:billing"] });
  });
  test("does not name a drop that helped nobody in the end", () => {
    const busy = someone("busy", { ...fit, regions: ["PT"], capacity: 0 });
    expect(routed(2 * HOUR, [busy, french])).toMatchObject({ assignee: "french", dropped: ["language"] });
  });
  test("takes back the latest of several drops without which somebody fits", () => {
    const rules = policy({
      relax: [
        { afterMs: 0, drop: "shift" },
        { afterMs: MINUTE, drop: "tier" },
        { afterMs: 2 * MINUTE, drop: "language" },
      ],
    });
    const night = { calendars: { office: OFFICE }, now: NOW + 9 * HOUR };
    const asleep = someone("zoe", { ...fit, languages: ["fr"], shift: "office" }, night);
    const junior = someone("bea", { ...fit, languages: ["fr"], tier: 0 });
    expect(routed(HOUR, [asleep, junior], rules)).toMatchObject({ assignee: "zoe", dropped: ["shift", "language"] });
  });
  test("drops several things for one agent who misses them all", () => {
    const stranger = someone("stranger", { skills: { refunds: 1 }, languages: ["fr"], regions: ["PT"] });
    expect(routed(2 * HOUR, [stranger]).dropped).toEqual(["region", "wants:api", "wants:billing", "language"]);
  });
  test("never drops a required skill", () => {
    expect(routed(99 * HOUR, [unskilled])).toMatchObject({
      assignee: null,
      refusals: [{ gate: "skills", facts: { needs: [["refunds", 1]] } }],
    });
  });
  test("says in one line what was dropped", () => {
    expect(explain(routed(15 * MINUTE, [far, plain]))).toBe("far: 1 without billing + api; dropped region");
  });
  test("drops what is due earliest first, in whatever order the desk lists it", () => {
    const backwards = { ...relaxing, relax: relaxing.relax.toReversed() };
    expect(routed(2 * HOUR, [far, french], backwards).dropped).toEqual(["region"]);
  });
  test("asks for optional skills only in a desk that drops them one day", () => {
    expect(routed(0, [plain], policy())).toMatchObject({ assignee: "plain", dropped: [] });
  });
});

describe("a ticket that nobody in its team can take", () => {
  const finance = team("finance", { overflow: ["support"] });
  const ana = someone("ana", { teams: ["support"] });
  const question = asking({ team: "finance" }, { team: finance });

  test("goes to an overflow team, which is recorded", () => {
    expect(route(running([ana]), question, "route")).toMatchObject({ assignee: "ana", dropped: ["team"] });
  });
  test("stays in a team that has no overflow", () => {
    const closed = asking({ team: "finance" }, { team: team("finance") });
    expect(route(running([ana]), closed, "route")).toMatchObject({ assignee: null, dropped: [] });
  });
  test("does not go elsewhere while one of its own fits, even with something dropped", () => {
    const own = someone("own", { teams: ["finance"], regions: ["PT"] });
    const regional = asking({ team: "finance", region: "DE" }, { team: finance, waitedMs: HOUR });
    expect(route(running([ana, own], relaxing), regional, "route")).toMatchObject({
      assignee: "own",
      dropped: ["region"],
    });
  });
  test("does not go to a team that was not named", () => {
    const tech = someone("tess", { teams: ["tech"] });
    expect(route(running([tech]), question, "route").refusals).toMatchObject([
      { gate: "team", facts: { needs: "finance", has: ["tech"] } },
    ]);
  });
  test("goes to any team once the desk drops the team", () => {
    const tech = someone("tess", { teams: ["tech"] });
    const rules = policy({ relax: [{ afterMs: HOUR, drop: "team" }] });
    const late = asking({ team: "finance" }, { team: team("finance"), waitedMs: HOUR });
    expect(route(running([tech], rules), late, "route")).toMatchObject({ assignee: "tess", dropped: ["team"] });
  });
});
