import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { demandDesk, readDesk } from "../../src/deskfile/read.ts";
import { type StarterInput, starterDesk } from "../../src/deskfile/starter.ts";
import { complaints } from "../given-settings.ts";

const MAX: StarterInput = {
  name: "Acme",
  timeZone: "Europe/Berlin",
  hours: "mon-thu 9-17, fri 9-15",
  me: { handle: "max", name: "Max Roth", email: "max@example.com", languages: ["de", "en"] },
};

describe("a desk of one's own", () => {
  const text = starterDesk(MAX);

  test("is a desk file about which there is nothing to say", () => {
    expect(complaints(text)).toEqual([]);
  });
  test("has me as its admin, at the hours that were said", () => {
    const plan = demandDesk(text, "desk.toml");
    expect(plan.agents).toMatchObject([
      { handle: "max", name: "Max Roth", role: "admin", languages: ["de", "en"], shift: "office" },
    ]);
    expect(plan.calendars.office).toMatchObject({
      timeZone: "Europe/Berlin",
      week: { thu: [[540, 1020]], fri: [[540, 900]] },
    });
  });
  test("still works when everything that it proposes is taken up", () => {
    const all = text.replaceAll(/^# (?=\[|"?\w[\w-]*"? = | {2}\{|\])/gm, "");
    expect(demandDesk(all, "desk.toml")).toMatchObject({
      agents: [{ handle: "max" }, { handle: "ana" }],
      rules: [{}, {}],
      ladders: [{}],
      views: [{}],
      queue: { headStart: { revenue: { per: 1000 }, plan: { pro: 7_200_000 } } },
    });
  });
  test("says nothing of an address that was not given", () => {
    const plan = demandDesk(starterDesk({ ...MAX, me: { ...MAX.me, email: null } }), "desk.toml");
    expect(plan.agents[0]?.email).toBeNull();
  });

  test("is not written from answers that make no valid desk file", () => {
    expect(() => starterDesk({ ...MAX, timeZone: "Europe/Berlni" })).toThrow(
      expect.objectContaining({
        code: "bad_input",
        reasons: [expect.stringContaining('did you mean "Europe/Berlin"?')],
      }),
    );
  });

  test("loads without problems, whatever it and I are called", () => {
    const name = fc.string({ unit: "grapheme", minLength: 1 }).filter((text) => text.trim() !== "");
    const hours = fc.constantFrom("always", "mon-fri 09:00-17:00", "fri-mon 22-6", "sat 9-12 13-24");
    const handle = fc.stringMatching(/^[a-z0-9][a-z0-9._-]{0,20}$/);
    fc.assert(
      fc.property(name, name, hours, handle, (desk, mine, open, me) => {
        const made = starterDesk({ ...MAX, name: desk, hours: open, me: { ...MAX.me, handle: me, name: mine } });
        const { plan, problems } = readDesk(made, "desk.toml");
        expect(problems).toEqual([]);
        expect(plan).toMatchObject({ name: desk.trim(), agents: [{ handle: me, name: mine.trim() }] });
        expect(JSON.parse(JSON.stringify(plan))).toStrictEqual(plan);
      }),
    );
  });
});
