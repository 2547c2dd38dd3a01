export const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/**
 * Open hours of a local day, half-open, in minutes after local midnight: [540, 1080) is 09:00 to 18:00. The close may be
 * up to 2880: over midnight, into the next day.
 */
export type Interval = readonly [open: number, close: number];

/**
 * When something is open, in the local days of a zone. Plain JSON. Dates are YYYY-MM-DD. Hours over midnight belong to the
 * day on which they start: a holiday closes the night that begins on it, and not the one that ends in it.
 */
export type Schedule = {
  readonly timeZone: string;
  readonly week: Readonly<Partial<Record<Weekday, readonly Interval[]>>>;
  /** Closed all day, even if the day is among the dates. */
  readonly holidays: readonly string[];
  /** These replace the weekday's hours; an empty list closes. */
  readonly dates: Readonly<Record<string, readonly Interval[]>>;
  /** Taken out of whatever is open at these local times. */
  readonly breaks: Readonly<Record<string, readonly Interval[]>>;
};
