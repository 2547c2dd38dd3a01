import type { DocketLine } from "./lines.ts";
import { NumberSet } from "./number-set.ts";

/** Says of one line after another why it cannot follow those before it, in a sentence; null if it can. */
export function lineOrder(): (line: DocketLine) => string | null {
  const state: Before = {
    last: null,
    version: 0,
    agents: new Set(),
    customers: new Set(),
    acts: new NumberSet(),
    deskEvent: 0,
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
  version: number;
  readonly agents: Set<string>;
  readonly customers: Set<string>;
  readonly acts: NumberSet;
  deskEvent: number;
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
      return clashingVersion(line.desk.version, before);
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

function clashingVersion(version: number, before: Before): string | null {
  const wrong = behind(before.version, version, "Version");
  before.version = version;
  return wrong;
}

function clashingDeskEvent(
  { seq, act, type, subject, data }: Extract<DocketLine, { kind: "deskEvent" }>["deskEvent"],
  before: Before,
): string | null {
  const { acts, leaves } = before;
  if (act !== null && !acts.has(act)) return missing(act);
  const wrong = behind(before.deskEvent, seq, "Event");
  before.deskEvent = seq;
  if (wrong !== null) return wrong;
  if (type === "leave_noted" || type === "leave_ended") {
    const owner = leaves.get(data.after.id) ?? subject;
    leaves.set(data.after.id, owner);
    if (owner !== subject) return `Leave ${data.after.id} is ${owner}'s already.`;
  }
  return null;
}

function clashingTicket({ ticket, events }: Extract<DocketLine, { kind: "ticket" }>, before: Before): string | null {
  let last = 0;
  for (const { seq, act } of events) {
    if (!before.acts.has(act)) return missing(act);
    const wrong = behind(last, seq, "Event") ?? once(before.events, seq, "Event");
    if (wrong !== null) return wrong;
    last = seq;
  }
  const { number, externalId } = ticket;
  const twin = externalId === null ? null : once(before.externalIds, externalId, "The external id");
  return twin ?? once(before.tickets, number, "Ticket");
}

/** What happened is told in order. */
function behind(last: number, next: number, what: string): string | null {
  if (next > last) return null;
  return next === last
    ? `${what} ${next} is there twice.`
    : `${what} ${next} stands behind ${what.toLowerCase()} ${last}.`;
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
