import type { DocketLine } from "./lines.ts";
import { NumberSet } from "./number-set.ts";

/** Says of one line after another why it cannot follow those before it, in a sentence; null if it can. */
export function lineOrder(): (line: DocketLine) => string | null {
  const state: Before = {
    last: null,
    versions: new NumberSet(),
    agents: new Set(),
    customers: new Set(),
    acts: new NumberSet(),
    deskEvents: new NumberSet(),
    leaves: new Map(),
    tickets: new NumberSet(),
    externalIds: new Set(),
    events: new NumberSet(),
  };
  return (line) => {
    const wrong = misplaced(line, state.last) ?? clashing(line, state);
    state.last = line.kind;
    return wrong;
  };
}

type Kind = DocketLine["kind"];

/** What the lines before said. */
type Before = {
  last: Kind | null;
  readonly versions: NumberSet;
  readonly agents: Set<string>;
  readonly customers: Set<string>;
  readonly acts: NumberSet;
  readonly deskEvents: NumberSet;
  /** Whose each is, by id. */
  readonly leaves: Map<number, string>;
  readonly tickets: NumberSet;
  readonly externalIds: Set<string>;
  readonly events: NumberSet;
};

function misplaced({ kind }: DocketLine, last: Kind | null): string | null {
  if (last === "end") return "It stands behind the end of the export.";
  if (kind === "head" && last !== null) return "Another export begins here.";
  if (last === "ticket" && kind !== "ticket" && kind !== "end") return "It stands behind the first ticket.";
  return null;
}

function clashing(line: DocketLine, before: Before): string | null {
  switch (line.kind) {
    case "head":
    case "end":
      return null;
    case "desk":
      return once(before.versions, line.desk.version, "Version");
    case "agent":
      return once(before.agents, line.agent.handle, "The agent");
    case "customer":
      return once(before.customers, line.customer.email, "The customer");
    case "act":
      return once(before.acts, line.act.act, "Act");
    case "deskEvent":
      return clashingDeskEvent(line.deskEvent, before);
    case "ticket":
      return clashingTicket(line, before);
  }
}

function clashingDeskEvent(
  { seq, act, type, subject, data }: Extract<DocketLine, { kind: "deskEvent" }>["deskEvent"],
  { deskEvents, acts, leaves }: Before,
): string | null {
  if (act !== null && !acts.has(act)) return missing(act);
  if (type === "leave_noted" || type === "leave_ended") {
    const owner = leaves.get(data.after.id) ?? subject;
    leaves.set(data.after.id, owner);
    if (owner !== subject) return `Leave ${data.after.id} is ${owner}'s already.`;
  }
  return once(deskEvents, seq, "Event");
}

function clashingTicket({ ticket, events }: Extract<DocketLine, { kind: "ticket" }>, before: Before): string | null {
  for (const { seq, act } of events) {
    if (!before.acts.has(act)) return missing(act);
    const twice = once(before.events, seq, "Event");
    if (twice !== null) return twice;
  }
  const { number, externalId } = ticket;
  const twin = externalId === null ? null : once(before.externalIds, externalId, "The external id");
  return twin ?? once(before.tickets, number, "Ticket");
}

type Seen<Name> = { readonly has: (name: Name) => boolean; readonly add: (name: Name) => unknown };

function once<Name extends string | number>(seen: Seen<Name>, name: Name, what: string): string | null {
  const isTwice = seen.has(name);
  seen.add(name);
  return isTwice ? `${what} ${name} is there twice.` : null;
}

function missing(act: number): string {
  return `Act ${act} is not there.`;
}
