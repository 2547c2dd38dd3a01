import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A place where a desk can be made; `drop` takes it away with all that is there. */
export type Fresh = { readonly location: string; readonly drop: () => void | Promise<void> };

/** A folder for one test, and the place of a SQLite file in it. */
export function freshFile(): Fresh {
  const folder = mkdtempSync(join(tmpdir(), "docket-desk-"));
  return { location: join(folder, "desk.db"), drop: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Every database that a desk can live in: what is promised of commands and queries holds in each. */
export const databases = [{ name: "SQLite", fresh: freshFile }] as const satisfies readonly {
  readonly name: string;
  readonly fresh: () => Fresh | Promise<Fresh>;
}[];
