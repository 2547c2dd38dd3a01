import { Failure } from "../core/ticket/failure.ts";
import { readDesk } from "./read.ts";
import { SECTIONS } from "./sections/all.ts";
import { type Hours, intervalInWords, parseHours } from "./sections/hours.ts";
import type { StarterGaps } from "./sections/section.ts";
import { formatProblem, isError } from "./toml/problem.ts";
import { toToml } from "./toml/value.ts";

export type StarterInput = {
  readonly name: string;
  /** IANA. */
  readonly timeZone: string;
  /** As `parseHours` reads them: "mon-fri 09:00-17:00". */
  readonly hours: string;
  readonly me: {
    readonly handle: string;
    readonly name: string;
    readonly email: string | null;
    readonly languages: readonly string[];
  };
};

const HEAD = `# This file says how the desk works: who answers, when it is open, what it promises, who gets which ticket.
#
#   docket desk check desk.toml     explains what is wrong with it
#   docket desk diff desk.toml      shows what would change, and which tickets would go to whom
#   docket desk apply desk.toml     puts it in force
#
# Durations are written "15m", "8h", "5d" or "1h30m". The lines behind a # show what else there is: take the # away.`;

/** A commented desk file to begin with, with me as its admin. Throws `bad_input` if the answers do not make a valid desk file. */
export function starterDesk({ name, timeZone, hours, me }: StarterInput): string {
  const text = starterText({
    name: toToml(name),
    timeZone: toToml(timeZone),
    week: weekInToml(parseHours(hours)),
    handle: toToml(me.handle),
    myName: toToml(me.name),
    email: me.email === null ? "" : `\nemail = ${toToml(me.email)}`,
    languages: toToml(me.languages),
  });
  const errors = readDesk(text, "desk.toml").problems.filter(isError);
  if (errors.length > 0) {
    throw new Failure("bad_input", "This desk file is not valid.", {
      reasons: errors.map(formatProblem),
      hint: "Fix the errors listed above.",
    });
  }
  return text;
}

function weekInToml(hours: Hours): string {
  if (hours === "always") return `[calendar.office]\nweek = "always"`;
  const days = Object.entries(hours).map(([day, open]) => `${day} = ${toToml(open.map(intervalInWords))}`);
  return ["[calendar.office.week]                     # days left out are closed", ...days].join("\n");
}

/** Lines that begin with "#" and a key are ready to be uncommented. */
function starterText(gaps: StarterGaps): string {
  const parts = Object.values(SECTIONS).flatMap(({ starter }) => (starter === null ? [] : [starter(gaps)]));
  return `${[HEAD, ...parts].join("\n\n")}\n`;
}
