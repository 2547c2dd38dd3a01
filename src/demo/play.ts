import type { Agent } from "../core/ticket/agent.ts";
import { apply, open } from "../core/ticket/apply.ts";
import type { Actor, EventOf, TicketEvent } from "../core/ticket/event.ts";
import { isUnsolved } from "../core/ticket/lifecycle.ts";
import type { Ticket } from "../core/ticket/ticket.ts";
import { MINUTE } from "../core/time/units.ts";
import { ACTS } from "./acts.ts";
import type { Cast } from "./cast.ts";
import { type Facts, fill } from "./facts.ts";
import { needsOwner } from "./outcome.ts";
import { smooth } from "./pace.ts";
import type { Random } from "./random.ts";
import type { Turn } from "./thread.ts";

/** Everything that a performance needs: the beginning is written, the turns after it are to be played at their instants. */
export type Script = {
  readonly opening: readonly [EventOf<"opened">, ...TicketEvent[]];
  readonly turns: readonly Turn[];
  readonly times: readonly number[];
  readonly cast: Cast;
  readonly facts: Facts;
  /** The pipeline hands it out as soon as it came in; else somebody claims it when he gets to it. */
  readonly pushed: boolean;
  readonly autoCloseMs: number | null;
};

type Scene = { readonly ticket: Ticket; readonly events: readonly TicketEvent[]; readonly waiting: readonly Agent[] };

/** The history of the ticket up to `now`, each event after the one before it. */
export function play(script: Script, random: Random, now: number): readonly TicketEvent[] {
  const [opened, ...intake] = script.opening;
  let scene: Scene = { ticket: open(0, opened), events: [opened], waiting: script.cast.owners };
  for (const event of intake) scene = after(scene, event);
  if (script.pushed && scene.waiting.length > 0)
    scene = taken(scene, script, lastAt(scene) + smooth(random, 400, 2500));
  for (const [turn, [does, words = ""]] of script.turns.entries()) {
    const at = script.times[turn];
    if (turn === 0 || at === undefined) continue;
    if (needsOwner(does) && scene.ticket.assignee === null) {
      const claimedAt = at - smooth(random, 0.4, 4) * MINUTE;
      scene = taken(scene, script, script.pushed ? lastAt(scene) : claimedAt);
    }
    scene = passed(scene, does, fill(words, factsOf(scene, script)), script, at);
  }
  return closed(scene, script.autoCloseMs, now).events;
}

function passed(scene: Scene, does: Turn[0], words: string, { cast }: Script, at: number): Scene {
  const { assignee, customer } = scene.ticket;
  const owner: Actor = assignee === null ? "system" : `agent:${assignee}`;
  const next = scene.waiting[0] ?? cast.colleague;
  const drafts = ACTS[does]({
    words,
    ticket: scene.ticket,
    owner,
    customer: `customer:${customer ?? ""}`,
    colleague: `agent:${cast.colleague.handle}`,
    next: next.handle,
  });
  const handedOver = does === "steals" || does === "reassigns";
  const played = drafts.reduce(
    (so, draft) => after(so, { ...draft, at: Math.max(lastAt(so) + 1, Math.round(at)) } as TicketEvent),
    scene,
  );
  return handedOver ? { ...played, waiting: played.waiting.slice(1) } : played;
}

/** The next in line has it: by the pipeline, or by his own claim. */
function taken(scene: Scene, { pushed }: Script, at: number): Scene {
  const [owner, ...waiting] = scene.waiting;
  if (owner === undefined) throw new Error(`Nobody is cast to go on with "${scene.ticket.subject}".`);
  const instant = Math.max(lastAt(scene) + 500, Math.round(at));
  const event: TicketEvent = pushed
    ? { type: "routed", at: instant, actor: "system", data: { to: owner.handle, unroutable: [] } }
    : { type: "claimed", at: instant, actor: `agent:${owner.handle}`, data: {} };
  return { ...after(scene, event), waiting };
}

/** What the desk does by itself with what has long been solved. */
function closed(scene: Scene, autoCloseMs: number | null, now: number): Scene {
  const { solvedAt, status } = scene.ticket;
  if (isUnsolved(status) || solvedAt === null || autoCloseMs === null) return scene;
  const at = Math.max(solvedAt + autoCloseMs, lastAt(scene) + 1);
  if (at >= now) return scene;
  return after(scene, { type: "status_changed", at, actor: "system", data: { status: "closed", reason: null } });
}

function after(scene: Scene, event: TicketEvent): Scene {
  return { ...scene, ticket: apply(scene.ticket, event), events: [...scene.events, event] };
}

function lastAt({ events }: Scene): number {
  return events.at(-1)?.at ?? 0;
}

function factsOf({ ticket }: Scene, { cast, facts }: Script): Facts {
  const owner = cast.owners.find(({ handle }) => handle === ticket.assignee);
  return owner === undefined ? facts : { ...facts, agent: owner.name.split(" ")[0] ?? owner.name };
}
