import { describe, expect, test } from "vitest";
import { isPlan } from "../../../src/core/acts/is-plan.ts";
import { demandDesk } from "../../../src/deskfile/read.ts";
import { deskFile } from "../../given.ts";

const PLAN = demandDesk(deskFile(), "desk.toml");
const VALUES = ["text", 5, null, [], {}];

function kindOf(value: unknown): string {
  if (value === null || typeof value === "number") return "number or none";
  return Array.isArray(value) ? "list" : typeof value;
}

describe("a stored plan", () => {
  test("is one", () => {
    expect(isPlan(JSON.parse(JSON.stringify(PLAN)))).toBe(true);
  });

  test.for([undefined, null, "plan", [], {}])("is not %j", (value) => {
    expect(isPlan(value)).toBe(false);
  });

  test.for(Object.entries(PLAN))("has a %s of its kind", ([field, own]) => {
    const taken = VALUES.filter((value) => isPlan({ ...PLAN, [field]: value }));
    expect(taken).toEqual(VALUES.filter((value) => kindOf(value) === kindOf(own)));
    expect(isPlan({ ...PLAN, [field]: undefined })).toBe(false);
  });
});
