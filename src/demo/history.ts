import type { Agent } from "../core/ticket/agent.ts";
import { apply, open } from "../core/ticket/apply.ts";
import { autoClose } from "../core/ticket/decisions.ts";
import type { EventOf, TicketEvent } from "../core/ticket/event.ts";
import type { Ticket } from "../core/ticket/ticket.ts";
import { MINUTE } from "../core/time/units.ts";
import type { Turn } from "./conversation.ts";
import { needsOwner } from "./ending.ts";
import { type DemoFacts, fill } from "./facts.ts";
import type { Handlers } from "./handlers.ts";
import { smooth } from "./pace.ts";
import type { Random } from "./random.ts";
import { TURN_EVENTS } from "./turn-events.ts";

/** A conversation with everything that was chosen for it. */
export type Script = {
  readonly opening: readonly [EventOf<"opened">, ...TicketEvent[]];
  readonly turns: readonly Turn[];
  /** The instant of each turn. */
  readonly times: readonly number[];
  readonly handlers: Handlers;
  readonly facts: DemoFacts;
  /** Whether the ticket is assigned as soon as it came in; otherwise someone claims it when they get to it. */
  readonly pushed: boolean;
  readonly autoCloseMs: number | null;
};

/** The ticket so far, and the agents who get it after its present assignee. */
type State = { readonly ticket: Ticket; readonly events: readonly TicketEvent[]; readonly queued: readonly Agent[] };

/** The history of the ticket up to `now`, each event after the one before it. */
export function historyOf(script: Script, random: Random, now: number): readonly TicketEvent[] {
  const [opened, ...intake] = script.opening;
  let state: State = { ticket: open(0, opened), events: [opened], queued: script.handlers.owners };
  for (const event of intake) state = withEvent(state, event);
  if (script.pushed && state.queued.length > 0)
    state = assigned(state, script, lastAt(state) + smooth(random, 400, 2500));
  for (const [place, { kind, text }] of script.turns.entries()) {
    const at = script.times[place];
    if (place === 0 || at === undefined) continue;
    if (needsOwner(kind) && state.ticket.assignee === null) {
      const claimedAt = at - smooth(random, 0.4, 4) * MINUTE;
      state = assigned(state, script, script.pushed ? lastAt(state) : claimedAt);
    }
    state = afterTurn(state, { kind, text: fill(text, factsOf(state, script)) }, script, at);
  }
  return autoClosed(state, script.autoCloseMs, now).events;
}

function afterTurn(state: State, { kind, text }: Turn, { handlers }: Script, at: number): State {
  const { assignee, customer } = state.ticket;
  const drafts = TURN_EVENTS[kind]({
    text,
    ticket: state.ticket,
    owner: assignee === null ? "system" : `agent:${assignee}`,
    customer: `customer:${customer ?? ""}`,
    colleague: `agent:${handlers.colleague.handle}`,
    next: (state.queued[0] ?? handlers.colleague).handle,
  });
  const after = drafts.reduce(
    (so, draft) => withEvent(so, { ...draft, at: Math.max(lastAt(so) + 1, Math.round(at)) } as TicketEvent),
    state,
  );
  const handedOver = kind === "steals" || kind === "reassigns";
  return handedOver ? { ...after, queued: after.queued.slice(1) } : after;
}

/** The next agent has it: by the pipeline, or by their own claim. */
function assigned(state: State, { pushed }: Script, at: number): State {
  const [owner, ...queued] = state.queued;
  if (owner === undefined) throw new Error(`No agent is left to go on with "${state.ticket.subject}".`);
  const instant = Math.max(lastAt(state) + 500, Math.round(at));
  const event: TicketEvent = pushed
    ? { type: "routed", at: instant, actor: "system", data: { to: owner.handle, unroutable: [] } }
    : { type: "claimed", at: instant, actor: `agent:${owner.handle}`, data: {} };
  return { ...withEvent(state, event), queued };
}

function autoClosed(state: State, autoCloseMs: number | null, now: number): State {
  const closing = autoClose(state.ticket, autoCloseMs, now);
  return closing === null ? state : withEvent(state, { ...closing, at: Math.max(closing.at, lastAt(state) + 1) });
}

function withEvent(state: State, event: TicketEvent): State {
  return { ...state, ticket: apply(state.ticket, event), events: [...state.events, event] };
}

function lastAt({ events }: State): number {
  return events.at(-1)?.at ?? 0;
}

function factsOf({ ticket }: State, { handlers, facts }: Script): DemoFacts {
  const owner = handlers.owners.find(({ handle }) => handle === ticket.assignee);
  return owner === undefined ? facts : { ...facts, agent: owner.name.split(" ")[0] ?? owner.name };
}
