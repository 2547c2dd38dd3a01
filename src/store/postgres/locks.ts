import { execute } from "../handle/compiled.ts";
import type { Locks } from "../handle/engine.ts";

export const SERVER_LOCKS: Locks = {
  keepDeskFile: async (tx) => {
    await execute(tx, "select pg_advisory_xact_lock_shared(hashtext('docket desk file'))");
  },
  replaceDeskFile: async (tx) => {
    await execute(tx, "select pg_advisory_xact_lock(hashtext('docket desk file'))");
  },
  agents: async (tx, handles) => {
    const all = handles === "all";
    const which = all ? "" : "where handle = any($1)";
    await execute(tx, `select from agent ${which} order by handle for no key update`, all ? [] : [[...handles]]);
  },
  tickets: async (tx, numbers) => {
    await execute(tx, "select from ticket where number = any($1) order by number for no key update", [[...numbers]]);
  },
  ticketIfFree: async (tx, number, version) => {
    const free = "select 1 from ticket where number = $1 and version = $2 for no key update skip locked";
    return (await execute(tx, free, [number, version])).length > 0;
  },
  found: (query) => query.forNoKeyUpdate(),
  free: (query) => query.forNoKeyUpdate().skipLocked(),
};
