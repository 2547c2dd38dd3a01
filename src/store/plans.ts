import { Failure } from "../domain/error.ts";
import type { Actor } from "../domain/event.ts";
import type { Plan } from "../settings/plan.ts";
import { compiled } from "./compiled.ts";
import type { Db } from "./schema.ts";

/** The desk file in force. */
export type InForce = { readonly version: number; readonly plan: Plan };

const newest = compiled<Record<string, never>, { version: number | null }>((db) =>
  db.selectFrom("desk_version").select(({ fn }) => fn.max("version").as("version")),
);
const planOf = compiled<{ version: number }, { plan: string }>((db, value) =>
  db.selectFrom("desk_version").select("plan").where("version", "=", value("version")),
);

/** By the adapter of the handle, which a database and its transactions share. */
const known = new WeakMap<object, InForce>();

/** The plan by which the desk works now; parsed once for each version that is seen. Throws `desk_missing`. */
export async function inForce(db: Db): Promise<InForce> {
  const [row] = await newest(db, {});
  const version = row?.version ?? null;
  if (version === null)
    throw new Failure("desk_missing", "This database has no desk file in force yet.", {
      hint: "`docket desk apply desk.toml` puts one in force.",
    });
  const key = db.getExecutor().adapter;
  const cached = known.get(key);
  if (cached?.version === version) return cached;
  const [stored] = await planOf(db, { version });
  if (!stored) throw new Failure("database_damaged", `Version ${version} of the desk file is gone from the database.`);
  const found = { version, plan: JSON.parse(stored.plan) as Plan };
  known.set(key, found);
  return found;
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
    .values({ version, at, actor, toml, plan: JSON.stringify(plan) })
    .execute();
}

/** The text of the desk file in force, as its author wrote it; null before the first. */
export async function deskText(
  db: Db,
): Promise<{ readonly version: number; readonly toml: string; readonly at: number } | null> {
  const row = await db
    .selectFrom("desk_version")
    .select(["version", "toml", "at"])
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}
