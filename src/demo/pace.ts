import type { Channel, Priority } from "../core/ticket/ticket.ts";
import { MINUTE } from "../core/time/units.ts";
import type { Conversation, TurnKind } from "./conversation.ts";
import { endingOf } from "./ending.ts";
import type { Random } from "./random.ts";

type Span = readonly [shortest: number, longest: number];

/** Minutes until an agent answers, by priority. */
const ANSWERS: Readonly<Record<Priority, Span>> = { urgent: [3, 12], high: [6, 30], normal: [10, 70], low: [30, 200] };

/** Minutes until the rest happens. */
const OTHERS: Readonly<Record<Exclude<TurnKind, "answers">, Span>> = {
  asks: [20, 240],
  notes: [2, 15],
  aside: [3, 25],
  tags: [0.3, 1],
  waits: [0.3, 2],
  holds: [0.3, 2],
  raises: [0.3, 2],
  solves: [0.5, 6],
  escalates: [5, 30],
  releases: [5, 30],
  reassigns: [5, 20],
  steals: [20, 60],
};

/** Where both sides answer at once. */
const LIVE: readonly Channel[] = ["chat", "phone", "whatsapp"];

/** The time in ms before each turn; none before the first. */
export function gapsOf(conversation: Conversation, random: Random): readonly number[] {
  const unhurried = endingOf(conversation) === "done" ? smooth(random, 1, 5) : 1;
  return conversation.turns.map(({ kind }, turn) => {
    if (turn === 0) return 0;
    const [shortest, longest] = kind === "answers" ? ANSWERS[conversation.priority] : OTHERS[kind];
    return smooth(random, shortest, longest) * MINUTE * (kind === "asks" ? hurry(conversation, turn) : unhurried);
  });
}

/** In a chat the next line comes at once; a question after a question comes sooner than one after an answer. */
function hurry({ channel, turns }: Conversation, turn: number): number {
  const again = turns[turn - 1]?.kind === "asks" ? 0.2 : 1;
  return LIVE.includes(channel) ? again * 0.1 : again;
}

/** A figure in [low, high), not rounded. */
export function smooth(random: Random, low: number, high: number): number {
  return low + random() * (high - low);
}
