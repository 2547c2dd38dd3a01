import { existsSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { Failure, isFailure } from "../../core/ticket/failure.ts";
import { engineOf } from "../../store/handle/engine.ts";
import type { Desk } from "../work/desk.ts";
import { report, type Watch } from "../work/progress.ts";
import { copyDesk } from "./copy.ts";

/**
 * Copies the desk to a new SQLite file while others work with it; nothing half-written stays. Throws `bad_input` if the file is
 * there, `failed` if it cannot be written, or was interrupted.
 */
export async function backup(desk: Desk, file: string, watch: Watch = {}): Promise<{ readonly bytes: number }> {
  if (existsSync(file))
    throw new Failure("bad_input", `${file} is there already.`, { hint: "Choose another name, or remove it first." });
  if (!existsSync(dirname(file))) throw new Failure("failed", `${file} cannot be written: its folder is not there.`);
  try {
    const { backup: copyFile } = engineOf(desk.db);
    if (copyFile === null) await copyDesk(desk.db, file, { ...watch, examined: false });
    else await copyFile(file, (share) => report(watch, share));
  } catch (error) {
    throw notWritten(error, file);
  }
  return { bytes: statSync(file).size };
}

function notWritten(error: unknown, file: string): unknown {
  if (isFailure(error) || !(error instanceof Error && "code" in error)) return error;
  return new Failure("failed", `${file} cannot be written: ${error.message}.`, {
    hint: "Check the folder, its permissions, and the room on the disk.",
  });
}
