import { Failure } from "../../ticket/failure.ts";
import { isUnsolved } from "../../ticket/lifecycle.ts";
import { ticketId } from "../../ticket/ticket.ts";
import { act } from "../act.ts";
import { NOTHING } from "../decision.ts";
import { reason } from "./permitted.ts";
import { keeper, reopens } from "./return-to-queue.ts";
import { moved } from "./status.ts";

/** Opens solved tickets again; a ticket that is not done is left as it is. */
export const reopen = act({
  name: "reopen",
  summary: "open solved tickets again",
  right: "status",
  about: "tickets",
  fields: { reason },
  words: () => ({
    did: "Reopened",
    would: "reopen",
    already: ({ number }) => `${ticketId(number)} is open already.`,
    done: () => "reopened",
  }),
  key: "ticket.reopen",
  assigns: "anyone",
  drains: () => true,
  facts: ["taker"],
  taker: (ticket, _, __, plan) => (reopens(ticket, "open") ? keeper(ticket, plan) : null),
  decide: (ticket, given, facts, plan, now) => {
    const { status, number } = ticket;
    if (isUnsolved(status)) return NOTHING;
    if (status === "solved") return moved(ticket, "open", given.reason, facts, plan, now);
    throw new Failure("wrong_status", `${ticketId(number)} is closed and stays so.`, {
      hint: "Open a new ticket with `docket new`.",
    });
  },
});
