import { describe, expect, test } from "vitest";
import { MOMENT_FORMS } from "../../src/core/words/moment-forms.ts";
import { givenDocket } from "../given-docket.ts";

const { docket, docketIn, opened } = givenDocket();

describe("a line that cannot be understood", () => {
  test.for([
    ["an unknown command", ["lsit"], /no command "lsit"[\s\S]*docket list/],
    ["an unknown flag", ["list", "--statsu", "open"], /--statsu[\s\S]*--status/],
    ["an unknown verb", ["agent", "lst"], /Unknown command 'lst'[\s\S]*list/],
    ["a missing ticket", ["claim"], /tickets/],
    ["a ticket that is none", ["claim", "0x10"], /"0x10" is not a ticket number/],
    ["a ticket with a sign", ["show", "-1"], /"-1" is not a ticket number/],
    ["a stray word", ["undo", "1", "2"], /"2" is one word too many for undo\.\nSee `docket undo --help`/],
    ["a stray word of a command by its other name", ["assign", "1"], /See `docket assign --help`/],
    ["a word that is missing", ["customer", "show"], /See `docket customer show --help`/],
    ["two words that are missing", ["db", "copy", "x"], /See `docket db copy --help`/],
    ["a stray word of a command", ["show", "1", "2"], /"2" is one word too many for show\.\nSee `docket show --help`/],
    [
      "a stray word of a verb",
      ["agent", "list", "a"],
      /"a" is one word too many for agent list\.\nSee `docket agent list/,
    ],
    ["a value that is none", ["calendar", "due", "office", "--target", "2x"], /See `docket calendar due --help`/],
    ["a flag that stands alone", ["--nonsense"], /See `docket help`/],
    ["a number that is none", ["list", "-n", "1e3"], /-n takes a whole number/],
    ["a status that is none", ["status", "1", "opn"], /Did you mean "open"/],
    ["a priority that is none", ["priority", "1", "higg"], /Did you mean "high"/],
    ["an order that is none", ["list", "--order", "random"], /"random" is not an order/],
    ["a second file", ["desk", "check", "a", "b"], /"b" is one word too many for desk check/],
    ["a flag without its value", ["list", "--db"], /--db needs a value/],
    ["a colour that is none", ["list", "--color", "red"], /auto, always or never/],
    ["a reason that is missing", ["steal", "1"], /--reason/],
    ["a body that is missing", ["reply", "1"], /--body/],
    ["two bodies", ["note", "1", "-", "--body", "x"], /one place/],
    ["a query that is wrong", ["list", "-q", "status:opne"], /status/],
  ] as const)("%s ends with 2 and says what is wrong", async ([, argv, said]) => {
    const { code, out, err } = await docket(...argv);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(said);
  });

  test("a DOCKET_NOW that is not an instant ends with 2", async () => {
    const { code, err } = await docketIn({ env: { DOCKET_NOW: "2026-02-31T00:00:00Z" } }, "list");
    expect(code).toBe(2);
    expect(err).toContain("DOCKET_NOW");
  });
});

describe("global flags", () => {
  test.for([
    ["before the command", ["--json", "list", "All"]],
    ["after it", ["list", "All", "--json"]],
    ["between its words", ["list", "--json", "All"]],
    ["with fields before the command", ["--json", "id,subject", "list"]],
  ] as const)("may stand %s", async ([, argv]) => {
    await opened("Bike");
    const { code, out } = await docket(...argv);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject([{ id: "T-1", subject: "Bike" }]);
  });

  test("flags of the command may stand before it", async () => {
    await opened("Bike");
    await opened("Boat");
    expect((await docket("-n", "1", "list", "--ids")).out.trim().split("\n")).toHaveLength(1);
  });

  test("a ticket after --json is a ticket", async () => {
    await opened("Bike");
    expect(JSON.parse((await docket("show", "--json", "1")).out)).toMatchObject({ id: "T-1" });
  });

  test("--quiet prints failures only", async () => {
    expect(await docket("new", "--subject", "x", "--quiet")).toEqual({ code: 0, out: "", err: "" });
  });
});

describe("help", () => {
  test("lists every command, opens nothing and ends with 0", async () => {
    const { code, out } = await docketIn({ env: { DOCKET_DB: "/nowhere/at/all.db" } }, "help");
    expect(code).toBe(0);
    for (const name of ["next", "claim", "desk", "doctor"]) expect(out).toContain(`  ${name} `);
    expect(out).toMatch(/ {2}reassign .*; also `docket assign`$/m);
  });

  test.for([
    ["claim", "--help"],
    ["help", "claim"],
    ["-h", "claim"],
    ["help", "assign"],
  ] as const)("docket %s %s explains it", async (argv) => {
    const { code, out } = await docketIn({ env: { DOCKET_DB: "/nowhere/at/all.db" } }, ...argv);
    expect(code).toBe(0);
    expect(out).toContain("Usage: docket");
  });

  test.for([
    [["agent", "aaway"], /no command "agent aaway"[\s\S]*`docket help agent away`/],
    [["agent", "xyzzy"], /no command "agent xyzzy"[\s\S]*`docket help agent`/],
    [["claim", "now"], /no command "claim now"[\s\S]*`docket help claim`/],
    [["agnet"], /no topic "agnet"[\s\S]*`docket help agent`/],
  ] as const)("refuses what it does not know: %j", async ([words, said]) => {
    expect(await docket("help", ...words)).toMatchObject({ code: 2, out: "", err: expect.stringMatching(said) });
  });

  test("is refused also where a flag asks for it", async () => {
    expect(await docket("agent", "aaway", "--help")).toMatchObject({
      code: 2,
      out: "",
      err: expect.stringContaining("`docket help agent away`"),
    });
  });

  test.for([
    [["agent", "--help"], "Usage: docket agent [options] [command]"],
    [["agent", "away", "ben", "--help"], "Usage: docket agent away"],
    [["sla", "1", "--help"], "Usage: docket sla"],
  ] as const)("answers a flag: %j", async ([line, usage]) => {
    expect((await docket(...line)).out).toContain(usage);
  });

  test("dates tells every form that is read", async () => {
    const { out } = await docket("help", "dates");
    const forms = MOMENT_FORMS.flatMap(([written]) => written);
    expect(forms.filter((form) => !out.includes(form))).toEqual([]);
    for (const form of forms)
      expect(await docket("calendar", "elapsed", "office", `--to=${form}`, "--json")).toMatchObject({
        code: 0,
        err: "",
      });
  });

  test("explains a verb of a noun", async () => {
    expect((await docket("help", "calendar", "due")).out).toContain("--target");
  });

  test("--version prints the version", async () => {
    expect(await docket("--version")).toEqual({ code: 0, out: "docket 1.2.3\n", err: "" });
  });
});

describe("docket without a command", () => {
  test("opens the screen on a terminal", async () => {
    const screen = async ({ as }: { as: string | null }) => (as === "ana" ? 0 : 1);
    expect((await docketIn({ terminal: true, screen })).code).toBe(0);
  });

  test.for([
    ["there is no terminal", {}],
    ["the terminal is dumb", { terminal: true, env: { TERM: "dumb" } }],
  ] as const)("prints a short help and ends with 2 where %s", async ([, setting]) => {
    const { code, out, err } = await docketIn({ ...setting, screen: async () => 0 });
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain("docket list");
  });
});
