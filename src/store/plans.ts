import { Failure } from "../domain/error.ts";
import type { Actor } from "../domain/event.ts";
import type { Plan } from "../settings/plan.ts";
import { type Offsets, offsetsOf } from "../sla/offsets.ts";
import { believe } from "../sla/zone.ts";
import { compiled } from "./compiled.ts";
import type { Db } from "./schema.ts";

/** The desk file in force. */
export type InForce = { readonly version: number; readonly plan: Plan };

const newerThan = compiled<{ version: number }, { version: number; plan: string }>((db, value) =>
  db
    .selectFrom("desk_version")
    .select(["version", "plan"])
    .where("version", ">", value("version"))
    .orderBy("version", "desc")
    .limit(1),
);

/** By the adapter of the handle, which a database and its transactions share. */
const known = new WeakMap<object, InForce>();

/** The plan by which the desk works now; parsed once for each version that is seen. Throws `desk_missing`. */
export async function inForce(db: Db): Promise<InForce> {
  const key = db.getExecutor().adapter;
  const cached = known.get(key);
  const [newer] = await newerThan(db, { version: cached?.version ?? 0 });
  if (newer === undefined && cached !== undefined) return cached;
  if (newer === undefined)
    throw new Failure("desk_missing", "This database has no desk file in force yet.", {
      hint: "`docket desk apply desk.toml` puts one in force.",
    });
  const { offsets, ...plan } = JSON.parse(newer.plan) as StoredPlan;
  if (offsets !== undefined && offsets.tz === process.versions.tz) believe(offsets.zones, offsets);
  const found = { version: newer.version, plan };
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
    .values({ version, at, actor, toml, plan: JSON.stringify(withOffsets(plan, at)) })
    .execute();
}

/** A plan with what its zones are ahead of UTC in the years around, so that a command need not ask. */
type StoredPlan = Plan & { readonly offsets?: Offsets };

const YEAR = 365 * 24 * 60 * 60 * 1000;

function withOffsets(plan: Plan, at: number): StoredPlan {
  const zones = [plan.timeZone, ...Object.values(plan.calendars).map((calendar) => calendar.timeZone)];
  const rotas = plan.rotations.map(({ handover }) => handover.timeZone);
  return { ...plan, offsets: offsetsOf([...zones, ...rotas], at - 2 * YEAR, at + 4 * YEAR, process.versions.tz ?? "") };
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
