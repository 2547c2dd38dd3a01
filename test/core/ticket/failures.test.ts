import { describe, expect, test } from "vitest";
import { FAILURES, Failure, type FailureCode, isFailure } from "../../../src/core/ticket/failure.ts";

/** What scripts rely on: each exit number, and the codes that end with it. */
const EXITS = {
  1: ["failed", "desk_invalid", "database_newer", "database_damaged", "import_rejected"],
  2: ["bad_input", "not_a_terminal", "node_too_old"],
  3: [
    ...["ticket", "agent", "team", "customer", "category", "calendar", "view", "action", "file"].map(
      (it) => `${it}_not_found`,
    ),
    "desk_missing",
    "queue_empty",
  ],
  4: ["not_identified", "no_right"],
  5: ["not_eligible", "wrong_status", "not_assigned", "not_yours", "not_undoable"],
  6: ["already_assigned", "changed_meanwhile", "acted_since"],
  7: ["partly_done"],
  8: ["database_busy", "database_unreachable"],
} as const;

const CODES = Object.keys(FAILURES) as FailureCode[];

describe("failures", () => {
  test("the table of exit numbers names every code once", () => {
    expect(Object.values(EXITS).flat().toSorted()).toEqual(CODES.toSorted());
  });

  test.for(Object.entries(EXITS).flatMap(([exit, codes]) => codes.map((code) => [code, Number(exit)] as const)))(
    "%s ends with %i",
    ([code, exit]) => {
      expect(new Failure(code as FailureCode, "Something.").exit).toBe(exit);
    },
  );

  test("each but the plainest has a hint of its own, written as a sentence", () => {
    const hints = CODES.filter((code) => code !== "failed").map((code) => FAILURES[code].hint);
    expect(hints.filter((hint) => !/^[A-Z`].*\.$/.test(hint))).toEqual([]);
  });

  test("a better hint and reasons go with the failure", () => {
    const failure = new Failure("no_right", "No.", { hint: "Ask Sam.", reasons: ["because"] });
    expect(failure).toMatchObject({ hint: "Ask Sam.", reasons: ["because"], message: "No." });
    expect(new Failure("no_right", "No.").hint).toBe(FAILURES.no_right.hint);
  });

  test.for([
    ["a failure", new Failure("failed", "No."), true],
    ["one of another bundle", Object.assign(new Error("No."), { name: "Failure", code: "no_right" }), true],
    ["a code that nobody knows", Object.assign(new Error("No."), { name: "Failure", code: "nonsense" }), false],
    ["an error of the system", Object.assign(new Error("ENOENT"), { code: "ENOENT" }), false],
    ["no error at all", { name: "Failure", code: "no_right" }, false],
  ] as const)("%s is told from a bug by its shape", ([, thrown, known]) => {
    expect(isFailure(thrown)).toBe(known);
  });
});
