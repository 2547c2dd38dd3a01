import { promises } from "node:fs";
import { Failure } from "../../core/ticket/failure.ts";
import { REASONS } from "../read/mapping.ts";

/** A row that could not be taken. */
export type Reject = { readonly row: number; readonly raw: readonly string[]; readonly rejected: readonly string[] };

export type Rejects = {
  readonly add: (reject: Reject) => Promise<void>;
  /** Puts the file in its place and tells its path; null if nothing was rejected. */
  readonly close: () => Promise<string | null>;
  /** Leaves nothing behind. */
  readonly discard: () => Promise<void>;
};

/** How much is gathered before it is written. */
const BUFFER = 64 * 1024;

/**
 * The file of rejected rows next to the input: its columns as they were, the line and the reason behind them, so that it
 * can be mended and imported. It is written beside its place and moved there at the end; where a file of that name is, it
 * gets a number. Throws `failed` if nothing can be written there.
 */
export function rejectsOf(input: string, columns: readonly string[]): Rejects {
  const target =
    input === "-" ? "stdin.rejected" : `${input.replace(/\.gz$/i, "").replace(/(?<=[^/])\.[^./]+$/, "")}.rejected`;
  const temporary = `${target}.${process.pid}.tmp`;
  let file: promises.FileHandle | null = null;
  let lines = "";
  const flush = async () => {
    file ??= await promises.open(temporary, "w", 0o600).catch((error: Error) => {
      throw new Failure("failed", `The rejected rows cannot be written next to the input: ${error.message}.`);
    });
    await file.write(lines);
    lines = "";
  };
  return {
    add: async ({ row, raw, rejected }) => {
      if (file === null && lines === "") lines = line([...columns, ...REASONS]);
      const missing = Array.from({ length: Math.max(0, columns.length - raw.length) }, () => "");
      lines += line([...raw, ...missing, String(row), rejected.join(" ")]);
      if (lines.length >= BUFFER) await flush();
    },
    close: async () => {
      if (file === null && lines === "") return null;
      await flush();
      await file?.close();
      return place(temporary, target);
    },
    discard: async () => {
      await file?.close();
      if (file !== null) await promises.rm(temporary, { force: true });
    },
  };
}

/** A hard link is refused where a file is, so two imports at once cannot take each other's name. */
async function place(temporary: string, target: string): Promise<string> {
  for (let number = 1; ; number++) {
    const path = number === 1 ? `${target}.csv` : `${target}-${number}.csv`;
    try {
      await promises.link(temporary, path);
      await promises.rm(temporary);
      return path;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
}

function line(values: readonly string[]): string {
  return `${values.map((value) => (/[",\r\n]|^\s|\s$/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)).join(",")}\n`;
}
