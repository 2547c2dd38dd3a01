import { demandMine } from "../../core/ticket/decisions.ts";
import { type Batch, batch } from "../work/batch.ts";
import { change, happens } from "../work/change.ts";
import type { Desk } from "../work/desk.ts";
import { words } from "../work/input.ts";
import type { Report } from "../work/report.ts";
import { since } from "../work/since.ts";

/** Gives one's own tickets back to the queue, where they keep their arrival time. */
export function release(desk: Desk, input: Batch & { readonly reason?: string | undefined }): Promise<Report> {
  const reason = input.reason === undefined ? null : words(input.reason, "a reason");
  return batch(desk, input, {
    right: "release",
    drains: true,
    apply: async (work, me, stored) => {
      demandMine(stored.ticket, me.handle, since(stored.ticket, work));
      return { change: await change(work, stored, [happens(work, "released", { from: me.handle, reason })]) };
    },
  });
}
