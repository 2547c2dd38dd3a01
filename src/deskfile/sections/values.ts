import { z } from "zod";
import { CLOCKS } from "../../core/clocks/policy.ts";
import { languageTag } from "../../core/routing/facts/language-tag.ts";
import { ROLES } from "../../core/ticket/agent.ts";
import { STATUSES } from "../../core/ticket/lifecycle.ts";
import { ASSIGNMENTS, QUEUE_ORDERS } from "../../core/ticket/team.ts";
import { CHANNELS, PRIORITIES } from "../../core/ticket/ticket.ts";
import { DURATION, parseDuration } from "../../core/time/duration.ts";
import { isZone } from "../../core/time/zone.ts";
import { withArticle } from "../../core/words/article.ts";

/** A word of a closed list; a wrong one is reported as `"urgnt" is not a priority`. */
export function oneOf<const Words extends readonly string[]>(noun: string, words: Words) {
  return z.enum(words, { error: `is not ${withArticle(noun)}` });
}

export const priority = oneOf("priority", PRIORITIES);
export const channel = oneOf("channel", CHANNELS);
export const status = oneOf("status", STATUSES);
export const role = oneOf("role", ROLES);
export const assignment = oneOf("way to assign", ASSIGNMENTS);
export const queueOrder = oneOf("order of the queue", QUEUE_ORDERS);
export const clock = oneOf("clock", CLOCKS);

export const text = z.string().trim().min(1);

export const handle = z
  .string()
  .regex(/^[a-z0-9][a-z0-9._-]{0,62}$/, "a handle is made of lowercase letters, digits, dots, dashes and underscores");

/** ms; a negative one only where the schema says so. */
export const anyDuration = z
  .string()
  .regex(DURATION, 'this is not a duration; write "15m", "8h", "5d" or "1h30m"')
  .transform((written) => parseDuration(written) ?? 0);

export const duration = z
  .string()
  .regex(DURATION, 'this is not a duration; write "15m", "8h", "5d" or "1h30m"')
  .regex(/[1-9]/, "this must be longer than nothing")
  .regex(/^[^-]/, "this must not be negative")
  .transform((written) => parseDuration(written) ?? 0);

export const tier = z.int().min(1);

/** The level of a skill. */
export const level = z.int().min(1).max(5);

export const points = z.number().min(0);

export const skills = z.record(text, level);

export const timeZone = z
  .string()
  .superRefine((name, context) => {
    if (isZone(name)) return;
    const known = ["UTC", ...Intl.supportedValuesOf("timeZone")];
    context.addIssue({ code: "custom", message: "this is not a time zone", params: { known } });
  })
  .describe("a name of the IANA time zone database, like Europe/Berlin");

export const language = z
  .string()
  .regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'this is not a language tag; write "en", "pt-BR" or "zh-Hant"')
  .transform((tag, context) => {
    const canonical = languageTag(tag);
    if (canonical !== null) return canonical;
    context.addIssue('this is not a language tag; write "en", "pt-BR" or "zh-Hant"');
    return z.NEVER;
  });

/** A date as people know it; 2026-02-30 is none. */
export const date = z.iso.date("this is not a date; write it as 2026-12-24");
