import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { shownLocation } from "../../src/deskfile/location.ts";
import { readAddress } from "../../src/store/postgres/address.ts";
import { failing, failureOf } from "../given.ts";

describe("the address of a server", () => {
  test.for([
    ["postgres://db.example.com/desk", [["db.example.com", 5432]], null, "desk"],
    ["postgresql://ana@localhost:5433/desk", [["localhost", 5433]], "ana", "desk"],
    [
      "postgres://ana@one:1,two,[::1]:3/desk?target_session_attrs=read-write",
      [
        ["one", 1],
        ["two", 5432],
        ["::1", 3],
      ],
      "ana",
      "desk",
    ],
    ["postgres://ana%40x:p%40ss@h/d%20e", [["h", 5432]], "ana@x", "d e"],
    ["postgres:///desk?host=/var/run/postgresql", [["/var/run/postgresql", 5432]], null, "desk"],
    ["postgres://%2Frun%2Fpg/desk", [["/run/pg", 5432]], null, "desk"],
    ["postgres://ana@", [["localhost", 5432]], "ana", "ana"],
  ] as const)("%s", ([url, hosts, user, database]) => {
    const address = readAddress(url, {});
    expect(address.hosts.map(({ host, port }) => [host, port])).toEqual(hosts);
    expect([address.user, address.database]).toEqual([user, database]);
  });

  test("takes from the environment what it leaves out", () => {
    const environment = { PGHOST: "one,two", PGPORT: "6000", PGUSER: "ben", PGDATABASE: "desk", PGPASSWORD: "secret" };
    const address = readAddress("postgres://", environment);
    expect(address.hosts.map(({ host, port }) => `${host}:${port}`)).toEqual(["one:6000", "two:6000"]);
    expect([address.user, address.database]).toEqual(["ben", "desk"]);
    expect(address.hosts.map(address.passwordFor)).toEqual(["secret", "secret"]);
    expect(readAddress("postgres://ana@three/other", environment)).toMatchObject({ user: "ana", database: "other" });
  });

  test.for([
    "postgres://h:notaport/d",
    "postgres://h:70000/d",
    "postgres://a,,b/d",
    "postgres://h/d?sslmode=prefer",
    "postgres://h/d?target_session_attrs=standby",
  ])("%s is refused", async (url) => {
    expect(await failureOf(() => readAddress(url, {}))).toMatchObject(failing("bad_input"));
  });

  test.for([
    ["postgres://localhost/d", false],
    ["postgres://127.0.0.1/d", false],
    ["postgres:///d?host=/tmp", false],
    ["postgres://db.example.com/d", { servername: "db.example.com" }],
    ["postgres://10.0.0.1/d", {}],
    ["postgres://db.example.com/d?sslmode=disable", false],
    ["postgres://db.example.com/d?sslmode=require", { servername: "db.example.com", rejectUnauthorized: false }],
    ["postgres://localhost/d?sslmode=verify-full", { servername: "localhost" }],
  ] as const)("%s speaks TLS unless it is this machine, or words say otherwise", ([url, tls]) => {
    expect(readAddress(url, {}).hosts[0]?.tls).toEqual(tls);
  });
});

describe("a password", () => {
  const lines = [
    "# db:5432:desk:ana:comment",
    "db:5432:desk:ana:first",
    "d\\:b:*:*:ana:se\\\\cr\\:et",
    "*:*:*:ben:any",
  ];
  const passwordOf = (url: string, mode = 0o600) => {
    const folder = mkdtempSync(join(tmpdir(), "docket-pgpass-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = join(folder, ".pgpass");
    writeFileSync(file, lines.join("\n"));
    chmodSync(file, mode);
    const { hosts, passwordFor } = readAddress(url, { HOME: folder });
    return hosts.map(passwordFor);
  };

  test.for([
    ["postgres://ana@db/desk", ["first"]],
    ["postgres://ana@db:5433/desk", [null]],
    ["postgres://ben@one,two/x", ["any", "any"]],
    ["postgres://cho@db/desk", [null]],
    ["postgres://ana:given@db/desk", ["given"]],
    ["postgres://ana@d%3Ab/desk", ["se\\cr:et"]],
  ] as const)("of %s is looked up where PostgreSQL's own programs look", ([url, expected]) => {
    expect(passwordOf(url)).toEqual(expected);
  });

  test("is not read from a file that others may read", () => {
    expect(passwordOf("postgres://ana@db/desk", 0o644)).toEqual([null]);
  });

  test.for<readonly [string, string]>([
    ["postgres://ana:s3cret@db/desk", "postgres://ana@db/desk"],
    ["postgres://ana:p@ss:w/rd@db/desk", "postgres://ana@db/desk"],
    ["postgres://ana@db/desk?password=s3cret&sslmode=require", "postgres://ana@db/desk?sslmode=require"],
    ["postgres://ana@db/desk?sslmode=require&password=s3cret", "postgres://ana@db/desk?sslmode=require"],
    ["postgres://db/desk", "postgres://db/desk"],
    ["/home/ana:x@y/desk.db", "/home/ana:x@y/desk.db"],
  ])("in %s is not shown", ([location, shown]) => {
    expect(shownLocation(location)).toBe(shown);
  });
});
