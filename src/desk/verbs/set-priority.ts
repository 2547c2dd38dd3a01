import { demandUnsolved } from "../../core/ticket/decisions.ts";
import type { Priority } from "../../core/ticket/ticket.ts";
import { type Batch, batch, unchanged } from "../work/batch.ts";
import { change, happens } from "../work/change.ts";
import type { Desk } from "../work/desk.ts";
import type { Report } from "../work/report.ts";

/** Changes the priority, and with it the place in the queue and every deadline. */
export function setPriority(desk: Desk, input: Batch & { readonly priority: Priority }): Promise<Report> {
  return batch(desk, input, {
    right: "priority",
    drains: false,
    apply: async (work, _, stored) => {
      demandUnsolved(stored.ticket, "changing the priority");
      if (stored.ticket.priority === input.priority) return unchanged(stored);
      return {
        change: await change(work, stored, [happens(work, "prioritised", { priority: input.priority, rule: null })]),
      };
    },
  });
}
