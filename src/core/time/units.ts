/** Lengths of time in ms. A day is 24 hours and a week 7 days, whatever a clock on the wall does meanwhile. */
export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
export const WEEK = 7 * DAY;

/** Minutes from one midnight to the next, where hours are minutes of a day. */
export const MINUTES_A_DAY = DAY / MINUTE;
