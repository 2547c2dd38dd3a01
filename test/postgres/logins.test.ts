import { mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { DESK, givenDocket } from "../given-docket.ts";
import { givenLogins, type Logins } from "../given-logins.ts";

const docket = givenDocket();

describe.skipIf(inject("postgres") === null)("an agent with a login role of their own", () => {
  let desk: Logins;
  beforeAll(async () => {
    desk = await givenLogins(docket);
    for (const subject of ["One", "Two", "Three", "Four"])
      await desk.docketAs("ana", "new", "--subject", subject, "--customer", "jo@x.example", "--team", "support");
  });
  afterAll(() => desk.drop());

  test("is known by it, and needs no --as", async () => {
    const { out } = await desk.docketAs("ben", "whoami", "--json", "handle,by");
    expect(JSON.parse(out)).toEqual({ handle: "ben", by: "the login" });
  });

  test("is known by it whatever the config says", async () => {
    const setting = { env: { DOCKET_DB: desk.location("ben"), DOCKET_AGENT: "" }, osUser: "cho" };
    expect((await docket.docketIn(setting, "whoami")).out).toBe("ben\n");
  });

  test.for([
    ["--as", { DOCKET_AGENT: "" }, ["--as", "ana"]],
    ["DOCKET_AGENT", { DOCKET_AGENT: "ana" }, []],
  ] as const)("cannot act as somebody else by %s", async ([, env, flags]) => {
    const setting = { env: { DOCKET_DB: desk.location("ben"), ...env } };
    const { code, err } = await docket.docketIn(setting, "claim", "1", ...flags, "--json");
    expect(code).toBe(4);
    expect(JSON.parse(err).error).toMatchObject({
      code: "no_right",
      message: "This login is ben's, and cannot act as ana.",
    });
  });

  test.for([
    ["claim", "1"],
    ["reply", "1", "--body", "Hello."],
    ["note", "1", "--body", "Called him."],
    ["customer", "set", "jo@x.example", "--plan", "gold"],
    ["priority", "1", "high"],
    ["tag", "1", "billing"],
    ["status", "1", "pending"],
    ["reply", "1", "--from", "customer", "--body", "Thanks."],
    ["release", "1"],
    ["undo"],
    ["escalate", "1", "--reason", "too hard"],
    ["next"],
    ["solve", "1"],
    ["reopen", "1"],
    ["new", "--subject", "Five", "--customer", "al@x.example", "--body", "Help."],
    ["new", "--subject", "Six"],
    ["reassign", "4", "@finance"],
    ["steal", "2", "--reason", "I know him"],
    ["agent", "away"],
    ["agent", "back"],
    ["agent", "leave", "ana", "--to", "2026-12-24"],
    ["route", "--all"],
    ["list", "All"],
    ["list", "-q", "Hello"],
    ["show", "1"],
    ["history", "1"],
    ["why", "1"],
    ["candidates", "1"],
    ["log"],
    ["export"],
    ["doctor"],
    ["db", "list"],
  ])("can %s %s %s %s", async (argv) => {
    const { code, err } = await desk.docketAs("ana", ...argv);
    expect({ code, err: code === 0 ? "" : err }).toEqual({ code: 0, err: "" });
  });

  test("is known as the login behind the customers and rules that their commands bring about", async () => {
    const acts = await desk.sqlAs(
      "postgres",
      "select by_role, count(*) > 9 as many from act where by_role <> 'postgres' group by 1",
    );
    expect(acts).toEqual([{ by_role: desk.roleOf("ana"), many: true }]);
  });

  test("is shown with each of their commands in the log", async () => {
    const { out } = await desk.docketAs("ben", "log", "--json", "command,login", "-n", "1");
    expect(JSON.parse(out)).toEqual([{ command: "agent leave ana --to 2026-12-24", login: desk.roleOf("ana") }]);
  });

  test("puts a desk file in force if they are an admin, and only then", async () => {
    const file = join(docket.folder(), "next.toml");
    writeFileSync(file, `${DESK}\n[[view]]\nname = "Late refunds"\nquery = "refund is:late"\n`);
    expect((await desk.docketAs("ben", "desk", "diff", file)).code).toBe(0);
    expect((await desk.docketAs("ben", "desk", "apply", file)).code).toBe(4);
    expect((await desk.docketAs("ana", "desk", "apply", file)).code).toBe(0);
  });

  test("imports no past, which was others' too", async () => {
    const file = join(docket.folder(), "past.csv");
    writeFileSync(file, "id,subject\n7,Old\n");
    const { code, err } = await desk.docketAs(
      "ana",
      "import",
      file,
      "--from",
      "csv",
      "--map",
      "subject=subject",
      "--json",
    );
    expect({ code, error: JSON.parse(err).error }).toMatchObject({ code: 4, error: { code: "no_right" } });
  });

  test("learns from the server what it refuses, as any other refusal", async () => {
    const { code, err } = await desk.docketAs("ben", "db", "grant", "cho", "--json");
    expect(code).toBe(4);
    expect(JSON.parse(err).error.message).toBe("Only postgres says who may log in to this desk.");
    await desk.sqlAs("postgres", `revoke insert on event from docket_agent`);
    try {
      const refused = await desk.docketAs("ben", "note", "2", "--body", "x", "--json");
      expect(refused.code).toBe(4);
      expect(JSON.parse(refused.err).error).toMatchObject({ code: "no_right" });
    } finally {
      expect((await desk.docketAs("postgres", "db", "init")).code).toBe(0);
    }
    expect((await desk.docketAs("ben", "note", "2", "--body", "x")).code).toBe(0);
  });
});

describe.skipIf(inject("postgres") === null)("the owner of a desk on a server", () => {
  let desk: Logins;
  let folder = "";
  beforeAll(async () => {
    desk = await givenLogins(docket, []);
    folder = mkdtempSync(join(docket.folder(), "passwords-"));
  });
  afterAll(() => desk.drop());
  const owner = (...argv: readonly string[]) => desk.docketAs("postgres", ...argv);
  const bound = async () => JSON.parse((await owner("db", "list", "--json")).out);

  test("prepares it as often as they like, also at the same time", async () => {
    const all = await Promise.all(["1", "2", "3", "4"].map(() => owner("db", "init")));
    expect(all.map(({ code, err }) => [code, err.replace(/^.* is ready/, "is ready")])).toEqual(
      all.map(() => [0, "is ready. Next: docket db grant HANDLE\n"]),
    );
    for (const _ of [1, 2]) expect((await owner("db", "init")).code).toBe(0);
    expect(await bound()).toEqual([]);
  });

  test("acts as whichever agent they name", async () => {
    expect((await owner("--as", "cho", "whoami")).out).toBe("cho\n");
  });

  test("changes nothing in a rehearsal", async () => {
    const { code, out } = await owner("db", "grant", "ben", "--role", desk.roleOf("ben"), "--dry-run", "--json");
    expect({ code, granted: JSON.parse(out) }).toMatchObject({ code: 0, granted: { made: true, password: null } });
    expect(await bound()).toEqual([]);
    expect(await desk.sqlAs("postgres", `select from pg_roles where rolname = '${desk.roleOf("ben")}'`)).toEqual([]);
  });

  test("is told the password of a new role once, and it stands nowhere", async () => {
    const { code, out } = await owner("db", "grant", "ana", "--role", desk.roleOf("ana"), "--json");
    const { password, ...granted } = JSON.parse(out);
    expect({ code, granted }).toMatchObject({ code: 0, granted: { handle: "ana", rights: "admin", made: true } });
    expect(password).toMatch(/^[\w-]{24}$/);
    const again = await owner("db", "grant", "ana", "--role", desk.roleOf("ana"), "--json");
    expect(JSON.parse(again.out)).toMatchObject({ made: false, password: null });
    expect(await bound()).toEqual([{ handle: "ana", role: desk.roleOf("ana"), rights: "admin", remark: null }]);
    const kept = await desk.sqlAs(
      "postgres",
      `select rolpassword from pg_authid where rolname = '${desk.roleOf("ana")}'`,
    );
    expect(JSON.stringify(kept)).toContain("SCRAM-SHA-256$");
    expect(JSON.stringify(await desk.sqlAs("postgres", "select * from act"))).not.toContain(password);
  });

  test("gives a password by a file or by stdin, and is not told it", async () => {
    const file = join(folder, "secret");
    writeFileSync(file, "correct horse\nbattery\n");
    const { out } = await owner("db", "grant", "cho", "--role", desk.roleOf("cho"), "--password-file", file);
    expect(out).toBe(`cho\t${desk.roleOf("cho")}\tagent\t\n`);
    const setting = { env: { DOCKET_DB: desk.location("postgres"), DOCKET_AGENT: "" }, stdin: "tr0ub4dor\n" };
    const piped = await docket.docketIn(
      setting,
      "db",
      "grant",
      "cho",
      "--role",
      desk.roleOf("cho"),
      "--password-file",
      "-",
    );
    expect(piped.code).toBe(0);
    expect(JSON.stringify(await desk.sqlAs("postgres", "select * from act"))).not.toMatch(/horse|tr0ub4dor/);
  });

  test("is told of a password that is none without seeing it again", async () => {
    const file = join(folder, "short");
    writeFileSync(file, "hush\n");
    const { code, err } = await owner("db", "grant", "cho", "--role", desk.roleOf("cho"), "--password-file", file);
    expect(code).toBe(2);
    expect(err).not.toContain("hush");
  });

  test.for([
    ["a superuser", ["ana", "--role", "postgres"], 2, "could give itself any right"],
    ["a role that cannot log in", ["ana", "--role", "docket_agent"], 2, "cannot log in"],
    ["a name that cannot be one", ["ana", "--role", "pg_read_all_data"], 2, "cannot be the name"],
    ["an agent who is not in the desk file", ["zoe"], 3, "zoe"],
  ] as const)("cannot bind %s", async ([, argv, code, words]) => {
    const refused = await owner("db", "grant", ...argv);
    expect(refused.code).toBe(code);
    expect(refused.err).toContain(words);
  });

  test("cannot bind one role to two", async () => {
    const { code, err } = await owner("db", "grant", "ben", "--role", desk.roleOf("cho"));
    expect(code).toBe(2);
    expect(err).toContain("is cho's");
  });

  test("takes it away again: the tickets stay, the login can do nothing", async () => {
    await desk.docketAs("cho", "new", "--subject", "Mine", "--team", "finance");
    const claimed = await desk.docketAs("cho", "claim", "1");
    expect(claimed.code).toBe(0);
    expect((await owner("db", "revoke", "cho")).out).toBe(`${desk.roleOf("cho")}\n`);
    const { code, err } = await desk.docketAs("cho", "list", "--json");
    expect({ code, error: JSON.parse(err).error }).toMatchObject({ code: 4, error: { code: "no_right" } });
    expect(await desk.sqlAs("cho", "select * from docket.ticket")).toContain("permission denied");
    expect((await owner("list", "All", "--json", "assignee")).out).toContain("cho");
    expect((await owner("db", "revoke", "cho")).code).toBe(3);
  });

  test("sees who is bound and should not be", async () => {
    const file = join(docket.folder(), "fewer.toml");
    writeFileSync(
      file,
      DESK.replace('role = "admin"', 'role = "lead"').replace(
        'role = "lead"\nteams = ["finance"]',
        'role = "admin"\nteams = ["finance"]',
      ),
    );
    expect((await owner("--as", "ana", "desk", "apply", file)).code).toBe(0);
    expect(await bound()).toMatchObject([{ handle: "ana", rights: "admin", remark: "agent in the desk file" }]);
    expect((await owner("db", "grant", "ana", "--role", desk.roleOf("ana"))).code).toBe(0);
    expect(await bound()).toMatchObject([{ handle: "ana", rights: "agent", remark: null }]);
    expect((await desk.docketAs("ana", "desk", "apply", file.replace("fewer", "desk"))).code).toBe(4);
  });
});

describe("a desk in a file", () => {
  test.for([["init"], ["grant", "ana"], ["revoke", "ana"], ["list"]])("has no logins: db %s %s", async (verb) => {
    const { code, err } = await docket.docket("db", ...verb);
    expect(code).toBe(2);
    expect(err).toContain(`Roles are PostgreSQL's, and ${docket.place()} is a file.`);
  });
});

describe.skipIf(inject("postgres") === null)("a password in the URL of a desk", () => {
  test("stands neither in the log nor in what is shown", async () => {
    const desk = await givenLogins(docket, []);
    const url = desk.location("postgres").replace("postgres@", "postgres:s3cret@");
    const env = { DOCKET_AGENT: "ana" };
    const made = await docket.docketIn({ env }, "--db", url, "new", "--subject", url);
    const known = await docket.docketIn({ env }, "--db", url, "whoami", "--json");
    const wrong = await docket.docketIn({ env }, "--db", url.replace(/\/[^/]*$/, "/nowhere"), "list");
    const noted = await docket.docketIn({ env }, "--db", url, "note", "1", "--body", `see ${url}`);
    expect([made.code, known.code, wrong.code, noted.code]).toEqual([0, 0, 3, 0]);
    for (const { out, err } of [made, known, wrong]) expect(out + err).not.toContain("s3cret");
    const commands = JSON.stringify(await desk.sqlAs("postgres", "select command from act"));
    expect(commands).toContain("postgres://postgres@");
    expect(commands).not.toContain("s3cret");
    await desk.drop();
  });
});
