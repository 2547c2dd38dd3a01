import type { Queue } from "../../core/routing/queues.ts";
import type { Db } from "../../store/handle/schema.ts";
import type { StoredTicket } from "../../store/tables/ticket-row.ts";
import { waitingOf } from "../../store/tables/waiting.ts";

/**
 * The waiting tickets of several queues, one after another: each queue in its own order, and of the heads of all queues the
 * most urgent first.
 */
export async function* waiting(db: Db, queues: readonly Queue[]): AsyncGenerator<StoredTicket> {
  const heads: { readonly rest: AsyncGenerator<StoredTicket>; head: StoredTicket }[] = [];
  const all = queues.map(({ name, order }) => waitingOf(db, name, order));
  const firsts = await Promise.all(all.map((rest) => rest.next()));
  for (const [place, rest] of all.entries()) {
    const first = firsts[place];
    if (first?.done === false) heads.push({ rest, head: first.value });
  }
  while (heads.length > 0) {
    const most = heads.reduce((a, b) => (isAhead(b.head, a.head) ? b : a));
    yield most.head;
    const following = await most.rest.next();
    if (following.done) heads.splice(heads.indexOf(most), 1);
    else most.head = following.value;
  }
}

function isAhead(a: StoredTicket, b: StoredTicket): boolean {
  return (
    a.derived.queueAt - b.derived.queueAt < 0 ||
    (a.derived.queueAt === b.derived.queueAt && a.ticket.number < b.ticket.number)
  );
}
