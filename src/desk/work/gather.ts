import type { About } from "../../core/acts/about.ts";
import type { Declaration } from "../../core/acts/act.ts";
import type { FactName, Facts, FactTable, Taker } from "../../core/acts/facts.ts";
import { identify } from "../../core/acts/verbs/named.ts";
import type { Ticket } from "../../core/ticket/ticket.ts";
import { nextLeave } from "../../store/tables/agents.ts";
import { nextNumbers, numberOfExternal } from "../../store/tables/numbers.ts";
import { allCandidates, oneCandidate, questionAbout } from "../reads/questions.ts";
import type { Work } from "./transaction.ts";

/** What of a declaration says which facts it needs. */
type Asking<Asked extends FactName = FactName> = Pick<Declaration<object, Asked, About>, "facts" | "taker" | "opens">;

/** What an act is about to be decided of; the ticket is null if it is about none, or none yet. */
type Case = { readonly declaration: Asking; readonly ticket: Ticket | null; readonly act: object };

/** What only one act can ask for, and what it is about to be found with: it is known before. */
type Known = "past" | "turn";

/** How each other fact is read. */
const READERS: { readonly [Name in Exclude<FactName, Known>]: (work: Work, about: Case) => Promise<FactTable[Name]> } =
  {
    me: async ({ me, plan }) => me ?? identify(null, plan),
    taker: async (work, { declaration, ticket, act }) => {
      const handle = ticket === null ? null : declaration.taker(ticket, act, work.me, work.plan);
      return ticket === null || handle === null ? null : takerOf(work, ticket, handle);
    },
    pipeline: async (work, { ticket }) => {
      const [question, candidates] = await Promise.all([
        questionAbout(work, { ticket: demandTicket(ticket) }),
        allCandidates(work),
      ]);
      return { question, candidates };
    },
    opening: async (work, { declaration, ticket, act }) => {
      const asked = declaration.opens(ticket, act);
      if (asked === null) return null;
      const [twin, customer, [number]] = await Promise.all([
        asked.externalId === null ? null : numberOfExternal(work.tx, asked.externalId),
        work.customerOf(asked.customer),
        nextNumbers(work.tx, 1),
      ]);
      if (number === undefined) throw new Error("The database gave no number for the ticket.");
      return { number, customer, twin };
    },
    freeLeave: ({ tx }) => nextLeave(tx),
  };

/** Reads what a decision asks for, and adds it to what is known of it. */
export async function gather<Asked extends FactName>(
  work: Work,
  declaration: Asking<Asked>,
  ticket: Ticket | null,
  act: object,
  known: Partial<FactTable> = {},
): Promise<Facts<Asked>> {
  const about = { declaration, ticket, act };
  const read = async (name: FactName) =>
    name === "past" || name === "turn" || name in known ? known[name] : await READERS[name](work, about);
  const facts = await Promise.all(declaration.facts.map(async (name) => [name, await read(name)]));
  return Object.fromEntries([["actor", work.actor], ["planVersion", work.version], ...facts]);
}

/** What the pipeline is asked about a ticket and the agent of that handle; null if the desk has no such agent. */
export async function takerOf(work: Work, ticket: Ticket, handle: string): Promise<Taker | null> {
  const agent = work.plan.agents.find((each) => each.handle === handle);
  if (agent === undefined) return null;
  const [question, candidate] = await Promise.all([questionAbout(work, { ticket }), oneCandidate(work, agent)]);
  return { question, candidate };
}

function demandTicket(ticket: Ticket | null): Ticket {
  if (ticket === null) throw new Error("The pipeline is asked about a ticket.");
  return ticket;
}
