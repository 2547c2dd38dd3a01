/**
 * Every failure that a person can cause is a row in this table: a code for scripts, an exit number for shells, a hint
 * for people. Anything else that is thrown is a bug and shows its stack.
 */
export const FAILURES = {
  failed: { exit: 1, hint: "" },
  desk_invalid: {
    exit: 1,
    hint: "Fix the desk file; `docket desk check FILE` lists every error in it.",
  },
  database_newer: { exit: 1, hint: "Install the newest docket, or open another database with --db." },
  database_damaged: { exit: 1, hint: "Run `docket doctor`, and keep a copy of the file before you try to repair it." },
  import_rejected: { exit: 1, hint: "The file named above lists every rejected row with its reason." },
  bad_input: { exit: 2, hint: "See `docket help`." },
  not_a_terminal: { exit: 2, hint: "Give everything by flags; `docket help` lists them." },
  node_too_old: { exit: 2, hint: "Install Node 22.12 or newer." },
  ticket_not_found: { exit: 3, hint: "`docket list All` shows the tickets there are." },
  agent_not_found: { exit: 3, hint: "`docket agent list` shows the agents there are." },
  team_not_found: { exit: 3, hint: "`docket team list` shows the teams there are." },
  customer_not_found: { exit: 3, hint: "`docket customer list` shows the customers there are." },
  category_not_found: { exit: 3, hint: "`docket desk show` shows the categories there are." },
  calendar_not_found: { exit: 3, hint: "`docket calendar list` shows the calendars there are." },
  view_not_found: { exit: 3, hint: "`docket view list` shows the views there are." },
  action_not_found: { exit: 3, hint: "`docket log --me` lists what you did." },
  file_not_found: { exit: 3, hint: "Check the path." },
  desk_missing: { exit: 3, hint: "`docket init` makes a desk, `docket demo` one to play with." },
  queue_empty: { exit: 3, hint: "`docket list All` shows every open ticket." },
  not_identified: { exit: 4, hint: "Say who you are with --as HANDLE or DOCKET_AGENT." },
  no_right: { exit: 4, hint: "Ask somebody who may; `docket agent list` shows the roles." },
  not_eligible: { exit: 5, hint: "`docket candidates T` shows who can take it and why the others cannot." },
  wrong_status: { exit: 5, hint: "`docket show T` shows the ticket's status." },
  not_assigned: { exit: 5, hint: "`docket claim T` takes a ticket that nobody owns." },
  not_yours: { exit: 5, hint: "`docket reassign T AGENT` moves somebody else's ticket." },
  not_undoable: { exit: 5, hint: "`docket log --me` lists what you did." },
  already_assigned: { exit: 6, hint: "`docket steal T --reason R` takes it over, `docket reassign T AGENT` moves it." },
  changed_meanwhile: { exit: 6, hint: "Look at the ticket again, then repeat the command." },
  acted_since: { exit: 6, hint: "`docket history T` shows what happened since." },
  partly_done: { exit: 7, hint: "The refused ones are listed above; --atomic does all or nothing." },
  database_busy: { exit: 8, hint: "Another program holds the write lock; try again in a moment." },
  database_unreachable: { exit: 8, hint: "Check the server and the way to it, then try again." },
} as const satisfies Record<string, { exit: number; hint: string }>;

export type FailureCode = keyof typeof FAILURES;

/** What a failure can carry beside its sentence: the reasons, one a line, and a hint that fits better than the table's. */
export type FailureDetail = { readonly reasons?: readonly string[]; readonly hint?: string };

/** A refusal in words: the message is a full sentence that names the thing, the code decides hint and exit number. */
export class Failure extends Error {
  override readonly name = "Failure";
  readonly code: FailureCode;
  readonly reasons: readonly string[];
  readonly hint: string;

  constructor(code: FailureCode, message: string, detail: FailureDetail = {}) {
    super(message);
    this.code = code;
    this.reasons = detail.reasons ?? [];
    this.hint = detail.hint ?? FAILURES[code].hint;
  }

  get exit(): number {
    return FAILURES[this.code].exit;
  }
}

/** Recognises a failure by its shape, so that one thrown by another bundle of this program counts too. */
export function isFailure(error: unknown): error is Failure {
  return error instanceof Error && error.name === "Failure" && "code" in error && String(error.code) in FAILURES;
}
