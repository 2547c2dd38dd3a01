import type { Db } from "../handle/schema.ts";

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

/** The numbers of the versions that were ever in force, the first one first. */
export async function versionNumbers(db: Db): Promise<readonly number[]> {
  const rows = await db.selectFrom("desk_version").select("version").orderBy("version").execute();
  return rows.map(({ version }) => version);
}
