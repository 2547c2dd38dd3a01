import type { ClockName, SlaPolicy } from "../src/core/clocks/policy.ts";
import { type Clock, clocksOf, type Promises } from "../src/core/clocks/targets.ts";
import { replay } from "../src/core/ticket/apply.ts";
import type { Customer } from "../src/core/ticket/customer.ts";
import type { Actor, EventData, EventType, TicketEvent } from "../src/core/ticket/event.ts";
import type { Priority, Ticket } from "../src/core/ticket/ticket.ts";
import { type Interval, type Schedule, WEEKDAYS, type Weekday } from "../src/core/time/schedule.ts";
import { instantOf } from "../src/core/time/zone.ts";
import { givenOpening } from "./given-opening.ts";

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

/** Reads "09:00-12:30"; a close before the open is on the next day. */
export function hours(...ranges: string[]): Interval[] {
  return ranges.map((range) => {
    const [open = 0, close = 0] = range.split("-").map(minutes);
    return [open, close > open ? close : close + 1440];
  });
}

/** Reads "09:30", or with seconds "09:30:15". */
export function minutes(clock: string): number {
  const [hour = 0, minute = 0, second = 0] = clock.split(":").map(Number);
  return hour * 60 + minute + second / 60;
}

/** The same hours on each of these weekdays. */
export function week(weekdays: readonly Weekday[], ...ranges: string[]): Schedule["week"] {
  return Object.fromEntries(weekdays.map((weekday) => [weekday, hours(...ranges)]));
}

export const WORKDAYS = ["mon", "tue", "wed", "thu", "fri"] as const satisfies readonly Weekday[];

/** Monday to Friday, 09:00 to 17:00 in Berlin, with no exceptions. */
export function schedule(given: Partial<Schedule> = {}): Schedule {
  return {
    timeZone: "Europe/Berlin",
    week: week(WORKDAYS, "09:00-17:00"),
    holidays: [],
    dates: {},
    breaks: {},
    ...given,
  };
}

/** Round the clock. */
export function always(given: Partial<Schedule> = {}): Schedule {
  return schedule({ timeZone: "UTC", week: week(WEEKDAYS, "00:00-24:00"), ...given });
}

/** A local time in Berlin in the week of Monday 2026-11-16 or the one after it: "mon 09:00", "next tue 10:30". */
export function at(when: string): number {
  const [, next, weekday, clock = ""] = /^(next )?(\w{3}) ([\d:]+)$/.exec(when) ?? [];
  const day = WEEKDAYS.indexOf(weekday as Weekday);
  if (day < 0) throw new Error(`This is no time of the week: ${when}`);
  return instantOf("2026-11-16", (day + (next ? 7 : 0)) * 1440 + minutes(clock), "Europe/Berlin");
}

const WORDS: Readonly<Record<string, (at: number) => TicketEvent>> = {
  "customer writes": (when) => event("customer_replied", when, "customer:kim@example.com", { body: "" }),
  "agent answers": (when) => event("replied", when, "agent:ana", { body: "", auto: false }),
  "machine answers": (when) => event("replied", when, "system", { body: "", auto: true }),
  "agent notes": (when) => event("noted", when, "agent:ana", { body: "" }),
  claimed: (when) => event("claimed", when, "agent:ana", {}),
  ...Object.fromEntries(
    (["open", "pending", "on_hold", "solved", "closed"] as const).map((status) => [
      status,
      (when: number) => event("status_changed", when, "agent:ana", { status, reason: null }),
    ]),
  ),
};

/** A ticket to which this happened, in order: the first line opens it, by the customer unless an agent does. */
export function ticketWith(
  [first = "", ...rest]: readonly string[],
  { priority = "normal" }: { priority?: Priority } = {},
): Ticket {
  const [openedAt, opening] = parse(first);
  const actor = opening === "agent opens" ? "agent:ana" : "customer:kim@example.com";
  const opened = event("opened", openedAt, actor, { ...OPENING, priority });
  return replay(42, [
    opened,
    ...rest.map((line) => {
      const [when, what] = parse(line);
      const made = WORDS[what]?.(when);
      if (made === undefined) throw new Error(`Nothing like this happens to tickets: ${what}`);
      return made;
    }),
  ]);
}

export const kim: Customer = {
  email: "kim@example.com",
  name: "Kim",
  plan: "pro",
  revenue: 0,
  language: "en",
  region: null,
  excluded: [],
  firstTicketAt: null,
};

/** A policy for every ticket; a target in hours holds for all priorities. */
export function policy(given: Partial<SlaPolicy> = {}): SlaPolicy {
  return {
    name: "Standard",
    when: {},
    calendar: { default: "office", byPriority: {} },
    targets: {},
    pauses: {},
    ...given,
  };
}

export function inHours(target: number): Readonly<Record<Priority, number>> {
  const ms = target * HOUR;
  return { urgent: ms, high: ms, normal: ms, low: ms };
}

export function promises(sla: Partial<SlaPolicy>, calendars: Promises["calendars"] = {}): Promises {
  return { slas: [policy(sla)], calendars: { office: schedule(), always: always(), ...calendars } };
}

/** The clocks of a ticket to which this happened; unless told otherwise, four hours to respond and eight to solve. */
export function clocksAt(now: string, history: readonly string[], given: Promises = FOUR_AND_EIGHT): readonly Clock[] {
  return clocksOf(ticketWith(history), kim, given, at(now));
}

/** The latest cycle of one of them. */
export function clockAt(now: string, history: readonly string[], name: ClockName, given?: Promises): Clock | undefined {
  return clocksAt(now, history, given).findLast(({ clock }) => clock === name);
}

export const FOUR_AND_EIGHT: Promises = promises({
  targets: { first_response: inHours(4), next_response: inHours(4), resolution: inHours(8) },
});

const OPENING = givenOpening({ subject: "Printer on fire", customer: "kim@example.com" });

function event<Type extends EventType>(type: Type, when: number, actor: Actor, data: EventData[Type]): TicketEvent {
  return { type, at: when, actor, data } as TicketEvent;
}

/** Splits "mon 09:00 customer writes" into its instant and its words. */
function parse(line: string): [when: number, what: string] {
  const [, when = "", what = ""] = /^((?:next )?\w{3} [\d:]+) (.+)$/.exec(line) ?? [];
  return [at(when), what];
}
