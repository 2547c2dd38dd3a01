import { MINUTE } from "../core/time/units.ts";
import type { Feed } from "./model/feed.ts";
import type { Message } from "./model/step.ts";
import type { Screen } from "./screen.ts";

/** How often the desk is asked whether anybody changed it, in ms; a server says so by itself, and is asked far less often. */
const POLL_MS = 400;
/** A desk that does not answer is asked again after longer and longer, but never more than this, in ms. */
const LONGEST_MS = 2_000;
/** How often what depends on the time alone (who is late, who is on shift) is read again, and what waits is routed. */

/** Keeps what is shown fresh: changes of other processes, and of the time. Returns how to stop it. */
export function startLive(feed: Feed, screen: Screen, send: (messages: readonly Message[]) => void): () => void {
  let known: string | null = null;
  let knownAt = feed.now();
  let pause = POLL_MS;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  const look = async (): Promise<void> => {
    try {
      const version = await feed.version();
      const wasLost = pause > POLL_MS;
      if (wasLost || (known !== null && version !== known)) send([{ type: "changed" }]);
      known = version;
      knownAt = feed.now();
      pause = POLL_MS;
    } catch (error) {
      send([{ type: "lost", since: knownAt, error }]);
      pause = Math.min(LONGEST_MS, pause * 1.5);
    }
    if (!stopped) timer = setTimeout(() => void look(), pause);
  };

  const everyMinute = async (): Promise<void> => {
    if (screen.state().staleSince !== null) return;
    if (somebodyWaits(screen)) {
      try {
        await feed.drain();
      } catch (error) {
        send([
          { type: "told", text: `routing in the background failed: ${error instanceof Error ? error.message : error}` },
        ]);
      }
    }
    send([{ type: "changed" }]);
  };

  void look();
  const minute = setInterval(() => void everyMinute(), MINUTE);
  return () => {
    stopped = true;
    clearTimeout(timer);
    clearInterval(minute);
  };
}

/** Whether routing could do anything: a team whose tickets are pushed, somebody who may route, and a ticket without owner. */
function somebodyWaits(screen: Screen): boolean {
  const { setup, me, counts } = screen.state();
  if (setup === null || me === null || !setup.plan.teams.some(({ assignment }) => assignment === "push")) return false;
  const unclaimed = setup.views.findIndex(({ query }) => query === "is:unclaimed");
  return (counts[unclaimed]?.count ?? 0) > 0;
}
