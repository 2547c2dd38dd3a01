import { FAILURES, Failure, isFailure } from "../../core/ticket/failure.ts";
import { line } from "../../core/words/safe-text.ts";
import type { Io } from "../session/io.ts";
import { toJson } from "./json.ts";

export type TellOptions = {
  readonly json: boolean;
  readonly debug: boolean;
  /** The command that failed, as it was typed; null if the line names none. */
  readonly command: string | null;
};

/** Whatever was thrown becomes words on stderr and the code with which the process ends. */
export function tellFailure(error: unknown, io: Io, options: TellOptions): number {
  if (codeOf(error) === "EPIPE") return CLOSED_PIPE;
  const failure = asFailure(error);
  if (failure === null) return tell(io, bug(error, options), 1);
  const hint = hintFor(failure, options);
  if (options.json) return tell(io, toJson({ error: failureJson(failure, hint) }, "compact"), failure.exit);
  const lines = [line(failure.message), ...failure.reasons.map((reason) => `  ${line(reason)}`)];
  const debug = options.debug && failure.stack !== undefined ? [failure.stack] : [];
  return tell(io, [...lines, ...(hint === "" ? [] : [line(hint)]), ...debug].join("\n"), failure.exit);
}

/** The help of the command says more than all help. */
function hintFor({ hint }: Failure, { command }: TellOptions): string {
  return hint === FAILURES.bad_input.hint && command !== null ? `See \`docket ${command} --help\`.` : hint;
}

/** A failure as scripts read it. */
export function failureJson({ code, message, hint, exit, reasons }: Failure, better = hint): object {
  return { code, message, hint: better, exit, ...(reasons.length === 0 ? {} : { reasons }) };
}

const CLOSED_PIPE = 141;

function tell(io: Io, text: string, code: number): number {
  try {
    io.write("stderr", `${text}\n`);
  } catch (error) {
    if (codeOf(error) !== "EPIPE") throw error;
  }
  return code;
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}

function asFailure(error: unknown): Failure | null {
  if (isFailure(error)) return error;
  if (!(error instanceof Error)) return null;
  const code = String(codeOf(error));
  if (code.startsWith("commander.")) return wrongUsage(error.message, code);
  const system = SYSTEM[code.startsWith("SQLITE_IOERR") ? "SQLITE_IOERR" : code];
  return system === undefined ? null : new Failure(system.code, `${system.words}${whatOf(error, code)}.`);
}

/** Which file it is about, if the system says; what a database says in its own words. */
function whatOf(error: Error, code: string): string {
  if (code.startsWith("SQLITE")) return `: ${error.message}`;
  return "path" in error && typeof error.path === "string" ? `: ${error.path}` : "";
}

function wrongUsage(message: string, code: string): Failure {
  if (code === "commander.help") return new Failure("bad_input", "A verb is missing.");
  const [sentence = "", suggestion] = message.replace(/^error: /, "").split("\n");
  const hint = suggestion?.replace(/^\((.*)\)$/, "$1") ?? FAILURES.bad_input.hint;
  return new Failure("bad_input", `${sentence.charAt(0).toUpperCase()}${sentence.slice(1).replace(/\.$/, "")}.`, {
    hint,
  });
}

/** What the system says about files that a person named, and about a database that somebody else has locked. */
const SYSTEM: Readonly<Record<string, { readonly code: keyof typeof FAILURES; readonly words: string } | undefined>> = {
  ENOENT: { code: "file_not_found", words: "A file is not there" },
  EACCES: { code: "failed", words: "The system forbids it" },
  EPERM: { code: "failed", words: "The system forbids it" },
  EROFS: { code: "failed", words: "The disk is read-only" },
  EISDIR: { code: "bad_input", words: "This is a folder, not a file" },
  ENOTDIR: { code: "file_not_found", words: "A folder is not there" },
  EEXIST: { code: "bad_input", words: "A file is there already" },
  ENOSPC: { code: "failed", words: "The disk is full" },
  SQLITE_FULL: { code: "failed", words: "The disk is full" },
  SQLITE_IOERR: { code: "failed", words: "The disk is full or does not work" },
  SQLITE_BUSY: { code: "database_busy", words: "The database is busy" },
  SQLITE_BUSY_SNAPSHOT: { code: "database_busy", words: "The database is busy" },
  SQLITE_LOCKED: { code: "database_busy", words: "The database is busy" },
  SQLITE_CORRUPT: { code: "database_damaged", words: "The database is damaged" },
  SQLITE_NOTADB: { code: "database_damaged", words: "This is not a database" },
};

function bug(error: unknown, { json }: TellOptions): string {
  const story = error instanceof Error ? (error.stack ?? error.message) : String(error);
  if (json) return toJson({ error: { code: "bug", message: story, hint: "", exit: 1 } }, "compact");
  return `This is a mistake in docket, please report it.\n${story}`;
}
