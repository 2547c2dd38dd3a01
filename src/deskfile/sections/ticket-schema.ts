import { z } from "zod";
import type { Comparison } from "../../core/ticket/match.ts";
import { channel, duration, language, points, priority, skills, text, tier } from "./value-schema.ts";

export const category = z
  .strictObject({
    name: text,
    team: text.optional(),
    tier: tier.optional(),
    skills: skills.default({}).describe("required, with level; never relaxed"),
    wants: z.array(text).default([]).describe("welcome; dropped from the last to the first"),
    effort: duration.optional().describe("the expected work"),
    weight: points.optional().describe("capacity points that a ticket takes"),
  })
  .describe("what a kind of ticket needs");

const COMPARISON = /^(>=|<=|>|<|=) *(\d{1,15}(?:\.\d{1,6})?)$/;

const comparison = z
  .string()
  .regex(COMPARISON, 'this is no comparison; write ">= 50000"')
  .transform((written): Comparison => {
    const [, is, than] = COMPARISON.exec(written) ?? [];
    return { is: is as Comparison["is"], than: Number(than) };
  });

/** One value, or any of several. */
function anyOf<Item extends z.ZodType<unknown, string>>(item: Item) {
  return z
    .union([z.array(item).min(1), item.transform((one) => [one])], "this must be a text in quotes, or a list of them")
    .exactOptional();
}

export const match = z
  .strictObject({
    plan: anyOf(text),
    category: anyOf(text),
    priority: anyOf(priority),
    channel: anyOf(channel),
    team: anyOf(text),
    language: anyOf(language),
    region: anyOf(text),
    product: anyOf(text),
    tags: anyOf(text),
    customer: anyOf(text).describe("e-mail addresses"),
    subject: anyOf(text).describe("words that the subject contains, whatever the case"),
    revenue: comparison.exactOptional().describe('a comparison, like ">= 50000"'),
  })
  .describe("each field named must have one of the values; an empty condition holds for every ticket");

export const rule = z
  .strictObject({
    name: text,
    when: match.default({}),
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
