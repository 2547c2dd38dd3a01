import type { Db } from "../../store/handle/schema.ts";
import { inForce } from "../../store/tables/plans.ts";
import { customerReader } from "./customer-reader.ts";
import type { Snapshot } from "./questions.ts";

/** What the pipeline is asked by where nothing is changed. */
export async function snapshotAt(db: Db, now: number): Promise<Snapshot & { readonly version: number }> {
  const { plan, version } = await inForce(db);
  return { tx: db, plan, now, version, customerOf: customerReader(db) };
}
