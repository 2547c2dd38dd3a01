import type { Db } from "../../store/handle/schema.ts";
import { deskText } from "../../store/tables/desk-versions.ts";
import { type InForce, inForce } from "../../store/tables/plans.ts";

/** The desk file in force, as domain values. Throws `desk_missing`. */
export function planInForce(db: Db): Promise<InForce> {
  return inForce(db);
}

/** The desk file in force, as its author wrote it. */
export function deskFileInForce(db: Db): ReturnType<typeof deskText> {
  return deskText(db);
}
