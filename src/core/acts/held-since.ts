import { Failure } from "../ticket/failure.ts";

/** An event with its place in a history, and the act that it was part of; null for what was known before. */
type Placed = { readonly seq: number; readonly act: number | null };

/**
 * What happened after an event and still holds: neither another act that was taken back since, nor its taking back.
 * `undoes` tells which act an event took back; null if none.
 */
export function heldSince<Event extends Placed>(
  history: readonly Event[],
  { seq, act }: Placed,
  undoes: (event: Event) => number | null,
): readonly Event[] {
  const since = history.filter((event) => event.seq > seq && event.act !== act);
  const undone = new Set<number | null>();
  for (const event of since.toReversed()) {
    const other = undone.has(event.act) ? null : undoes(event);
    if (other !== null && other !== act) undone.add(other);
  }
  return since.filter((event) => !undone.has(event.act) && !undone.has(undoes(event)));
}

/** Throws `acted_since` if one of the events that hold took the act back already. */
export function demandNotUndone<Event extends Placed>(
  act: number,
  since: readonly Event[],
  undoes: (event: Event) => number | null,
): void {
  const by = since.find((event) => undoes(event) === act);
  if (by === undefined) return;
  throw new Failure("acted_since", `Action ${act} is undone already, by action ${by.act}.`, {
    hint: `\`docket undo ${by.act}\` takes that back.`,
  });
}
