/** How dates and times may be written in words and in figures, and what each form means; `momentOf` reads them all. */
export const MOMENT_FORMS: readonly (readonly [forms: readonly string[], meaning: string])[] = [
  [["2026-12-24", "2026-12-24 9:00"], "a date, and a date with a time"],
  [["2026-12-24T09:00:00Z"], "RFC 3339"],
  [["now", "+2d", "-7d", "+1h30m"], "from now; w and d are calendar days, at the same time of day"],
  [["in 2 days", "in an hour", "3 days ago"], "the same"],
  [["9:00", "9:00:30", "9am", "9:30 pm", "noon"], "today; the latest one where the past is asked for"],
  [["today", "tomorrow", "yesterday"], "that day"],
  [["friday", "fri", "this friday"], "the coming one, which may be today; the latest one where the past is asked for"],
  [["next friday", "last friday"], "the first after today, the latest before it"],
  [["24 dec", "24 December 2026", "dec 24 2026"], "without a year the coming one, or the latest one likewise"],
  [["tomorrow 9:00", "next monday at 10:00"], "any of these days with a time"],
];
