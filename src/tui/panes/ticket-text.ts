import { isMessage } from "../../core/ticket/event.ts";
import { HOUR } from "../../core/time/units.ts";
import { actorWords, eventLine } from "../../core/words/event.ts";
import { block, joined, repeated, type SafeText, line as safe, say } from "../../core/words/safe-text.ts";
import { wrap } from "../../core/words/width.ts";
import type { StoredEvent, TicketPage } from "../model/feed.ts";
import { moment } from "../model/when.ts";
import { type Line, styled, unstyled } from "../terminal/span.ts";

/** The conversation and the history of a ticket as lines, the newest first, and where each message begins. */
export type TicketText = { readonly lines: readonly Line[]; readonly starts: readonly number[] };

/** Longer lines are hard to read. */
const WIDEST = 72;

/** Remembered with the page, because a screen shows one ticket many times; days are named again each hour. */
export function ticketText(page: TicketPage, width: number, now: number, zone: string): TicketText {
  const key = `${width} ${zone} ${Math.floor(now / HOUR)}`;
  const known = REMEMBERED.get(page);
  if (known?.key === key) return known.text;
  const text = written(page, width, now, zone);
  REMEMBERED.set(page, { key, text });
  return text;
}

const REMEMBERED = new WeakMap<TicketPage, { readonly key: string; readonly text: TicketText }>();

function written(page: TicketPage, width: number, now: number, zone: string): TicketText {
  const lines: Line[] = page.unreadable.flatMap(({ why }) =>
    wrap(safe(why), Math.max(10, Math.min(WIDEST, width - 2))).map((part): Line => [styled("dim", say` ${part}`)]),
  );
  const starts: number[] = [];
  for (const event of page.history.toReversed()) {
    if (isMessage(event)) starts.push(lines.length);
    lines.push(...told(event, page, width, moment(event.at, now, zone)));
  }
  return { lines, starts };
}

function told(event: StoredEvent, page: TicketPage, width: number, when: SafeText): readonly Line[] {
  const indent = width >= 70 ? 8 : 6;
  const room = Math.min(WIDEST, width - indent - 1);
  if (!isMessage(event)) return eventLines(event, when, width);
  const text = block(event.data.body).flatMap((part) => wrap(part, room));
  const blank = repeated(indent);
  return [
    [styled("dim", say` ${when}  `), styled("strong", author(event, page)), unstyled("  "), label(event)],
    ...text.map((part): Line => [styled(undefined, part === "" ? "" : joined([blank, part]))]),
  ];
}

function eventLines(event: StoredEvent, when: SafeText, width: number): readonly Line[] {
  const [first = say``, ...rest] = wrap(eventLine(event), Math.max(10, Math.min(WIDEST, width - when.length - 4)));
  const blank = repeated(when.length + 3);
  return [
    [styled("dim", say` ${when}  ${first}`)],
    ...rest.map((part): Line => [styled("dim", joined([blank, part]))]),
  ];
}

function author(event: StoredEvent, page: TicketPage): SafeText {
  const isCustomer = event.actor === `customer:${page.customer?.email}`;
  return isCustomer && page.customer?.name ? safe(page.customer.name) : actorWords(event.actor);
}

function label(event: StoredEvent) {
  if (event.type === "noted") return styled("note", "(internal note)");
  if (event.type === "replied" && event.data.auto) return styled("dim", "(automatic · public)");
  return styled("dim", event.actor.startsWith("customer:") ? "(customer · public)" : "(public)");
}
