import type { Plan } from "../../core/acts/plan.ts";
import type { Actor } from "../../core/ticket/event.ts";
import { Failure } from "../../core/ticket/failure.ts";
import { type Offsets, offsetsOf } from "../../core/time/offsets.ts";
import { DAY } from "../../core/time/units.ts";
import { believe } from "../../core/time/zone.ts";
import { compiled } from "../handle/compiled.ts";
import type { Db } from "../handle/schema.ts";

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

type Newest = { readonly version: number; readonly plan: string };

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
  const newest = early.get(key);
  return (newest === undefined ? known.get(key) : keep(key, newest))?.plan ?? null;
}

/** By the adapter of the handle, which a database and its transactions share. */
const known = new WeakMap<object, InForce>();

/** The plan by which the desk works now; parsed once for each version that is seen. Throws `desk_missing`. */
export async function inForce(db: Db): Promise<InForce> {
  const key = db.getExecutor().adapter;
  const first = early.get(key);
  const cached = first === undefined ? known.get(key) : keep(key, first);
  if (first !== undefined && cached !== undefined && !db.isTransaction) return cached;
  const [newer] = await newerThan(db, { version: cached?.version ?? 0 });
  if (newer === undefined && cached !== undefined) return cached;
  if (newer === undefined)
    throw new Failure("desk_missing", "This database has no desk file in force yet.", {
      hint: "`docket desk apply desk.toml` puts one in force.",
    });
  return keep(key, newer);
}

function keep(key: object, newest: Newest): InForce {
  const { offsets, ...plan } = JSON.parse(newest.plan) as StoredPlan;
  if (offsets !== undefined && offsets.tz === process.versions.tz) believe(offsets.zones, offsets);
  const found = { version: newest.version, plan };
  known.set(key, found);
  early.delete(key);
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

const YEAR = 365 * DAY;

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
