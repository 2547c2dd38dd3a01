import type { ActAbout } from "../../core/acts/about.ts";
import { scopeOf } from "../../core/acts/act.ts";
import type { PastAction, PastEvent } from "../../core/acts/facts.ts";
import {
  undo as declaration,
  demandMayUndo,
  nothingToUndo,
  ownEvents,
  UNDO_HORIZON,
  undoKeeper,
  undoSearch,
} from "../../core/acts/verbs/undo.ts";
import { Failure } from "../../core/ticket/failure.ts";
import { lockTickets } from "../../store/handle/locks.ts";
import { actsOf, findAct } from "../../store/tables/acts.ts";
import { deskEventsOfAct } from "../../store/tables/desk-events.ts";
import { eventsOf, eventsOfAct } from "../../store/tables/events.ts";
import { ticketToChange } from "../work/change.ts";
import { decide } from "../work/decide.ts";
import type { Desk } from "../work/desk.ts";
import { drain } from "../work/drain.ts";
import { takerOf } from "../work/gather.ts";
import { afterRouting, type Done, type Report } from "../work/report.ts";
import { demandAgent, transact, type Work } from "../work/transaction.ts";
import { undoDesk } from "./undo-desk.ts";

type Undo = ActAbout<"action">;

/**
 * Takes back what one command did: the newest of the agent's own, or the one named. Throws `action_not_found`,
 * `not_undoable`, and `acted_since` if anything happened to one of its tickets afterwards.
 */
export function undo(desk: Desk, act: Undo, dryRun: boolean): Promise<Report> {
  return transact(
    desk,
    async (work) => {
      const me = demandAgent(work, declaration.right);
      const action = act.action === null ? await newest(work) : await named(work, act.action);
      demandMayUndo(action, { actor: work.actor, me }, work.plan);
      const changed = await changedBy(work, action);
      const own = Map.groupBy(ownEvents(action, changed), (event) => event.ticket);
      await lockTickets(work.tx, [...own.keys()]);
      const done: Done[] = [];
      for (const [number, events] of own) done.push(await restored(work, act, number, { action, own: events }));
      const putBack = await undoDesk(work, action.act, changed);
      const about = putBack.about === "all" ? "all" : new Set([...own.keys(), ...putBack.about]);
      const routed = await drain(work, about);
      const written = dryRun ? null : await work.act();
      const { events: deskEvents, stays } = putBack;
      return { act: written, dryRun, refused: [], deskEvents, stays, ...afterRouting(done, routed) };
    },
    { scope: scopeOf(declaration), dryRun },
  );
}

type Past = { readonly action: PastAction; readonly own: readonly PastEvent[] };

async function restored(work: Work, act: Undo, number: number, { action, own }: Past): Promise<Done> {
  const stored = await ticketToChange(work, number);
  const history = (await eventsOf(work.tx, number)).map((event) => ({ ...event, ticket: number }));
  const past = { action, own, history };
  const keeper = undoKeeper(stored.ticket, past, work.plan);
  const taker = keeper === null ? null : await takerOf(work, stored.ticket, keeper);
  return decide(work, declaration, stored, act, { past, taker });
}

async function named(work: Work, number: number): Promise<PastAction> {
  const action = await findAct(work.tx, number);
  if (!action) throw new Failure("action_not_found", `There is no action ${number}.`);
  return action;
}

/** The newest action of the agent's own that can be undone, each read only if those after it are not the one. */
async function newest(work: Work): Promise<PastAction> {
  const isIt = undoSearch();
  for (const action of await actsOf(work.tx, work.actor, UNDO_HORIZON))
    if (isIt(action, await changedBy(work, action))) return action;
  throw nothingToUndo();
}

async function changedBy({ tx }: Work, { act }: PastAction) {
  return { events: await eventsOfAct(tx, act), deskEvents: await deskEventsOfAct(tx, act) };
}
