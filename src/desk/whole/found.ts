import { replayAgent } from "../../core/ticket/apply-desk.ts";
import type { Customer } from "../../core/ticket/customer.ts";
import type { DeskEvent } from "../../core/ticket/desk-event.ts";
import type { Actor } from "../../core/ticket/event.ts";
import { Failure } from "../../core/ticket/failure.ts";
import { type KnownDesk, openings } from "../../core/ticket/openings.ts";
import { demandDesk } from "../../deskfile/read.ts";
import type { Db } from "../../store/handle/schema.ts";
import { fillDatabase } from "../../store/open.ts";
import { type Act, beginAct, insertAct } from "../../store/tables/acts.ts";
import { introduceAgents, saveAgentState, saveLeave } from "../../store/tables/agents.ts";
import { continueNumbering, withRelaxedSync } from "../../store/tables/bulk.ts";
import { saveCustomer } from "../../store/tables/customers.ts";
import { insertDeskEvents } from "../../store/tables/desk-events.ts";
import { isEmpty } from "../../store/tables/examine.ts";
import { restoreVersion } from "../../store/tables/plans.ts";
import { customerReader } from "../reads/customer-reader.ts";
import type { Desk } from "../work/desk.ts";
import { wrongAgent, wrongCustomer, wrongVersions } from "./agree.ts";
import { ingest, type PastTicket } from "./ingest.ts";

/** All that a desk is, from somewhere else: the demo, or an export. */
export type Founding = {
  readonly versions: readonly {
    readonly version: number;
    readonly at: number;
    readonly actor: Actor;
    readonly toml: string;
  }[];
  readonly states: KnownDesk["states"];
  readonly customers: readonly Customer[];
  readonly acts?: readonly Act[];
  /** What happened to agents, customers and the desk itself; nothing if only what came of it is known. */
  readonly deskEvents?: readonly PastDeskEvent[];
};

type PastDeskEvent = DeskEvent & { readonly seq?: number; readonly act: number | null };

type Founder = Pick<Desk, "now" | "command">;
type Founded = { readonly tickets: number };

/**
 * Fills an empty desk, in one transaction: what is there afterwards is all of it, or nothing. Throws `bad_input` if the desk
 * is not empty or its rows do not follow from its events, `desk_invalid` if its newest desk file cannot be read. What it
 * works by is built from that file.
 */
export function foundDesk(
  desk: Founder & Pick<Desk, "db">,
  founding: Founding,
  tickets: AsyncIterable<readonly PastTicket[]>,
): Promise<Founded> {
  return withRelaxedSync(desk.db, () =>
    desk.db.transaction().execute((tx) => foundWithin(tx, desk, founding, tickets)),
  );
}

/**
 * Makes the desk at a place where there is none; nobody finds it there before it is whole. Throws `bad_input` if there is
 * something.
 */
export function foundNewDesk(
  location: string,
  founder: Founder,
  founding: Founding,
  tickets: AsyncIterable<readonly PastTicket[]>,
): Promise<Founded> {
  return fillDatabase(location, (tx) => foundWithin(tx, founder, founding, tickets));
}

async function foundWithin(
  tx: Db,
  founder: Founder,
  founding: Founding,
  tickets: AsyncIterable<readonly PastTicket[]>,
): Promise<Founded> {
  const { versions, states, customers, acts = [] } = founding;
  const newest = versions.at(-1);
  if (newest === undefined) throw new Failure("bad_input", "There is no desk file in it, and a desk needs one.");
  const plan = demandDesk(newest.toml, `version ${newest.version} of the desk file`);
  const happened = eventsIn(founding, founder.now());
  await demandEmpty(tx);
  for (const version of versions) await restoreVersion(tx, version);
  for (const customer of customers) await saveCustomer(tx, customer);
  for (const act of acts) await insertAct(tx, act);
  let begun: Promise<number> | null = null;
  const work = {
    tx,
    plan,
    version: newest.version,
    now: founder.now(),
    me: null,
    actor: "system" as const,
    customerOf: customerReader(tx),
    key: FOUNDING,
    act: () => {
      begun ??= beginAct(tx, founder.now(), "system", founder.command, FOUNDING);
      return begun;
    },
  };
  let count = 0;
  for await (const chunk of tickets) count += (await ingest(work, chunk)).length;
  await insertDeskEvents(tx, happened);
  await restoreAgents(tx, states, happened);
  await introduceAgents(
    tx,
    plan.agents.map(({ handle }) => handle),
  );
  await continueNumbering(tx);
  return { tickets: count };
}

/**
 * What happened, or where that was not kept, events that tell what is known. Throws `bad_input` if the two contradict each
 * other.
 */
function eventsIn({ versions, states, customers, acts = [], deskEvents = [] }: Founding, now: number) {
  const known = { versions, states, customers };
  if (deskEvents.length === 0) {
    const at = acts.reduce((latest, act) => Math.max(latest, act.at), 0) || now;
    return openings(known, at).map((event): PastDeskEvent => ({ ...event, act: null }));
  }
  const bySubject = Map.groupBy(deskEvents, ({ subject }) => subject);
  const named = new Set([...states.map(({ handle }) => handle), ...customers.map(({ email }) => email)]);
  const wrong = [
    ...wrongVersions(
      versions.map(({ version }) => version),
      deskEvents,
    ),
    ...states.flatMap((state) => wrongAgent(state, bySubject.get(state.handle) ?? [])),
    ...customers.flatMap((customer) => wrongCustomer(customer, bySubject.get(customer.email) ?? [])),
    ...deskEvents.flatMap(({ type, subject }) =>
      type === "desk_applied" || named.has(subject) ? [] : [`${subject}: there is nobody of that name`],
    ),
  ];
  if (wrong.length === 0) return deskEvents;
  const sentence = "What this desk says of agents and customers does not follow from its events. Nothing was written.";
  throw new Failure("import_rejected", sentence, { reasons: wrong, hint: "" });
}

/** When an agent last got a ticket is known; the rest follows from what happened. */
async function restoreAgents(tx: Db, states: Founding["states"], happened: readonly PastDeskEvent[]): Promise<void> {
  for (const { handle, lastAssignedAt } of states) {
    const own = happened.filter(({ subject }) => subject === handle);
    await saveAgentState(tx, { ...replayAgent(handle, own), lastAssignedAt });
  }
  for (const { type, subject, data } of happened)
    if (type === "leave_noted" || type === "leave_ended") await saveLeave(tx, subject, data.after);
}

/** The key of the act by which a desk begins, which it does once. */
const FOUNDING = "founding";

async function demandEmpty(tx: Db): Promise<void> {
  if (await isEmpty(tx)) return;
  throw new Failure("bad_input", "This desk is not empty, and a whole desk goes only into an empty one.", {
    hint: "Name a database that does not exist yet with --db: the import makes it.",
  });
}
