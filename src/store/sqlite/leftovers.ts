/** What processes that were killed left beside a database. */
import { existsSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";

/** Removes the files that processes left which no longer run: `rest` finds the number of the process behind the prefix. */
export function sweep(folder: string, prefix: string, rest: RegExp): void {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  for (const name of readdirSync(folder)) {
    const file = name.replace(/-(wal|shm|journal)$/, "");
    const [, pid] = file.startsWith(prefix) ? (rest.exec(file.slice(prefix.length)) ?? []) : [];
    if (pid !== undefined && !isOther(Number(pid))) removeDatabase(join(folder, file));
  }
}

/** Whether another process with this number runs. */
function isOther(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** Removes a database and what SQLite keeps beside it. */
export function removeDatabase(file: string): void {
  for (const suffix of ["", "-wal", "-shm", "-journal"])
    if (existsSync(file + suffix)) rmSync(file + suffix, { force: true });
}
