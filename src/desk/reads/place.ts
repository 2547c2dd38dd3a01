import type { Db } from "../../store/handle/schema.ts";
import { inForce } from "../../store/tables/plans.ts";
import { customerReader } from "./customer-reader.ts";
import type { Place } from "./questions.ts";

/** The database as a place to ask the pipeline from, without changing anything. */
export async function placeAt(db: Db, now: number): Promise<Place & { readonly version: number }> {
  const { plan, version } = await inForce(db);
  return { tx: db, plan, now, version, customerOf: customerReader(db) };
}
