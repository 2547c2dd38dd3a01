import { demandUnsolved } from "../domain/decisions.ts";
import type { Priority } from "../domain/ticket.ts";
import { type Batch, batch, unchanged } from "./batch.ts";
import { change, happens } from "./change.ts";
import type { Desk } from "./desk.ts";
import type { Report } from "./report.ts";

/** Changes the priority, and with it the place in the queue and every deadline. */
export function setPriority(desk: Desk, input: Batch & { readonly priority: Priority }): Promise<Report> {
  return batch(desk, input, {
    right: "priority",
    drains: false,
    apply: async (scene, _, stored) => {
      demandUnsolved(stored.ticket, "changing the priority");
      if (stored.ticket.priority === input.priority) return unchanged(stored);
      return {
        change: await change(scene, stored, [happens(scene, "prioritised", { priority: input.priority, rule: null })]),
      };
    },
  });
}
