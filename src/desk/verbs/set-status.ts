import { statusChange } from "../../core/ticket/decisions.ts";
import { Failure } from "../../core/ticket/failure.ts";
import { isUnsolved, type Status } from "../../core/ticket/lifecycle.ts";
import { ticketId } from "../../core/ticket/ticket.ts";
import { type Batch, batch, unchanged } from "../work/batch.ts";
import { change, happens } from "../work/change.ts";
import type { Desk } from "../work/desk.ts";
import { words } from "../work/input.ts";
import type { Report } from "../work/report.ts";
import { returned } from "../work/return-to-queue.ts";

type Input = Batch & { readonly reason?: string | undefined };

/** Moves tickets to a status that may follow theirs. Throws `wrong_status`. */
export function setStatus(desk: Desk, input: Input & { readonly status: Status }): Promise<Report> {
  const reason = input.reason === undefined ? null : words(input.reason, "a reason");
  return batch(desk, input, {
    right: "status",
    drains: true,
    apply: async (work, _, stored) => {
      const status = statusChange(stored.ticket, input.status);
      if (status === null) return unchanged(stored);
      const reopens = !isUnsolved(stored.ticket.status) && isUnsolved(status);
      const changed = happens(work, "status_changed", { status, reason });
      return {
        change: await change(work, stored, [changed, ...(reopens ? await returned(work, stored, "reopened") : [])]),
      };
    },
  });
}

export function solve(desk: Desk, input: Input): Promise<Report> {
  return setStatus(desk, { ...input, status: "solved" });
}

/** Opens solved tickets again; a ticket that is not done is left as it is. */
export function reopen(desk: Desk, input: Input): Promise<Report> {
  const reason = input.reason === undefined ? null : words(input.reason, "a reason");
  return batch(desk, input, {
    right: "status",
    drains: true,
    apply: async (work, _, stored) => {
      const { status, number } = stored.ticket;
      if (isUnsolved(status)) return unchanged(stored);
      if (status === "closed")
        throw new Failure("wrong_status", `${ticketId(number)} is closed and stays so.`, {
          hint: "Open a new ticket with `docket new`.",
        });
      const changed = happens(work, "status_changed", { status: "open", reason });
      return { change: await change(work, stored, [changed, ...(await returned(work, stored, "reopened"))]) };
    },
  });
}
