import { readFileSync, statSync } from "node:fs";
import { Failure } from "../core/ticket/failure.ts";

const LARGEST = 1024 * 1024;

/** The text of a settings file. Throws `file_not_found`, or `bad_input` for what cannot be one. */
export function loadText(path: string): string {
  demandFile(path);
  const bytes = readFileSync(path);
  demandSize(path, bytes.length);
  if (bytes.includes(0)) throw new Failure("bad_input", `${path} is not text: it contains zero bytes.`);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Failure("bad_input", `${path} is not in UTF-8.`, {
      hint: `Convert it: iconv -f latin1 -t utf-8 ${path}`,
    });
  }
}

/** The text of the config, or null if the user has none. */
export function loadTextIfAny(path: string): string | null {
  return stat(path) === undefined ? null : loadText(path);
}

/** A pipe counts as a file: shells make one of `<(command)`. */
function demandFile(path: string): void {
  const found = stat(path);
  if (found === undefined) throw new Failure("file_not_found", `There is no file ${path}.`);
  if (found.isDirectory()) throw new Failure("bad_input", `${path} is a folder, not a file.`);
  if (!found.isFile() && !found.isFIFO()) throw new Failure("bad_input", `${path} is not a plain file.`);
  demandSize(path, found.size);
}

function demandSize(path: string, bytes: number): void {
  if (bytes > LARGEST) throw new Failure("bad_input", `${path} is larger than 1 MiB; that is not a settings file.`);
}

/** A path through a file ("desk.toml/x") leads nowhere either. */
function stat(path: string) {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EACCES") {
      throw new Failure("bad_input", `${path} cannot be read: permission denied.`);
    }
    if (error instanceof Error && "code" in error && error.code === "ENOTDIR") return undefined;
    throw error;
  }
}
