import { existsSync, rmSync, statSync } from "node:fs";
import { Failure } from "../domain/error.ts";
import { copyTo } from "../store/backup.ts";
import type { Desk } from "./desk.ts";

/** Copies the desk to a new file while others work with it; nothing half-written stays. Throws `bad_input` if the file is there, `failed` if it cannot be written. */
export async function backup(
  desk: Desk,
  file: string,
  onProgress?: (done: number) => void,
): Promise<{ readonly bytes: number }> {
  if (existsSync(file))
    throw new Failure("bad_input", `${file} is there already.`, { hint: "Choose another name, or remove it first." });
  try {
    await copyTo(desk.db, file, onProgress ?? (() => {}));
  } catch (error) {
    rmSync(file, { force: true });
    throw error instanceof Error && "code" in error
      ? new Failure("failed", `${file} cannot be written: ${error.message}.`, {
          hint: "Check the folder, its permissions, and the room on the disk.",
        })
      : error;
  }
  return { bytes: statSync(file).size };
}
