import { execute } from "../handle/compiled.ts";
import type { Db } from "../handle/schema.ts";

/** A server checks its pages whenever it reads them; an index or a rule that was left half made does not hold. */
export async function damages(db: Db): Promise<readonly string[]> {
  const rows = await execute<{ part: string }>(
    db,
    `select 'the index ' || indexrelid::regclass || ' is not valid' as part from pg_index join pg_class on pg_class.oid = indrelid
       where relnamespace = 'docket'::regnamespace and not indisvalid
     union all select 'the rule ' || conname || ' was not checked' from pg_constraint
       where connamespace = 'docket'::regnamespace and not convalidated
     union all select 'the trigger ' || tgname || ' is switched off' from pg_trigger join pg_class on pg_class.oid = tgrelid
       where relnamespace = 'docket'::regnamespace and tgenabled = 'D'`,
  );
  return rows.map(({ part }) => part);
}
