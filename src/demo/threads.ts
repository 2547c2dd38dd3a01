import type { Thread } from "./thread.ts";
import { EVERYDAY } from "./threads-everyday.ts";
import { HOSTILE } from "./threads-hostile.ts";
import { OPEN_ACCOUNTS } from "./threads-open-accounts.ts";
import { OPEN_API } from "./threads-open-api.ts";
import { OPEN_BIKES } from "./threads-open-bikes.ts";
import { OPEN_DELIVERIES } from "./threads-open-deliveries.ts";
import { OPEN_FLEET } from "./threads-open-fleet.ts";
import { OPEN_MONEY } from "./threads-open-money.ts";
import { OUTAGE } from "./threads-outage.ts";
import { PAUSED } from "./threads-paused.ts";
import { RETURNED } from "./threads-returned.ts";
import { SOLVED_FLEET } from "./threads-solved-fleet.ts";
import { SOLVED_ORDERS } from "./threads-solved-orders.ts";
import { SOLVED_RIDERS } from "./threads-solved-riders.ts";
import { WAITING_PUSH } from "./threads-waiting-push.ts";
import { WAITING_RIDERS } from "./threads-waiting-riders.ts";

const WRITTEN: readonly Thread[] = [
  ...OUTAGE,
  ...OPEN_BIKES,
  ...OPEN_ACCOUNTS,
  ...OPEN_DELIVERIES,
  ...OPEN_MONEY,
  ...OPEN_FLEET,
  ...OPEN_API,
  ...PAUSED,
  ...RETURNED,
  ...WAITING_RIDERS,
  ...WAITING_PUSH,
  ...Object.values(HOSTILE),
  ...SOLVED_RIDERS,
  ...SOLVED_ORDERS,
  ...SOLVED_FLEET,
  ...EVERYDAY,
];

/** The conversations of the demo desk: as many as asked for, the everyday ones more than once. */
export function threads(count: number): readonly Thread[] {
  const again = Array.from(
    { length: Math.max(0, count - WRITTEN.length) },
    (_, place) => EVERYDAY[place % EVERYDAY.length],
  );
  return [...WRITTEN, ...again.filter((thread) => thread !== undefined)].slice(0, count);
}
