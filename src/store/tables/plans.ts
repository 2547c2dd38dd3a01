import { PLAN_SHAPE, type Plan } from "../../core/acts/plan.ts";
import type { Actor } from "../../core/ticket/event.ts";
import { Failure, isFailure } from "../../core/ticket/failure.ts";
import { presetOffsets } from "../../core/time/zone.ts";
import { compiled } from "../handle/compiled.ts";
import { engineOf } from "../handle/engine.ts";
import type { Db, Schema } from "../handle/schema.ts";
import { planOf, stored } from "./plan-json.ts";

/** The desk file in force. */
export type InForce = { readonly version: number; readonly plan: Plan };

const newerThan = compiled<{ version: number }, Newest>((db, value) =>
  db
    .selectFrom("desk_version")
    .select(["version", "plan", "shape"])
    .where("version", ">", value("version"))
    .orderBy("version", "desc")
    .limit(1),
);

type Newest = { readonly version: number; readonly plan: string; readonly shape: number | null };

/** What was read when the desk was opened, and not yet used. By the adapter, like `known`. */
const early = new WeakMap<object, Newest>();

/** Reads the plan as one opens a desk, so that it comes with another answer: the next one who asks need not ask again. */
export async function prefetchPlan(db: Db): Promise<void> {
  const [newest] = await newerThan(db, { version: 0 });
  if (newest !== undefined) early.set(db.getExecutor().adapter, newest);
}

/** The plan that was seen last, which need no longer be in force; null if none was. */
export function planSeen(db: Db): Plan | null {
  const key = db.getExecutor().adapter;
  return (keepEarly(key) ?? known.get(key))?.plan ?? null;
}

/** By the adapter of the handle, which a database and its transactions share. */
const known = new WeakMap<object, InForce>();

/**
 * The plan by which the desk works now; parsed once for each version that is seen. Throws `desk_missing`, and `desk_invalid` if
 * it has to be built from a text that this program cannot read.
 */
export async function inForce(db: Db): Promise<InForce> {
  const key = db.getExecutor().adapter;
  const first = keepEarly(key);
  if (first !== null && !db.isTransaction) return first;
  const cached = first ?? known.get(key);
  const [newer] = await newerThan(db, { version: cached?.version ?? 0 });
  if (newer === undefined && cached !== undefined) return cached;
  if (newer === undefined)
    throw new Failure("desk_missing", "This database has no desk file in force yet.", {
      hint: "`docket desk apply desk.toml` puts one in force.",
    });
  return keep(key, newer) ?? keepBuilt(db, newer.version);
}

function keepEarly(key: object): InForce | null {
  const newest = early.get(key);
  early.delete(key);
  return newest === undefined ? null : keep(key, newest);
}

/** Null for a plan in another shape, or one that cannot be read: it is built from the text of the desk file then. */
function keep(key: object, { version, plan: text, shape }: Newest): InForce | null {
  const read = shape === PLAN_SHAPE ? planOf(text) : null;
  if (read === null) return null;
  const { offsets, ...plan } = read;
  if (offsets !== undefined && offsets.tz === process.versions.tz) presetOffsets(offsets.zones, offsets);
  const found = { version, plan };
  known.set(key, found);
  return found;
}

/** Versions whose plan was built here from its text, and is not yet stored. By the adapter, like `known`. */
const unsaved = new WeakMap<object, InForce>();

/** A plan that was stored in another shape is not looked at. */
async function keepBuilt(db: Db, version: number): Promise<InForce> {
  const { toml } = await db
    .selectFrom("desk_version")
    .select("toml")
    .where("version", "=", version)
    .executeTakeFirstOrThrow();
  const { demandDesk } = await import("../../deskfile/read.ts");
  try {
    const found = { version, plan: demandDesk(toml, `version ${version}`) };
    const key = db.getExecutor().adapter;
    known.set(key, found);
    unsaved.set(key, found);
    return found;
  } catch (error) {
    throw isFailure(error) ? unreadable(version, error) : error;
  }
}

function unreadable(version: number, { code, reasons }: Failure): Failure {
  const sentence = `Version ${version} of the desk file, which is in force, was stored by another docket, and this one cannot read it.`;
  return new Failure(code, sentence, { reasons, hint: "Use the docket that put it in force, or a newer one." });
}

/** Stores the plan in force if it had to be built, so that the next program need not. Only the owner of a server's tables may. */
export async function saveBuilt(tx: Db): Promise<void> {
  const key = tx.getExecutor().adapter;
  const built = unsaved.get(key);
  if (built === undefined || engineOf(tx).login() !== null) return;
  const { at } = await tx
    .selectFrom("desk_version")
    .select("at")
    .where("version", "=", built.version)
    .executeTakeFirstOrThrow();
  await tx.updateTable("desk_version").set(stored(built.plan, at)).where("version", "=", built.version).execute();
  unsaved.delete(key);
}

/**
 * Stores the plan in force in the shape of this program, as soon as the tables have it: those who only read would build it
 * again each time. Whoever reads a plan that cannot be built is told so then.
 */
export async function renewPlan(db: Db): Promise<void> {
  try {
    await db.transaction().execute(async (tx) => {
      await inForce(tx);
      await saveBuilt(tx);
    });
  } catch (error) {
    if (!isFailure(error)) throw error;
  }
}

export async function savePlan(
  db: Db,
  version: number,
  at: number,
  actor: Actor,
  toml: string,
  plan: Plan,
): Promise<void> {
  await db
    .insertInto("desk_version")
    .values({ version, at, actor, toml, ...stored(plan, at) })
    .execute();
}

/** A version of the desk file as its author wrote it; all that the program works by follows from it. */
export type WrittenVersion = Pick<Schema["desk_version"], "version" | "at" | "actor" | "toml">;

/**
 * Writes a version that was in force elsewhere. Its plan is built from its text, whatever came with it. One that this program
 * cannot read is kept as a text.
 */
export async function restoreVersion(db: Db, { version, at, actor, toml }: WrittenVersion): Promise<void> {
  const { readDesk } = await import("../../deskfile/read.ts");
  const { plan } = readDesk(toml, `version ${version}`);
  const built = plan === null ? { plan: "null" } : stored(plan, at);
  await db
    .insertInto("desk_version")
    .values({ version, at, actor, toml, ...built })
    .execute();
}

/**
 * The plan in force as it is stored, which the desk works by; "unreadable" if it is none, and null if it is in another shape: then
 * it is built from the text anyway.
 */
export async function storedPlan(db: Db): Promise<Plan | "unreadable" | null> {
  const [newest] = await newerThan(db, { version: 0 });
  if (newest?.shape !== PLAN_SHAPE) return null;
  const read = planOf(newest.plan);
  if (read === null) return "unreadable";
  const { offsets: _, ...plan } = read;
  return plan;
}
