import { randomUUID } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { freshOnServer } from "../databases.ts";
import { DESK, givenDocket } from "../given-docket.ts";
import { asked, hasServer } from "./given-server.ts";

const docket = givenDocket();

/** A database whose owner is no superuser, but may make roles. */
async function givenOwner() {
  const { location, drop } = await freshOnServer();
  const suffix = randomUUID().slice(0, 8);
  const owner = `owner_${suffix}`;
  const asSuperuser = (sql: string) => asked({ location }, sql);
  await asSuperuser(`drop schema docket cascade; create role ${owner} login createrole`);
  await asSuperuser(`alter database ${location.split("/").at(-1)} owner to ${owner}`);
  const agent = `ben_${suffix}`;
  onTestFinished(async () => {
    await drop();
    const elsewhere = { location: location.replace(/[^/]*$/, "template1") };
    for (const role of [agent, owner])
      await asked(elsewhere, `drop owned by ${role}; drop role ${role}`).catch(() =>
        asked(elsewhere, `drop role if exists ${role}`),
      );
  });
  const docketAs = (role: string, ...argv: readonly string[]) =>
    docket.docketIn({ env: { DOCKET_DB: location.replace("postgres@", `${role}@`), DOCKET_AGENT: "" } }, ...argv);
  return { owner, agent, asSuperuser, docketAs };
}

test.skipIf(!hasServer)("an owner who is no superuser prepares a desk and lets agents in", async () => {
  const { owner, agent, asSuperuser, docketAs } = await givenOwner();
  const file = join(docket.folder(), "desk.toml");
  writeFileSync(file, DESK);
  expect((await docketAs(owner, "desk", "apply", file)).code).toBe(0);
  // The roles belong to the whole server, where somebody else made them for another desk.
  await asSuperuser(
    `do $$ begin create role docket_agent; exception when duplicate_object or unique_violation then null; end $$`,
  );
  await asSuperuser(
    `do $$ begin create role docket_admin; exception when duplicate_object or unique_violation then null; end $$`,
  );
  const refused = await docketAs(owner, "db", "grant", "ben", "--role", agent, "--json");
  expect(JSON.parse(refused.err).error).toMatchObject({ code: "no_right" });
  await asSuperuser(`grant docket_agent, docket_admin to ${owner} with admin option`);
  expect((await docketAs(owner, "db", "init")).code).toBe(0);
  const granted = await docketAs(owner, "db", "grant", "ben", "--role", agent);
  expect({ code: granted.code, err: granted.err }).toEqual({ code: 0, err: "" });
  expect((await docketAs(agent, "new", "--subject", "Bike")).code).toBe(0);
  expect((await docketAs(agent, "whoami")).out).toBe("ben\n");
  expect((await docketAs(owner, "--as", "ana", "claim", "1")).code).toBe(0);
  expect((await docketAs(owner, "db", "revoke", "ben")).code).toBe(0);
  expect((await docketAs(agent, "list")).code).toBe(4);
});
