import { closeSync, fdatasyncSync, openSync, statfsSync, writeSync } from "node:fs";
import { arch, availableParallelism, cpus, loadavg, platform, totalmem } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { sampleOf } from "./sample.ts";

/** What the figures depend on. */
export type Machine = {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGiB: number;
  readonly load: number;
  readonly system: string;
  readonly node: string;
  readonly sqlite: string;
  readonly fileSystem: string;
  /** Median of writing 4 KiB and waiting for the disk. */
  readonly syncMs: number;
};

export function machine(folder: string): Machine {
  return {
    cpu: cpus()[0]?.model.trim() ?? "unknown",
    cores: availableParallelism(),
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    load: loadavg()[0] ?? 0,
    system: `${platform()} ${arch()}`,
    node: process.versions.node,
    sqlite: sqliteVersion(),
    fileSystem: fileSystem(folder),
    syncMs: syncMs(folder),
  };
}

export function inWords(machine: Machine): string {
  const { cpu, cores, memoryGiB, load, system, node, sqlite, syncMs } = machine;
  return [
    `${cpu}, ${cores} cores, ${memoryGiB} GiB, load ${load.toFixed(1)}, ${system}`,
    `Node ${node}, SQLite ${sqlite}, ${machine.fileSystem}: 4 KiB on the disk in ${syncMs.toFixed(2)} ms`,
  ].join("\n");
}

function sqliteVersion(): string {
  const database = new Database(":memory:");
  const { version } = database.prepare<[], { version: string }>("select sqlite_version() as version").get() ?? {};
  database.close();
  return version ?? "unknown";
}

/** The magic numbers of Linux's statfs(2) and macOS's types. */
const FILE_SYSTEMS: Readonly<Record<number, string>> = {
  61267: "ext4",
  1481003842: "xfs",
  2435016766: "btrfs",
  16914836: "tmpfs",
  2035054128: "overlayfs",
  801189825: "zfs",
  26: "apfs",
};

function fileSystem(folder: string): string {
  const { type } = statfsSync(folder);
  return FILE_SYSTEMS[type] ?? `file system 0x${type.toString(16)}`;
}

function syncMs(folder: string): number {
  const file = openSync(join(folder, "sync"), "w");
  const page = Buffer.alloc(4_096);
  const times = Array.from({ length: 50 }, () => {
    const start = performance.now();
    writeSync(file, page);
    fdatasyncSync(file);
    return performance.now() - start;
  });
  closeSync(file);
  return sampleOf(times).median;
}
