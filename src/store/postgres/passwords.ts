import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";

type Login = {
  readonly host: string;
  readonly port: number;
  readonly user: string | null;
  readonly database: string | null;
};

/**
 * The password for a login from the file that PostgreSQL's own programs read (`~/.pgpass` or PGPASSFILE): lines of
 * host:port:database:user:password, where `*` stands for any and `\` takes the next sign as it is. Like they do, it ignores
 * a file that others may read.
 */
export function passwordFor(login: Login, environment: Readonly<Record<string, string | undefined>>): string | null {
  const file = environment.PGPASSFILE ?? join(environment.HOME ?? "", ".pgpass");
  const host = login.host.startsWith("/") ? "localhost" : login.host;
  const asked = [host, String(login.port), login.database, login.user];
  const fits = (line: readonly string[]) => asked.every((value, at) => line[at] === "*" || line[at] === value);
  return linesOf(file).find(fits)?.[asked.length] ?? null;
}

function linesOf(file: string): readonly (readonly string[])[] {
  try {
    if ((statSync(file).mode & 0o077) !== 0) return [];
    const lines = readFileSync(file, "utf8").split(/\r?\n/);
    return lines.filter((line) => !line.startsWith("#")).map(fieldsOf);
  } catch {
    // Most people have no such file.
    return [];
  }
}

function fieldsOf(line: string): readonly string[] {
  return [...line.matchAll(/((?:\\.|[^\\:])*)(?::|$)/g)].map(([, field = ""]) => field.replaceAll(/\\(.)/g, "$1"));
}
