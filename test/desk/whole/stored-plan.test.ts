import { describe, expect, test } from "vitest";
import { PLAN_SHAPE, type Plan } from "../../../src/core/acts/plan.ts";
import { planInForce } from "../../../src/desk/reads/plan.ts";
import { applyDesk } from "../../../src/desk/whole/apply.ts";
import { copyDesk } from "../../../src/desk/whole/copy.ts";
import { doctor } from "../../../src/desk/whole/doctor.ts";
import { exportDesk } from "../../../src/desk/whole/export.ts";
import { foundDesk } from "../../../src/desk/whole/found.ts";
import { closeDesk, createDesk, openDesk } from "../../../src/desk/work/desk.ts";
import { setPriority } from "../../acting.ts";
import { databases, type Fresh } from "../../databases.ts";
import { deskFile, failing, failureOf, givenDesk, NOW, type TestDesk } from "../../given.ts";

const FILE = deskFile({});
const { agents: _, ...LACKING } = { agents: [], name: "An older plan, without agents" };
const WHO = { handle: "ana", now: () => NOW, command: "test" };

/** Writes over what is stored for the version in force, as no program of ours would. */
async function tamper(
  { as }: TestDesk,
  values: { plan?: unknown; shape?: number | null; toml?: string },
): Promise<void> {
  const { plan, ...rest } = values;
  const stored = plan === undefined ? {} : { plan: JSON.stringify(plan) };
  await as("")
    .db.updateTable("desk_version")
    .set({ ...rest, ...stored })
    .where("version", "=", 1)
    .execute();
}

async function storedIn({ as }: TestDesk) {
  const row = await as("").db.selectFrom("desk_version").select(["plan", "shape"]).executeTakeFirstOrThrow();
  return { shape: row.shape, plan: JSON.parse(row.plan) as Plan };
}

/** The same desk, in which every agent may do everything. */
async function forged(testDesk: TestDesk): Promise<Plan> {
  const { plan } = await storedIn(testDesk);
  return { ...plan, rights: { ...plan.rights, desk: "agent" } };
}

