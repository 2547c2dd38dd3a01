import { ANSWER_FIELDS, TICKET_FIELDS } from "./json.ts";

/** What a command answers as JSON, and what it takes. */
type Answer = {
  readonly fields: readonly string[];
  /** The words that it takes; after `--json` they are its own unless the answer has a field of that name. */
  readonly words: "any" | readonly string[];
};

const wordless = (...fields: readonly string[]) => ({ fields, words: [] }) satisfies Answer;
const worded = (...fields: readonly string[]) => ({ fields, words: "any" }) satisfies Answer;

const CHANGED = worded(...ANSWER_FIELDS.tickets);
const CHANGED_AGENT = worded(...ANSWER_FIELDS.agent);
const CUSTOMER = worded(...ANSWER_FIELDS.customer);

/** The fields of a clock, which the answer about one ticket lists. */
export const CLOCK_FIELDS = [
  ...["clock", "cycle", "state", "policy", "calendar", "startedAt"],
  ...["targetMs", "elapsedMs", "remainingMs", "dueAt", "metAt", "missedAt"],
];
const AGENT = [
  ...["handle", "name", "email", "role", "active", "teams", "tier", "skills", "languages", "regions"],
  ...["capacity", "capacityByChannel", "timeZone", "shift", "presence", "presenceSince", "onShift"],
  ...["shiftEndsAt", "shiftNextAt", "leave", "tierToday", "load", "loadByChannel", "lastAssignedAt"],
];
const EDITED_AGENT = worded("handle", "version", "dryRun", "changes");
const TEAM = ["name", "lead", "assignment", "order", "overflow", "agents"];
const CALENDAR = ["name", "timeZone", "week", "holidays", "dates", "breaks"];
const APPLIED = worded("version", "dryRun", "changes", "routed");
const PLAN = [
  ...["name", "timeZone", "calendar", "assignment", "autoCloseMs", "rights", "calendars", "teams", "agents"],
  ...["rotations", "categories", "rules", "queue", "pipeline", "slas", "ladders", "views"],
];

/**
 * The verbs of nouns, and the commands that take words such as `ben` or `billing`. Of the others every word after `--json` names
 * a field.
 */
export const ANSWERS = {
  list: { fields: TICKET_FIELDS, words: ["mine", "unclaimed", "risk", "late", "all", "unroutable"] },
  reassign: CHANGED,
  status: CHANGED,
  priority: CHANGED,
  tag: CHANGED,
  sla: worded(...TICKET_FIELDS, ...CLOCK_FIELDS),
  "sla explain": worded(...CLOCK_FIELDS, "segments"),
  "view list": wordless("name", "query", "order", "count", "more"),
  "view show": worded("name", "query", "order"),
  "desk check": worded("ok", "problems"),
  "desk diff": APPLIED,
  "desk apply": APPLIED,
  "desk show": wordless("version", ...PLAN),
  "desk schema": wordless(),
  "agent list": wordless(...AGENT),
  "agent show": worded(...AGENT, "leaves"),
  "agent load": wordless(...AGENT),
  "agent away": CHANGED_AGENT,
  "agent back": CHANGED_AGENT,
  "agent offline": CHANGED_AGENT,
  "agent leave": CHANGED_AGENT,
  "agent add": EDITED_AGENT,
  "agent edit": EDITED_AGENT,
  "team list": wordless(...TEAM),
  "team show": worded(...TEAM),
  "customer list": CUSTOMER,
  "customer show": CUSTOMER,
  "customer set": CUSTOMER,
  "calendar list": wordless(...CALENDAR),
  "calendar show": worded(...CALENDAR),
  "calendar due": worded("dueAt"),
  "calendar elapsed": worded("elapsedMs"),
  "calendar next": worded("start", "end"),
  "db init": wordless("database", "dryRun"),
  "db grant": worded("handle", "role", "rights", "made", "password", "dryRun"),
  "db revoke": worded("handle", "roles", "dryRun"),
  "db list": wordless("role", "handle", "rights", "remark"),
  "db copy": worded("from", "to", "dryRun", "tickets", "events", "digest", "tables"),
  completion: worded(),
  help: worded(),
} as const satisfies Readonly<Record<string, Answer>>;

const BY_NAME: ReadonlyMap<string, Answer> = new Map(Object.entries<Answer>(ANSWERS));

/** The fields of what the command answers; none if it is not in the table. */
export function fieldsOf(name: string): readonly string[] {
  return BY_NAME.get(name)?.fields ?? [];
}

/** Whether the name is that of a noun, which does nothing without a verb. */
export function isNoun(name: string): boolean {
  return !BY_NAME.has(name) && [...BY_NAME.keys()].some((each) => each.startsWith(`${name} `));
}

/** Whether a noun has this verb: `agent show`. */
export function isVerb(name: string): boolean {
  return name.includes(" ") && BY_NAME.has(name);
}

/** Whether a word after `--json` names a field of what the command answers. Of a noun the verb may be yet to come. */
export function isFieldOf(name: string, word: string): boolean {
  const own = BY_NAME.get(name);
  const verbs = [...BY_NAME].filter(([each]) => each.startsWith(`${name} `)).map(([, answer]) => answer);
  const answers = own === undefined ? verbs : [own, ...verbs];
  if (answers.length === 0 || answers.some(({ fields }) => fields.includes(word))) return true;
  return verbs.length === 0 && own !== undefined && own.words !== "any" && !own.words.includes(word);
}
