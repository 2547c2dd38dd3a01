import { FAILURES } from "../../core/ticket/failure.ts";
import { MOMENT_FORMS } from "../../core/words/moment-forms.ts";
import { FIELDS, QUALITIES } from "../../desk/reads/filter.ts";

/** Pages of help that belong to no command. */
export const TOPICS: Readonly<Record<string, () => string>> = {
  "exit-codes": exitCodes,
  environment,
  query,
  dates,
};

/** What each code with which docket ends means. */
export const EXIT_CODES: readonly (readonly [code: number, meaning: string])[] = [
  [0, "done, also when there was nothing to do"],
  [1, "failed for another reason"],
  [2, "wrong usage, something missing, or not a terminal"],
  [3, "not found"],
  [4, "not identified, or no right"],
  [5, "refused by the rules; the reasons are given"],
  [6, "someone else got there first"],
  [7, "partly done"],
  [8, "try again: the database is busy"],
  [130, "interrupted"],
  [141, "the reader closed the pipe"],
  [143, "ended by a signal"],
];

/** What docket reads from its environment. */
export const ENVIRONMENT: readonly (readonly [variable: string, meaning: string])[] = [
  ["DOCKET_DB", "the desk's database, as --db"],
  ["DOCKET_AGENT", "who acts, as --as"],
  ["DOCKET_NOW", "an instant that stops the clock, such as 2026-11-21T14:02:00Z"],
  ["NO_COLOR", "no colours, if it is not empty"],
  ["FORCE_COLOR, CLICOLOR_FORCE", "colours also where there is no terminal"],
  ["TERM", "dumb: no colours, no questions, no screen"],
  ["ACCESSIBLE, DOCKET_SCREEN_READER", "sentences in place of tables, for a screen reader"],
  ["COLUMNS", "the width of tables"],
  ["DOCKET_PAGER, PAGER", "shows long answers page by page"],
  ["VISUAL, EDITOR", "where a reply or a note is written"],
  ["XDG_DATA_HOME, XDG_CONFIG_HOME", "where the desks and the config are"],
];

function exitCodes(): string {
  return EXIT_CODES.map(([code, meaning]) => {
    const failures = Object.entries(FAILURES).filter(([, { exit }]) => exit === code);
    const names = failures.length === 0 ? "" : `\n       ${failures.map(([name]) => name).join(", ")}`;
    return `${String(code).padStart(5)}  ${meaning}${names}`;
  }).join("\n");
}

function environment(): string {
  const widest = Math.max(...ENVIRONMENT.map(([variable]) => variable.length));
  return ENVIRONMENT.map(([variable, meaning]) => `  ${variable.padEnd(widest)}  ${meaning}`).join("\n");
}

function query(): string {
  return [
    'Words and "quoted phrases" are searched for in subjects and messages; all must occur.',
    "FIELD:VALUE asks for a quality, FIELD:A,B for either, -FIELD:VALUE for the opposite.",
    `  fields: ${FIELDS.join(", ")}`,
    `  is: ${QUALITIES.join(", ")}`,
    "Only open tickets are looked at unless a status is named; status:any looks at all.",
    "Example: docket list -q 'refund priority:urgent,high -tag:vip owner:none \"not received\"'",
  ].join("\n");
}

function dates(): string {
  const forms = MOMENT_FORMS.map(([written, meaning]) => [written.join(" · "), meaning] as const);
  const widest = Math.max(...forms.map(([written]) => written.length));
  return [
    "Wherever a flag takes a date or a time, it can be written so:",
    ...forms.map(([written, meaning]) => `  ${written.padEnd(widest)}  ${meaning}`),
    "It is read in the time zone of the agent, the desk or the calendar that the command is about.",
    "Example: docket agent leave --from 'next monday' --to '24 dec'",
  ].join("\n");
}
