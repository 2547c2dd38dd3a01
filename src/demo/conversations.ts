import type { Conversation } from "./conversation.ts";
import { text as everyday } from "./conversations/everyday.md";
import { text as hostile } from "./conversations/hostile.md";
import { text as openAccounts } from "./conversations/open-accounts.md";
import { text as openApi } from "./conversations/open-api.md";
import { text as openBikes } from "./conversations/open-bikes.md";
import { text as openDeliveries } from "./conversations/open-deliveries.md";
import { text as openFleet } from "./conversations/open-fleet.md";
import { text as openMoney } from "./conversations/open-money.md";
import { text as outage } from "./conversations/outage.md";
import { text as paused } from "./conversations/paused.md";
import { text as returned } from "./conversations/returned.md";
import { text as solvedFleet } from "./conversations/solved-fleet.md";
import { text as solvedOrders } from "./conversations/solved-orders.md";
import { text as solvedRiders } from "./conversations/solved-riders.md";
import { text as waitingPush } from "./conversations/waiting-push.md";
import { text as waitingRiders } from "./conversations/waiting-riders.md";
import { readConversations } from "./read-conversations.ts";

/** In the order in which they choose their customers and agents. */
const FILES = [
  outage,
  openBikes,
  openAccounts,
  openDeliveries,
  openMoney,
  openFleet,
  openApi,
  paused,
  returned,
  waitingRiders,
  waitingPush,
  hostile,
  solvedRiders,
  solvedOrders,
  solvedFleet,
];

/** The conversations of the demo desk: as many as asked for, the everyday ones more than once. */
export function conversations(count: number): readonly Conversation[] {
  const written = FILES.flatMap(readConversations);
  const short = readConversations(everyday);
  const repeated = Array.from({ length: Math.max(0, count - written.length) }, (_, at) => short[at % short.length]);
  return [...written, ...repeated.filter((one) => one !== undefined)].slice(0, count);
}