describe.each(databases)("the stored plan, in $name", ({ fresh }) => {
  test("is noted with its shape", async () => {
    expect(await storedIn(await givenDesk({}, fresh))).toMatchObject({ shape: PLAN_SHAPE, plan: { name: "Acme" } });
  });

  test.for([
    ["no known", null],
    ["an older", PLAN_SHAPE - 1],
    ["a newer", PLAN_SHAPE + 1],
  ] as const)("of %s shape is rebuilt from the text, and the next write stores it", async ([, shape]) => {
    const testDesk = await givenDesk({}, fresh);
    const { plan: whole } = await storedIn(testDesk);
    await testDesk.open();
    await tamper(testDesk, { plan: LACKING, shape });
    const other = await testDesk.apart("ana");
    const { offsets: _, ...wanted } = whole as Plan & { offsets: unknown };
    expect(await planInForce(other.db)).toEqual({ version: 1, plan: wanted });
    expect((await doctor(other)).flatMap(({ problems }) => problems)).toEqual([]);
    expect((await storedIn(testDesk)).shape).toBe(shape);
    await setPriority(other, { tickets: [1], priority: "high" });
    expect(await storedIn(testDesk)).toEqual({ shape: PLAN_SHAPE, plan: whole });
  });

  test("of another shape, with a text that this docket cannot read, is refused in a sentence, and nothing is lost", async () => {
    const testDesk = await givenDesk({}, fresh);
    await tamper(testDesk, { toml: `${FILE}\n[telepathy]\nrange = "5m"`, shape: PLAN_SHAPE + 1 });
    const other = await testDesk.apart("ana");
    const refusal = await failureOf(planInForce(other.db));
    expect(refusal).toMatchObject(
      failing("desk_invalid", "Version 1 of the desk file, which is in force, was stored by another docket"),
    );
    expect(refusal.reasons.join()).toContain("telepathy");
    expect((await storedIn(testDesk)).shape).toBe(PLAN_SHAPE + 1);
    const found = (await doctor(other)).filter(({ problems }) => problems.length > 0);
    expect(found.map(({ name }) => name)).toEqual(["desk file"]);
    expect(found[0]?.problems.join("\n")).toContain("version 1: its text is not a valid desk file");
    expect(found[0]?.problems.join("\n")).toContain("telepathy");
  });

  test.for(["not json", "null", "[]", JSON.stringify(LACKING)])(
    "that reads %s is rebuilt from the text, and the doctor tells",
    async (plan) => {
      const testDesk = await givenDesk({}, fresh);
      await testDesk.as("").db.updateTable("desk_version").set({ plan }).execute();
      const other = await testDesk.apart("ana");
      expect((await planInForce(other.db)).plan.name).toBe("Acme");
      expect((await doctor(other)).flatMap(({ problems }) => problems)).toEqual([
        "version 1: its stored plan cannot be read; its text is read each time",
      ]);
    },
  );

  test("that is not what its text says is found by the doctor, and put right by applying the same text", async () => {
    const testDesk = await givenDesk({}, fresh);
    await tamper(testDesk, { plan: await forged(testDesk) });
    const other = await testDesk.apart("ada");
    const problems = (await doctor(other)).flatMap((each) => each.problems);
    expect(problems).toEqual([
      "version 1 is stored as something else than its text: the desk: rights, desk admin → agent",
    ]);
    expect(await applyDesk(other, { toml: FILE, file: "desk.toml" })).toMatchObject({ version: 2 });
    expect(await applyDesk(other, { toml: FILE, file: "desk.toml" })).toMatchObject({ version: null });
    expect((await planInForce(other.db)).plan.rights.desk).toBe("admin");
    expect((await doctor(other)).flatMap((each) => each.problems)).toEqual([]);
  });

  test("that was forged in an export or in a copied desk gives nobody a right", async () => {
    const testDesk = await givenDesk({}, fresh);
    await tamper(testDesk, { plan: await forged(testDesk) });
    const versions: { version: number; at: number; actor: "system"; toml: string; plan: unknown }[] = [];
    await exportDesk(testDesk.as("ana"), (piece) => void (piece.kind === "desk" && versions.push(piece as never)));
    expect(versions).toMatchObject([{ plan: { rights: { desk: "agent" } } }]);
    const places: readonly Fresh[] = [await fresh(), await fresh()];
    const founded = await createDesk(places[0]?.location ?? "", WHO);
    await foundDesk(founded, { versions, states: [], customers: [] }, nothing());
    await copyDesk((await testDesk.apart("ana")).db, places[1]?.location ?? "");
    const copied = await openDesk(places[1]?.location ?? "", WHO);
    for (const desk of [founded, copied]) {
      expect((await planInForce(desk.db)).plan.rights.desk).toBe("admin");
      expect((await doctor(desk)).flatMap(({ problems }) => problems)).toEqual([]);
      expect(await failureOf(applyDesk(desk, { toml: `${FILE}#`, file: "desk.toml" }))).toMatchObject(
        failing("no_right"),
      );
      await closeDesk(desk);
    }
    for (const { drop } of places) await drop();
  });

  test("of an export whose newest text is no desk file is refused, and nothing is written", async () => {
    const { location, drop } = await fresh();
    const desk = await createDesk(location, WHO);
    const versions = [{ version: 1, at: NOW, actor: "system" as const, toml: "[desk" }];
    const work = foundDesk(desk, { versions, states: [], customers: [] }, nothing());
    expect(await failureOf(work)).toMatchObject(failing("desk_invalid"));
    expect(await desk.db.selectFrom("desk_version").selectAll().execute()).toEqual([]);
    await closeDesk(desk);
    await drop();
  });
});

async function* nothing(): AsyncGenerator<readonly never[]> {}
