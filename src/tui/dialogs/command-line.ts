import { STATUSES } from "../../core/ticket/lifecycle.ts";
import { PRIORITIES } from "../../core/ticket/ticket.ts";
import type { Act } from "../model/act.ts";
import { refused } from "../model/news.ts";
import { chosen, type State, viewsOf } from "../model/state.ts";
import { type Step, tell } from "../model/step.ts";
import { goTo, ticketNumber } from "../panes/go-to.ts";
import { filtered, toView } from "../panes/views.ts";

/**
 * A line in the grammar of the command line: `claim 42`, `assign 42 ben`, `show 17`. Tickets that are left out are the
 * marked ones, or the one under the cursor. Null if the line does not begin with a command.
 */
export function parseCommand(state: State, text: string): Step | null {
  const [verb = "", ...words] = text.trim().split(/\s+/);
  if (words.length === 0) return null;
  if (verb === "show") return goTo(state, words[0] ?? "");
  if (verb === "search" || verb === "filter") return filtered(state, words.join(" "));
  if (verb === "view" || verb === "list") return named(state, words.join(" "));
  const read = GRAMMAR[verb];
  if (read === undefined) return null;
  const tickets = leading(words);
  const about = tickets.length > 0 ? tickets : chosen(state);
  const act = read({ tickets: about, rest: words.slice(tickets.length) });
  return typeof act === "string" ? refused(state, act) : [state, tell(act)];
}

type Words = { readonly tickets: readonly number[]; readonly rest: readonly string[] };

/** Reads the rest of the line, or says what is wrong with it. */
type Reading = (words: Words) => Act | string;

const GRAMMAR: Readonly<Record<string, Reading>> = {
  claim: ({ tickets }) => ({ verb: "claim", tickets }),
  release: ({ tickets }) => ({ verb: "release", tickets }),
  solve: ({ tickets }) => ({ verb: "solve", tickets }),
  reopen: ({ tickets }) => ({ verb: "reopen", tickets }),
  route: ({ tickets }) => ({ verb: "route", tickets }),
  steal: ({ tickets, rest }) => withReason(rest, (reason) => ({ verb: "steal", tickets, reason })),
  assign: reassign,
  reassign,
  escalate: ({ tickets, rest }) => {
    const to = rest[0] === "--to" ? (rest[1] ?? null) : null;
    return withReason(to === null ? rest : rest.slice(2), (reason) => ({ verb: "escalate", tickets, reason, to }));
  },
  status: ({ tickets, rest }) => {
    const status = STATUSES.find((each) => each === rest[0]?.replace("-", "_"));
    return status === undefined ? `a status is one of ${STATUSES.join(", ")}` : { verb: "status", tickets, status };
  },
  priority: ({ tickets, rest }) => {
    const priority = PRIORITIES.find((each, index) => each === rest[0] || `P${index + 1}` === rest[0]?.toUpperCase());
    return priority === undefined
      ? `a priority is one of ${PRIORITIES.join(", ")}`
      : { verb: "priority", tickets, priority };
  },
  reply: ({ tickets, rest }) =>
    message(tickets, rest, (ticket, body) => ({ verb: "reply", ticket, body, status: null })),
  note: ({ tickets, rest }) => message(tickets, rest, (ticket, body) => ({ verb: "note", ticket, body })),
  undo: ({ tickets }) => ({ verb: "undo", act: tickets[0] ?? null }),
};

function reassign({ tickets, rest }: Words): Act | string {
  const words = rest.filter((word) => word !== "--to");
  const to = words[0];
  return to === undefined
    ? "say to whom: assign 42 ben, or assign 42 @team"
    : { verb: "reassign", tickets, to, override: null };
}

function withReason(words: readonly string[], act: (reason: string) => Act): Act | string {
  const reason = words
    .filter((word) => word !== "--reason")
    .join(" ")
    .trim();
  return reason === "" ? "say why: … --reason customer asked" : act(reason);
}

function message(
  tickets: readonly number[],
  words: readonly string[],
  act: (ticket: number, body: string) => Act,
): Act | string {
  const [ticket] = tickets;
  const body = words
    .filter((word) => word !== "--body")
    .join(" ")
    .trim();
  if (ticket === undefined || tickets.length > 1) return "one message goes to one ticket";
  return body === "" ? "say what: reply 42 --body We are on it" : act(ticket, body);
}

/** The numbers at the beginning of a line. */
function leading(words: readonly string[]): readonly number[] {
  const numbers: number[] = [];
  for (const word of words) {
    const number = ticketNumber(word);
    if (number === null) break;
    numbers.push(number);
  }
  return numbers;
}

function named(state: State, name: string): Step {
  const index = viewsOf(state).findIndex((view) => view.name.toLowerCase() === name.toLowerCase());
  return index < 0 ? refused(state, `there is no view ${name}`) : toView(state, index);
}
