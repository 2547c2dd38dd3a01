import { replayAgent, replayCustomer } from "../../core/ticket/apply-desk.ts";
import type { Customer } from "../../core/ticket/customer.ts";
import type { DeskEvent } from "../../core/ticket/desk-event.ts";
import type { KnownAgent } from "../../core/ticket/openings.ts";
import { cut } from "../../core/words/width.ts";
import { isSame } from "../../deskfile/diff.ts";

/** Where a row is not what it should be, field by field. */
export function differences<T extends object>(stored: T, wanted: T): readonly string[] {
  const is = new Map<string, unknown>(Object.entries(stored));
  const should = new Map<string, unknown>(Object.entries(wanted));
  return [...new Set([...is.keys(), ...should.keys()])]
    .filter((key) => !isSame(is.get(key), should.get(key)))
    .map((key) => `${key} is ${shown(is.get(key))}, should be ${shown(should.get(key))}`);
}

/** Where the state of an agent does not follow from what happened; nothing if it does. */
export function wrongAgent(state: KnownAgent, events: readonly DeskEvent[]): readonly string[] {
  const { lastAssignedAt } = state;
  return told(state.handle, differences<KnownAgent>(state, { ...replayAgent(state.handle, events), lastAssignedAt }));
}

/** Where what is known of a customer does not follow from what happened. */
export function wrongCustomer(customer: Customer, events: readonly DeskEvent[]): readonly string[] {
  const { firstTicketAt } = customer;
  return told(customer.email, differences(customer, { ...replayCustomer(customer.email, events), firstTicketAt }));
}

/** Where the versions of the desk file are not those of which there is an event. */
export function wrongVersions(versions: readonly number[], events: readonly DeskEvent[]): readonly string[] {
  const applied = new Set(events.flatMap(({ type, data }) => (type === "desk_applied" ? [data.after] : [])));
  return [
    ...versions.filter((version) => !applied.has(version)).map((version) => `version ${version}: no event tells of it`),
    ...[...applied]
      .filter((version) => !versions.includes(version))
      .map((version) => `version ${version} is not there`),
    ...events
      .filter(({ type, subject, data }) => type === "desk_applied" && subject !== String(data.after))
      .map(({ subject }) => `version ${shortened(subject)}: its event tells of another one`),
  ];
}

function shown(value: unknown): string {
  return shortened(JSON.stringify(value) ?? "nothing");
}

/** What comes from a file may be of any length. */
function shortened(text: string): string {
  return cut(text, 200);
}

function told(who: string, differing: readonly string[]): readonly string[] {
  return differing.length === 0 ? [] : [`${shortened(who)}: ${differing.join(", ")}`];
}
