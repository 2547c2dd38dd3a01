export const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/**
 * Open hours of a local day, half-open, in minutes after local midnight: [540, 1080) is 09:00 to 18:00. The close may be
 * up to 2880: over midnight, into the next day.
 */
export type Interval = readonly [open: number, close: number];

/** When something is open, in the local days of a zone. Plain JSON. Dates are YYYY-MM-DD. */
export type Schedule = {
  readonly timeZone: string;
  readonly week: Readonly<Partial<Record<Weekday, readonly Interval[]>>>;
  /** Closed all day. */
  readonly holidays: readonly string[];
  /** These replace the weekday's hours; an empty list closes. */
  readonly dates: Readonly<Record<string, readonly Interval[]>>;
  /** Taken out of a date's hours. */
  readonly breaks: Readonly<Record<string, readonly Interval[]>>;
};
