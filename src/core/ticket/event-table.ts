import * as z from "zod/mini";
import { EARLIEST, LATEST } from "./bounds.ts";
import type { RestoredField } from "./fields.ts";
import { STATUSES } from "./lifecycle.ts";
import { CHANNELS, PRIORITIES } from "./ticket.ts";

/**
 * What each type of event tells, once: the types of `event.ts` come from here, and those who read events that were written
 * elsewhere check them by it. A message's text is in `body`; an `auto` reply was written automatically.
 */
function build() {
  const text = z.string();
  const textOrNone = z.nullable(text);
  const texts = z.array(text);
  const instant = z.int().check(z.minimum(EARLIEST), z.maximum(LATEST));
  const message = z.object({ body: text });
  const override = z.exactOptional(text);

  const restore = {
    assignee: z.exactOptional(textOrNone),
    assignedAt: z.exactOptional(z.nullable(instant)),
    status: z.exactOptional(z.enum(STATUSES)),
    priority: z.exactOptional(z.enum(PRIORITIES)),
    tier: z.exactOptional(z.int()),
    team: z.exactOptional(textOrNone),
    tags: z.exactOptional(texts),
    excluded: z.exactOptional(texts),
    eligibleAt: z.exactOptional(instant),
    unroutable: z.exactOptional(z.nullable(z.object({ reasons: texts }))),
  } satisfies Record<RestoredField, z.ZodMiniType>;

  return {
    opened: z.object({
      subject: text,
      channel: z.enum(CHANNELS),
      customer: textOrNone,
      category: textOrNone,
      priority: z.enum(PRIORITIES),
      tier: z.int(),
      team: textOrNone,
      language: textOrNone,
      region: textOrNone,
      product: textOrNone,
      tags: texts,
      effortMs: z.number(),
      weight: z.number(),
      externalId: textOrNone,
      body: text,
    }),
    classified: z.object({
      set: z.object({
        category: z.exactOptional(text),
        tier: z.exactOptional(z.int()),
        team: z.exactOptional(text),
        effortMs: z.exactOptional(z.number()),
        weight: z.exactOptional(z.number()),
        tags: z.exactOptional(texts),
        language: z.exactOptional(text),
        region: z.exactOptional(text),
        product: z.exactOptional(text),
      }),
      rule: textOrNone,
    }),
    prioritised: z.object({ priority: z.enum(PRIORITIES), rule: textOrNone }),
    routed: z.object({ to: textOrNone, unroutable: texts }),
    claimed: z.object({ override }),
    stolen: z.object({ from: text, reason: text, override }),
    released: z.object({ from: text, reason: textOrNone }),
    reassigned: z.object({ from: textOrNone, to: textOrNone, team: textOrNone, reason: textOrNone, override }),
    escalated: z.object({ from: textOrNone, tier: z.int(), team: textOrNone, reason: text }),
    replied: z.object({ body: text, auto: z.boolean() }),
    noted: message,
    customer_replied: message,
    status_changed: z.object({ status: z.enum(STATUSES), reason: textOrNone }),
    tagged: z.object({ add: texts, remove: texts }),
    undone: z.object({ what: text, restore: z.object(restore) }),
  };
}

export type EventTable = ReturnType<typeof build>;

let table: EventTable | undefined;

/** The schema of the data of each type of event. Built when first asked for: most commands need only the types. */
export function eventTable(): EventTable {
  table ??= build();
  return table;
}
