import { decideCustomer } from "../../core/acts/customer.ts";
import { type Customer, stranger } from "../../core/ticket/customer.ts";
import type { TicketEvent } from "../../core/ticket/event.ts";
import { Failure } from "../../core/ticket/failure.ts";
import { engineOf } from "../../store/handle/engine.ts";
import { withRelaxedSync } from "../../store/tables/bulk.ts";
import { nextNumbers, numbersOfExternal } from "../../store/tables/numbers.ts";
import { changeCustomer } from "../work/change-desk.ts";
import { chunked } from "../work/chunked.ts";
import type { Desk } from "../work/desk.ts";
import { demandAgent, transact, type Work } from "../work/transaction.ts";
import { ingest } from "./ingest.ts";

/** A ticket from a file: what happened to it elsewhere, and its customer as the file has them. */
export type Arrival = {
  readonly externalId: string | null;
  readonly events: readonly TicketEvent[];
  readonly customer: Customer | null;
};

export type Imported = { readonly created: number; readonly known: number };

/** Written in one transaction: a ticket is there as a whole or not at all, and an import that was cut off goes on where it was. */
export const IMPORT_CHUNK = 1_000;

/**
 * Writes arrivals, in chunks that are committed one by one. A ticket whose external id is known already is left as it is, so
 * that an import can be repeated. Nothing is routed. `onProgress` hears the totals after each chunk. Throws `no_right`.
 */
export async function importTickets(
  desk: Desk,
  arrivals: AsyncIterable<Arrival>,
  { dryRun = false, onProgress }: { readonly dryRun?: boolean; readonly onProgress?: (soFar: Imported) => void } = {},
): Promise<Imported> {
  demandOwnerOfPast(desk);
  let total: Imported = { created: 0, known: 0 };
  let act: number | undefined;
  const seen = new Set<string>();
  const write = async (chunk: readonly Arrival[]) => {
    const piece = await transact(desk, (work) => writeChunk(work, chunk, seen), {
      scope: { assigns: "nobody", about: "desk" },
      dryRun,
      ...(act === undefined ? {} : { act }),
    });
    if (!dryRun && piece.created > 0) act = piece.act;
    for (const { externalId } of chunk) if (externalId !== null) seen.add(externalId);
    total = { created: total.created + piece.created, known: total.known + piece.known };
    onProgress?.(total);
  };
  await withRelaxedSync(desk.db, async () => {
    for await (const chunk of chunked(arrivals, IMPORT_CHUNK)) await write(chunk);
    // An import of nothing needs the right, too.
    if (total.created + total.known === 0) await write([]);
  });
  return total;
}

/** On a server a login writes in its agent's name alone, and events of the past are others' too. */
function demandOwnerOfPast({ db }: Desk): void {
  const own = engineOf(db).login();
  if (own === null) return;
  throw new Failure("no_right", `This login is ${own}'s, and what is imported was done by others.`, {
    hint: "The owner of the tables can import: log in as the owner in the URL, and name yourself with --as.",
  });
}

async function writeChunk(work: Work, chunk: readonly Arrival[], before: ReadonlySet<string>) {
  demandAgent(work, "import");
  const known = await numbersOfExternal(
    work.tx,
    chunk.flatMap(({ externalId }) => externalId ?? []),
  );
  const seen = new Set<string>();
  const isNew = ({ externalId }: Arrival) => {
    if (externalId === null) return true;
    const repeated = before.has(externalId) || seen.has(externalId) || known.has(externalId);
    seen.add(externalId);
    return !repeated;
  };
  const fresh = chunk.filter(isNew);
  if (fresh.length === 0) return { created: 0, known: chunk.length, act: 0 };
  await meet(work, fresh);
  const numbers = await nextNumbers(work.tx, fresh.length);
  await ingest(
    work,
    fresh.map(({ events }, place) => ({ number: numbers[place] ?? 0, events })),
  );
  return { created: fresh.length, known: chunk.length - fresh.length, act: await work.act() };
}

/** Writes the customers whom the desk does not know; what it knows of the others stays. */
async function meet(work: Work, arrivals: readonly Arrival[]): Promise<void> {
  const customers = new Map(
    arrivals.flatMap(({ customer }) => (customer === null ? [] : [[customer.email, customer] as const])),
  );
  await work.customerOf.prefetch([...customers.keys()]);
  for (const customer of customers.values()) {
    if ((await work.customerOf(customer.email)) !== null) continue;
    await changeCustomer(work, customer, decideCustomer(stranger(customer.email), customer, work));
  }
}
