import type { Actor, Classification, EventData, EventOf, EventType, TicketEvent } from "../ticket/event.ts";
import { budget } from "./duration.ts";
import { line, type SafeText, say } from "./safe-text.ts";
import { statusWords } from "./ticket.ts";
import { cut } from "./width.ts";

/** Who did it, in words: a handle, an address, `rule "refund words"`, or docket itself. */
export function actorWords(actor: Actor): SafeText {
  if (actor === "system") return say`docket`;
  const name = line(actor.slice(actor.indexOf(":") + 1));
  return actor.startsWith("rule:") ? say`rule "${name}"` : name;
}

/** What happened, as one safe line without its instant: "ana claimed it". */
export function eventLine(event: TicketEvent): SafeText {
  const tell = TELL[event.type] as (data: TicketEvent["data"], event: TicketEvent) => string;
  return line(`${actorWords(event.actor)} ${tell(event.data, event)}`);
}

type Tell<Type extends EventType> = (data: EventData[Type], event: EventOf<Type>) => string;

const TELL: { readonly [Type in EventType]: Tell<Type> } = {
  opened: ({ channel, subject }) => `opened it by ${channel}: ${subject}`,
  classified: ({ set }) => `set ${fields(set)}`,
  prioritised: ({ priority }) => `set the priority to ${priority}`,
  routed: ({ to, unroutable }) => {
    if (to !== null) return `routed it to ${to}`;
    return unroutable.length > 0 ? `found nobody: ${unroutable.join(", ")}` : "left it in the queue, to be claimed";
  },
  claimed: ({ override }) => `claimed it${overriding(override)}`,
  stolen: ({ from, reason, override }) => `took it over from ${from}${because(reason)}${overriding(override)}`,
  released: ({ reason }) => `released it${because(reason)}`,
  reassigned: ({ to, team, reason, override }) => `${given(to, team)}${because(reason)}${overriding(override)}`,
  escalated: ({ tier, team, reason }) =>
    `escalated it to tier ${tier}${team === null ? "" : ` of ${team}`}${because(reason)}`,
  replied: ({ body, auto }) => `replied${auto ? " automatically" : ""}: ${excerpt(body)}`,
  noted: ({ body }) => `noted: ${excerpt(body)}`,
  customer_replied: ({ body }) => `wrote: ${excerpt(body)}`,
  status_changed: ({ status, reason }) => `set it to ${statusWords(status)}${because(reason)}`,
  tagged: ({ add, remove }) =>
    [...add.map((tag) => `added the tag ${tag}`), ...remove.map((tag) => `removed the tag ${tag}`)].join(", "),
  undone: ({ what }) => `took back action ${what}`,
};

function fields({ effortMs, ...set }: Classification): string {
  const effort = effortMs === undefined ? {} : { effort: budget(effortMs) };
  const named = Object.entries({ ...set, ...effort }).map(
    ([field, value]) => `${field} ${Array.isArray(value) ? value.join(", ") : value}`,
  );
  return named.length === 0 ? "nothing" : named.join(", ");
}

function given(to: string | null, team: string | null): string {
  if (to !== null) return team === null ? `gave it to ${to}` : `gave it to ${to} of ${team}`;
  return team === null ? "took it from its owner" : `moved it to ${team}`;
}

function because(reason: string | null): string {
  return reason === null || reason === "" ? "" : `: ${reason}`;
}

function overriding(reason: string | undefined): string {
  return reason === undefined ? "" : ` (override: ${reason})`;
}

/** The beginning of a message: the whole text is in the conversation. */
function excerpt(body: string): string {
  return cut(line(body.slice(0, 500)).trim(), 72);
}
