/**
 * Reads conversations written as Markdown, many in a file:
 *
 *     Anything before the first heading is a comment.
 *
 *     # The subject of the ticket
 *     - category: bike
 *     - channel: email
 *
 *     ## asks
 *     Lost one of two keys. Can I get another for {frame}?
 *
 *     ## solves
 *
 * The list takes the names in `LABELS`; category and channel are required. Each `##` is a turn (`TURN_KINDS`) with its text,
 * which may have several paragraphs. `\n`, `\\`, `\#` and `\u001b` are escapes; control characters and invisible ones have to
 * be written as such.
 */

import { CLOCKS } from "../core/clocks/policy.ts";
import { CHANNELS, PRIORITIES } from "../core/ticket/ticket.ts";
import { type Conversation, TURN_KINDS, type Turn } from "./conversation.ts";

const LABELS = [
  "category",
  "channel",
  "priority",
  "language",
  "plan",
  "tags",
  "owner",
  "key",
  "hours ago",
  "minutes left",
] as const;
type Label = (typeof LABELS)[number];

/** Joiners belong between emoji; elsewhere nobody sees them. */
const UNSEEN =
  /(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)\u200d|(?!\n)\p{Cc}|[\u200b\u200c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/u;

/** Throws for anything that the format does not know, with the subject of the conversation. */
export function readConversations(text: string): readonly Conversation[] {
  return text
    .split(/^# /m)
    .slice(1)
    .map((section) => conversationIn(section));
}

function conversationIn(section: string): Conversation {
  const [head = "", ...turns] = section.split(/^## /m);
  const [subject = "", ...lines] = head.trimEnd().split("\n");
  try {
    if (UNSEEN.test(section)) throw new Error("it has invisible characters that are not written as escapes");
    return { subject: unescaped(subject), ...labelled(lines), turns: turns.map(turnIn) };
  } catch (error) {
    throw new Error(`The conversation "${subject}" cannot be read: ${error instanceof Error ? error.message : error}.`);
  }
}

function labelled(lines: readonly string[]): Omit<Conversation, "subject" | "turns"> {
  const values = new Map<Label, string>();
  for (const line of lines) {
    const [, name = line, value = ""] = /^- ([a-z ]+): (\S.*)$/.exec(line) ?? [];
    const label = oneOf(LABELS, name);
    if (values.has(label)) throw new Error(`"${label}" is there twice`);
    values.set(label, value);
  }
  const hoursAgo = values.get("hours ago");
  const [clock, minutesLeft] = values.get("minutes left")?.split(" ") ?? [];
  return {
    category: required(values, "category"),
    channel: oneOf(CHANNELS, required(values, "channel")),
    priority: oneOf(PRIORITIES, values.get("priority") ?? "normal"),
    language: values.get("language") ?? "en",
    plan: values.get("plan") ?? null,
    tags: values.get("tags")?.split(", ") ?? [],
    owner: values.get("owner") ?? null,
    key: values.get("key") ?? null,
    hoursAgo: hoursAgo === undefined ? null : figure(hoursAgo),
    pressing: clock === undefined ? null : { clock: oneOf(CLOCKS, clock), minutesLeft: figure(minutesLeft ?? "") },
  };
}

function turnIn(section: string): Turn {
  const [kind = "", ...lines] = section.split("\n");
  return { kind: oneOf(TURN_KINDS, kind), text: unescaped(lines.join("\n").trim()) };
}

function unescaped(text: string): string {
  return text.replaceAll(/\\(?:u([0-9a-f]{4})|(.?))/gs, (whole, code: string | undefined, sign: string) => {
    if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
    if (sign === "n") return "\n";
    if (sign === "\\" || sign === "#") return sign;
    throw new Error(`"${whole}" is not an escape`);
  });
}

function required(values: ReadonlyMap<Label, string>, label: Label): string {
  const value = values.get(label);
  if (value === undefined) throw new Error(`it has no ${label}`);
  return value;
}

function oneOf<Item extends string>(items: readonly Item[], text: string): Item {
  const item = items.find((one) => one === text);
  if (item === undefined) throw new Error(`"${text}" is not one of ${items.join(", ")}`);
  return item;
}

function figure(text: string): number {
  if (!/^-?\d+(\.\d+)?$/.test(text)) throw new Error(`"${text}" is not a number`);
  return Number(text);
}
