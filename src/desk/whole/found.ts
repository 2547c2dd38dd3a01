import type { AgentState } from "../../core/ticket/agent.ts";
import type { Customer } from "../../core/ticket/customer.ts";
import type { Actor } from "../../core/ticket/event.ts";
import { Failure } from "../../core/ticket/failure.ts";
import { demandDesk } from "../../deskfile/read.ts";
import type { Db } from "../../store/handle/schema.ts";
import { type Act, beginAct, insertAct } from "../../store/tables/acts.ts";
import { introduceAgents, saveAgentState } from "../../store/tables/agents.ts";
import { continueNumbering, withRelaxedSync } from "../../store/tables/bulk.ts";
import { saveCustomer } from "../../store/tables/customers.ts";
import { isEmpty } from "../../store/tables/examine.ts";
import { restoreVersion } from "../../store/tables/plans.ts";
import { customerReader } from "../reads/customer-reader.ts";
import type { Desk } from "../work/desk.ts";
import { ingest, type PastTicket } from "./ingest.ts";

/** All that a desk is, from somewhere else: the demo, or an export. */
export type Founding = {
  readonly versions: readonly {
    readonly version: number;
    readonly at: number;
    readonly actor: Actor;
    readonly toml: string;
  }[];
  readonly states: readonly AgentState[];
  readonly customers: readonly Customer[];
  readonly acts?: readonly Act[];
};

/**
 * Fills an empty desk, in one transaction: what is there afterwards is all of it, or nothing. Throws `bad_input` if the desk
 * is not empty, `desk_invalid` if its newest desk file cannot be read. What it works by is built from that file.
 */
export async function foundDesk(
  desk: Desk,
  { versions, states, customers, acts = [] }: Founding,
  tickets: AsyncIterable<readonly PastTicket[]>,
): Promise<{ readonly tickets: number }> {
  const newest = versions.at(-1);
  if (newest === undefined) throw new Failure("bad_input", "There is no desk file among what should become a desk.");
  const plan = demandDesk(newest.toml, `version ${newest.version} of the desk file`);
  return withRelaxedSync(desk.db, () =>
    desk.db.transaction().execute(async (tx) => {
      await demandEmpty(tx);
      for (const version of versions) await restoreVersion(tx, version);
      for (const customer of customers) await saveCustomer(tx, customer);
      for (const act of acts) await insertAct(tx, act);
      let begun: Promise<number> | null = null;
      const work = {
        tx,
        plan,
        version: newest.version,
        now: desk.now(),
        me: null,
        actor: "system" as const,
        customerOf: customerReader(tx),
        key: FOUNDING,
        act: () => {
          begun ??= beginAct(tx, desk.now(), "system", desk.command, FOUNDING);
          return begun;
        },
      };
      let count = 0;
      for await (const chunk of tickets) count += (await ingest(work, chunk)).length;
      for (const state of states) await saveAgentState(tx, state);
      await introduceAgents(
        tx,
        plan.agents.map(({ handle }) => handle),
      );
      await continueNumbering(tx);
      return { tickets: count };
    }),
  );
}

/** The key of the act by which a desk begins, which it does once. */
const FOUNDING = "founding";

async function demandEmpty(tx: Db): Promise<void> {
  if (await isEmpty(tx)) return;
  throw new Failure("bad_input", "This desk is not empty, and a whole desk goes only into an empty one.", {
    hint: "Name another database with --db.",
  });
}
