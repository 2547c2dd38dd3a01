import { z } from "zod";
import { error, named, nameOf, type Section, twice } from "./section.ts";
import { queueOrder, text } from "./values.ts";

const item = z
  .strictObject({
    name: text,
    query: z.string().describe("in the filter language of `docket list -q`"),
    order: queueOrder.optional(),
  })
  .describe("a saved question to the queue, shown as a tab");

const schema = z.array(item).default([]);

type Views = { readonly view: z.output<typeof schema> };

export const view = {
  schema,
  plan: ({ view: views }) => ({ views: views.map(({ order, ...one }) => ({ ...one, order: order ?? null })) }),
  names: () => [],
  references: () => [],
  checks: [
    ({ view: views }) =>
      twice(views, nameOf, (index, name) => error(["view", index, "name"], `there is a second view "${name}"`)),
  ],
  parts: ({ views }) => named("view", views),
  starter: () => `# [[view]]                     # a tab of one's own
# name = "Big accounts"
# query = "plan:enterprise"`,
  meanings: { name: "what its tab says", order: "left out: the order of [queue]" },
} satisfies Section<Views>;
