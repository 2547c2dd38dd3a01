import { z } from "zod";
import type { Comparison } from "../../core/ticket/match.ts";
import type { Path } from "../toml/located.ts";
import type { Agents } from "./agent.ts";
import { type Finding, type Reference, to, warning } from "./section.ts";
import { channel, language, priority, text } from "./values.ts";

const COMPARISON = /^(>=|<=|>|<|=) *(\d{1,15}(?:\.\d{1,6})?)$/;

const comparison = z
  .string()
  .regex(COMPARISON, 'this is not a comparison; write ">= 50000"')
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

export const CONDITION = "each field named must have one of the values; an empty condition matches every ticket";

/** For which tickets a rule or an SLA is. */
export const condition = z
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
  .describe(CONDITION);

/** What the keys of a condition mean, for the README. */
export const CONDITION_MEANINGS: Readonly<Record<string, string>> = {
  plan: "the customer's plan",
  category: "the category",
  priority: "the priority",
  channel: "the channel",
  team: "the team",
  language: "the language",
  region: "the region",
  product: "the product",
  tags: "a tag that the ticket has",
};

type Classified = { readonly team?: string | readonly string[]; readonly category?: string | readonly string[] };

/** A condition may be written as one word or as a list: the place of a single word is that of its key. */
export function classReferences(path: Path, { team, category }: Classified): readonly Reference<"team" | "category">[] {
  return [...to("team", [...path, "team"], team), ...to("category", [...path, "category"], category)];
}

/** A warning for each language that no agent speaks. */
export function unspoken(languages: readonly Reference<"language">[], { agent }: Agents): readonly Finding[] {
  const spoken = new Set(agent.flatMap((one) => one.languages));
  return languages
    .filter(({ name }) => !spoken.has(name))
    .map(({ path, name }) => warning(path, `nobody speaks ${name}`));
}
