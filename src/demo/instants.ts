/**
 * Places the turns of a conversation before `now`. One turn is pinned at an age; those before it go back from there, those
 * after it are fitted between it and now.
 *
 * A ticket that is to be in time is younger in real time than half of each of its targets. Business time never runs
 * faster than real time, so it is in time whatever the calendar, the weekday and the hour.
 */

import type { ClockName, SlaPolicy } from "../core/clocks/policy.ts";
import type { Priority } from "../core/ticket/ticket.ts";
import { HOUR, MINUTE } from "../core/time/units.ts";
import type { Conversation } from "./conversation.ts";
import { endingOf, unansweredFrom } from "./ending.ts";
import { gapsOf, smooth } from "./pace.ts";
import type { Random } from "./random.ts";

/** Real time in ms that a ticket may be old at most; a clock left out has no limit. */
export type Limits = Readonly<Partial<Record<ClockName, number>>>;

type Pin = { readonly place: number; readonly ageMs: number };

/** The targets of a ticket, as far as it has them. */
export function limitsOf(policy: SlaPolicy | null, priority: Priority): Limits {
  const entries = Object.entries(policy?.targets ?? {}).map(
    ([clock, targets]) => [clock, targets?.[priority]] as const,
  );
  return Object.fromEntries(entries.filter(([, target]) => target !== undefined));
}

/** The instants of the turns, in order, all of them at least half a minute before `now`. */
export function instantsOf(conversation: Conversation, limits: Limits, random: Random, now: number): readonly number[] {
  const pin = pinOf(conversation, limits, random);
  const gaps = gapsOf(conversation, random);
  const before = gaps.slice(1, pin.place + 1);
  const after = gaps.slice(pin.place + 1);
  const room =
    endingOf(conversation) === "done" ? Number.POSITIVE_INFINITY : (limits.resolution ?? 240 * HOUR) / 2 - pin.ageMs;
  const back = Math.min(1, Math.max(room, 20 * MINUTE) / sum(before));
  const on = Math.min(1, (pin.ageMs * smooth(random, 0.3, 0.85)) / sum(after));
  const pinned = now - pin.ageMs;
  const start = pinned - sum(before) * back;
  return gaps.map((_, turn) =>
    Math.round(
      turn <= pin.place
        ? start + sum(gaps.slice(1, turn + 1)) * back
        : pinned + sum(gaps.slice(pin.place + 1, turn + 1)) * on,
    ),
  );
}

function pinOf(conversation: Conversation, limits: Limits, random: Random): Pin {
  const { pressing, hoursAgo } = conversation;
  if (hoursAgo !== null) return { place: 0, ageMs: hoursAgo * HOUR + smooth(random, 0, 2 * MINUTE) };
  if (pressing !== null) return pressingPin(conversation, pressing, limits, random);
  const last = conversation.turns.length - 1;
  const unanswered = unansweredFrom(conversation);
  switch (endingOf(conversation)) {
    case "done":
      return { place: last, ageMs: doneAge(random) };
    case "paused":
      return { place: last, ageMs: smooth(random, HOUR, 40 * HOUR) };
    default:
      if (unanswered === -1) return { place: last, ageMs: smooth(random, 5 * MINUTE, 4 * HOUR) };
      return { place: unanswered, ageMs: smooth(random, 3 * MINUTE, oldest(limits, unanswered)) };
  }
}

function pressingPin(
  conversation: Conversation,
  { clock, minutesLeft }: NonNullable<Conversation["pressing"]>,
  limits: Limits,
  random: Random,
): Pin {
  const target = limits[clock];
  if (target === undefined) throw new Error(`"${conversation.subject}" has no target for ${clock}.`);
  const left = minutesLeft * MINUTE + smooth(random, -MINUTE, MINUTE);
  return { place: clock === "next_response" ? unansweredFrom(conversation) : 0, ageMs: target - left };
}

/** Half the target, and an hour and a half before it at least. */
function oldest(limits: Limits, unanswered: number): number {
  const target = (unanswered === 0 ? limits.first_response : limits.next_response) ?? 12 * HOUR;
  return Math.max(5 * MINUTE, Math.min(target / 2, target - 90 * MINUTE));
}

/** Three weeks back, more of it lately. */
function doneAge(random: Random): number {
  return HOUR + random() ** 1.5 * 20 * 24 * HOUR;
}

function sum(gaps: readonly number[]): number {
  return gaps.reduce((total, gap) => total + gap, 0);
}
