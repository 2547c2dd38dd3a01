import * as z from "zod/mini";
import { PRESENCES } from "./agent.ts";
import { EARLIEST, LARGEST_NUMBER, LATEST } from "./bounds.ts";

/**
 * What each type of event about agents, customers and the desk itself tells, once, like `event-table.ts` for tickets. All of
 * them have what was before and what is after, so that the rows follow from `after`, and taking one back is exchanging the two.
 * `undoes` is the act that was taken back.
 */
function build() {
  const text = z.string();
  const textOrNone = z.nullable(text);
  const number = z.int().check(z.minimum(1), z.maximum(LARGEST_NUMBER));
  const instant = z.int().check(z.minimum(EARLIEST), z.maximum(LATEST));
  const instantOrNone = z.nullable(instant);
  const undoes = z.exactOptional(number);
  const presence = z.object({ presence: z.enum(PRESENCES), since: instantOrNone });
  const leave = z.object({
    id: number,
    start: instant,
    end: instantOrNone,
    delegate: textOrNone,
    notedBy: textOrNone,
    notedAt: instantOrNone,
  });
  const facts = z.object({
    name: z.exactOptional(textOrNone),
    plan: z.exactOptional(textOrNone),
    revenue: z.exactOptional(z.number()),
    language: z.exactOptional(textOrNone),
    region: z.exactOptional(textOrNone),
    excluded: z.exactOptional(z.array(text)),
  });

  return {
    presence_changed: z.object({ before: presence, after: presence, undoes }),
    leave_noted: z.object({ before: z.nullable(leave), after: leave, undoes }),
    leave_ended: z.object({ before: leave, after: leave, undoes }),
    customer_changed: z.object({ before: facts, after: facts, undoes }),
    desk_applied: z.object({ before: z.nullable(number), after: number }),
  };
}

export type DeskEventTable = ReturnType<typeof build>;

let table: DeskEventTable | undefined;

/** The schema of the data of each type. Built when first asked for: most commands need only the types. */
export function deskEventTable(): DeskEventTable {
  table ??= build();
  return table;
}
