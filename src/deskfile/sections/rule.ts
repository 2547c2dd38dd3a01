import { z } from "zod";
import type { Agents } from "./agent.ts";
import { classReferences, condition, unspoken } from "./condition.ts";
import { type Check, named, nameOf, type Section, to, twice, warning } from "./section.ts";
import { language, priority, text, tier } from "./values.ts";

const item = z
  .strictObject({
    name: text,
    when: condition.default({}),
    set: z
      .strictObject({
        category: text.exactOptional(),
        priority: priority.exactOptional(),
        tier: tier.exactOptional(),
        team: text.exactOptional(),
        tags: z.array(text).min(1).exactOptional(),
        language: language.exactOptional(),
        region: text.exactOptional(),
        product: text.exactOptional(),
      })
      .refine((set) => Object.keys(set).length > 0, "this rule sets nothing"),
  })
  .describe("tried from the top; the first to set a field wins");

const schema = z.array(item).default([]);

type Rules = { readonly rule: z.output<typeof schema> };

/** The languages that rules speak of are spoken. */
const languages: Check<Rules & Agents> = (file) =>
  file.rule.flatMap(({ when, set }, index) => [
    ...unspoken(to("language", ["rule", index, "when", "language"], when.language), file),
    ...unspoken(to("language", ["rule", index, "set", "language"], set.language), file),
  ]);

export const rule = {
  schema,
  plan: (file) => ({ rules: file.rule }),
  names: () => [],
  references: ({ rule: rules }) =>
    rules.flatMap(({ when, set }, index) => [
      ...classReferences(["rule", index, "when"], when),
      ...classReferences(["rule", index, "set"], set),
    ]),
  checks: [
    ({ rule: rules }) =>
      twice(rules, nameOf, (index, name) =>
        warning(["rule", index, "name"], `there is a second rule "${name}"; a history that names it will be unclear`),
      ),
    languages,
  ],
  parts: ({ rules }) => named("rule", rules),
  order: { what: "the rules", of: ({ rules }) => rules.map(nameOf) },
  starter: () => `[[rule]]                       # tried from the top; the first to set a field wins
name = "billing words"
when = { subject = ["invoice", "refund", "payment"] }
set = { category = "billing" }

# [[rule]]
# name = "enterprise is never below high"
# when = { plan = ["enterprise"], priority = ["normal", "low"] }
# set = { priority = "high", tags = ["vip"] }`,
  meanings: { name: "the actor that the history shows", "set.tags": "added to those that the ticket has" },
} satisfies Section<Rules & Agents>;
