import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { givenDocket, type Setting } from "../given-docket.ts";

const { docketIn } = givenDocket();
let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "docket-init-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const database = () => join(folder, "data", "docket.db");
const file = () => join(folder, "desk.toml");
const init = (setting: Setting, ...flags: readonly string[]) =>
  docketIn(
    { ...setting, env: { DOCKET_DB: database(), DOCKET_AGENT: "", ...setting.env } },
    "init",
    "--file",
    file(),
    ...flags,
  );
const FLAGS = ["--name", "Bikes", "--zone", "Europe/Lisbon", "--hours", "mon-fri 9-17", "--agent", "zoe"];

describe("docket init by flags", () => {
  test("writes a valid desk file and a database that nobody else reads", async () => {
    const { code, out } = await init(
      {},
      ...FLAGS,
      "--agent-name",
      "Zoe Lima",
      "--email",
      "zoe@x.example",
      "--languages",
      "pt,en",
    );
    expect(code).toBe(0);
    expect(out).toContain("docket new");
    expect(readFileSync(file(), "utf8")).toContain('"Zoe Lima"');
    expect(statSync(database()).mode & 0o777).toBe(0o600);
    expect((await docketIn({ env: { DOCKET_DB: database(), DOCKET_AGENT: "zoe" } }, "whoami", "--json")).out).toContain(
      "admin",
    );
  });

  test("makes a desk on which a day's work can be done", async () => {
    await init({}, ...FLAGS);
    const day = { env: { DOCKET_DB: database(), DOCKET_AGENT: "zoe" } };
    expect((await docketIn(day, "new", "--subject", "Flat tyre", "--customer", "jo@x.example")).out).toBe("T-1\n");
    expect((await docketIn(day, "claim", "1")).code).toBe(0);
    expect((await docketIn(day, "reply", "1", "--body", "On our way")).code).toBe(0);
    expect((await docketIn(day, "solve", "1")).code).toBe(0);
    expect((await docketIn(day, "doctor")).code).toBe(0);
  });

  test("never writes over a desk file without --force", async () => {
    await init({}, ...FLAGS);
    const before = readFileSync(file(), "utf8");
    const { code, err } = await init({ env: { DOCKET_DB: join(folder, "other.db") } }, ...FLAGS, "--name", "Boats");
    expect(code).toBe(2);
    expect(err).toContain("desk.toml is there already");
    expect(readFileSync(file(), "utf8")).toBe(before);
  });

  test("never touches a database that is there", async () => {
    await init({}, ...FLAGS);
    expect(await init({}, ...FLAGS, "--force")).toMatchObject({
      code: 2,
      err: expect.stringContaining("There is a desk at"),
    });
  });

  test("leaves nothing behind when the hours make no sense", async () => {
    const { code } = await init({}, ...FLAGS, "--hours", "sometimes");
    expect({ code, desk: existsSync(file()), database: existsSync(database()) }).toEqual({
      code: 2,
      desk: false,
      database: false,
    });
  });
});

describe("docket init by questions", () => {
  test("asks for what the flags did not say, and offers what it can guess", async () => {
    const asked: string[] = [];
    const { code } = await init({
      terminal: true,
      asked,
      osUser: "zoe",
      answers: ["Bikes", "", "", "", "Zoe Lima", "", "en, pt"],
    });
    expect(code).toBe(0);
    expect(asked).toEqual([
      "What is the desk called: ",
      "Its time zone [Europe/Berlin]: ",
      "When is it open [mon-fri 09:00-17:00]: ",
      "Your handle [zoe]: ",
      "Your name [zoe]: ",
      "Your address, if you like: ",
      "The languages you speak [en]: ",
    ]);
    expect(readFileSync(file(), "utf8")).toContain('["en", "pt"]');
  });

  test("asks again what cannot be guessed", async () => {
    const asked: string[] = [];
    await init({ terminal: true, asked, answers: ["", "", "Bikes"] }, ...FLAGS.slice(2));
    expect(asked.slice(0, 3)).toEqual(Array(3).fill("What is the desk called: "));
  });

  test("leaves nothing behind when the input ends", async () => {
    expect((await init({ terminal: true, answers: ["Bikes"] })).code).toBe(2);
    expect(existsSync(file())).toBe(false);
  });
});
