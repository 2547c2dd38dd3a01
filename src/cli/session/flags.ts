import { Failure } from "../../core/ticket/failure.ts";

/** The flags that every command understands, wherever they stand on the line. */
export const GLOBAL_FLAGS = [
  { flag: "-h, --help", words: "explain the command" },
  { flag: "--version", words: "print the version" },
  { flag: "--json [FIELDS]", words: "print JSON, of all fields or of those named: id,subject" },
  { flag: "--quiet", words: "print only failures" },
  { flag: "--no-input", words: "never prompt; fail if something is missing" },
  { flag: "-y, --yes", words: "do not ask for confirmation" },
  { flag: "--dry-run", words: "show what would happen, and change nothing" },
  { flag: "--color WHEN", words: "auto, always or never" },
  { flag: "--no-color", words: "the same as --color never" },
  { flag: "--no-pager", words: "print long output at once" },
  { flag: "--db PATH", words: "the desk's database (DOCKET_DB)" },
  { flag: "--as HANDLE", words: "the agent who acts (DOCKET_AGENT)" },
  { flag: "--utc", words: "show times in UTC" },
  { flag: "--debug", words: "show where an error came from" },
] as const;

export type Flags = {
  /** Null: text. */
  readonly json: "all" | readonly string[] | null;
  /** The word after `--json` that was left to the command; one that it cannot place was meant as a field. */
  readonly afterJson: string | null;
  readonly quiet: boolean;
  readonly noInput: boolean;
  readonly yes: boolean;
  readonly dryRun: boolean;
  readonly color: "auto" | "always" | "never";
  readonly noPager: boolean;
  readonly db: string | null;
  readonly as: string | null;
  readonly utc: boolean;
  readonly debug: boolean;
  readonly version: boolean;
};

const NO_FLAGS: Flags = {
  json: null,
  afterJson: null,
  quiet: false,
  noInput: false,
  yes: false,
  dryRun: false,
  color: "auto",
  noPager: false,
  db: null,
  as: null,
  utc: false,
  debug: false,
  version: false,
};

export type CommandLine = { readonly flags: Flags; readonly words: readonly string[] };

/** Whether a word after `--json` names fields; the words before it tell which command it is for. */
export type AreFields = (word: string, before: readonly string[]) => boolean;

/** The line without its global flags; what comes after `--` is left alone. Throws `bad_input`. */
export function readFlags(argv: readonly string[], areFields: AreFields): CommandLine {
  let flags = NO_FLAGS;
  const words: string[] = [];
  for (let at = 0; at < argv.length; at++) {
    const word = argv[at] ?? "";
    if (word === "--") return { flags, words: [...words, ...argv.slice(at)] };
    const found = readFlag(word, argv[at + 1], (next) => areFields(next, words));
    if (found === null) words.push(word);
    else {
      flags = { ...flags, ...found.says };
      if (found.tookNext) at++;
    }
  }
  return { flags, words };
}

type Found = { readonly says: Partial<Flags>; readonly tookNext: boolean };

/** What a word says if it is a global flag, and whether the next word is part of it. */
function readFlag(word: string, next: string | undefined, areFields: (next: string) => boolean): Found | null {
  const equals = word.startsWith("--") ? word.indexOf("=") : -1;
  const name = equals < 0 ? word : word.slice(0, equals);
  const attached = equals < 0 ? null : word.slice(equals + 1);
  const says = Object.hasOwn(SWITCHES, name) ? SWITCHES[name] : undefined;
  if (says !== undefined && attached === null) return { says, tookNext: false };
  const value = Object.hasOwn(VALUES, name) ? VALUES[name] : undefined;
  if (value !== undefined) return { says: value(attached ?? demandValue(name, next)), tookNext: attached === null };
  return name === "--json" ? readJson(attached, next, areFields) : null;
}

function readJson(attached: string | null, next: string | undefined, areFields: (next: string) => boolean): Found {
  const word = attached === null && next !== undefined && FIELDS.test(next) ? next : null;
  const tookNext = word !== null && areFields(word);
  const fields = tookNext ? word : attached;
  const json = fields === null ? "all" : fields.split(",").filter((field) => field !== "");
  return { says: { json, afterJson: tookNext ? null : word }, tookNext };
}

const FIELDS = /^[a-z][A-Za-z]*(,[a-z][A-Za-z]*)*$/;

const SWITCHES: Readonly<Record<string, Partial<Flags>>> = {
  "--version": { version: true },
  "--quiet": { quiet: true },
  "--no-input": { noInput: true },
  "-y": { yes: true },
  "--yes": { yes: true },
  "--dry-run": { dryRun: true },
  "--no-color": { color: "never" },
  "--no-pager": { noPager: true },
  "--utc": { utc: true },
  "--debug": { debug: true },
};

const VALUES: Readonly<Record<string, (value: string) => Partial<Flags>>> = {
  "--db": (db) => ({ db }),
  "--as": (as) => ({ as }),
  "--color": (when) => {
    if (when === "auto" || when === "always" || when === "never") return { color: when };
    throw new Failure("bad_input", `--color is auto, always or never, not "${when}".`);
  },
};

function demandValue(name: string, next: string | undefined): string {
  if (next === undefined || next === "") throw new Failure("bad_input", `${name} needs a value.`);
  return next;
}
