import { readFileSync } from "node:fs";
import type { ClientConfig } from "pg";
import { Failure } from "../../core/ticket/failure.ts";
import { passwordFor } from "./passwords.ts";

type Tls = Extract<ClientConfig["ssl"], object>;

/** One of the machines that a desk may be found on. `tls` is false for a plain connection. */
export type Host = { readonly host: string; readonly port: number; readonly tls: false | Tls };

/** What a connection needs to know. What neither the URL nor the environment says, the client or the server decides. */
export type Address = {
  readonly hosts: readonly Host[];
  readonly user: string | null;
  readonly database: string | null;
  readonly passwordFor: (host: Host) => string | null;
  /** Whether a server that only reads will do: a replica, say. */
  readonly readOnly: boolean;
};

type Environment = Readonly<Record<string, string | undefined>>;

const URL_PARTS = /^postgres(?:ql)?:\/\/(?:(.*)@)?([^@/?#]*)(?:\/([^?#]*))?(?:\?(.*))?$/i;

/**
 * Reads `postgres://user@one:5432,two:5433/desk?target_session_attrs=read-write`; what is left out comes from PGHOST, PGPORT,
 * PGUSER, PGDATABASE, PGPASSWORD, PGSSLMODE, PGSSLROOTCERT and PGPASSFILE. Throws `bad_input`.
 */
export function readAddress(url: string, environment: Environment): Address {
  const [, login = "", machines = "", path = "", query = ""] = URL_PARTS.exec(url) ?? [];
  const asked = new URLSearchParams(query);
  const [user, password] = login.split(/:(.*)/s).map(decoded);
  const said = (name: string, variable: string) => nonEmpty(asked.get(name)) ?? nonEmpty(environment[variable]);
  const names = nonEmpty(machines) ?? said("host", "PGHOST") ?? "localhost";
  const port = said("port", "PGPORT") ?? "5432";
  const tls = tlsOf(said("sslmode", "PGSSLMODE"), said("sslrootcert", "PGSSLROOTCERT"));
  const who = nonEmpty(user) ?? said("user", "PGUSER");
  const database = nonEmpty(decoded(path)) ?? said("dbname", "PGDATABASE") ?? who;
  const given = nonEmpty(password) ?? nonEmpty(environment.PGPASSWORD);
  return {
    hosts: names.split(",").map((name) => hostNamed(name, port, tls)),
    user: who,
    database,
    passwordFor: ({ host, port }) => given ?? passwordFor({ host, port, user: who, database }, environment),
    readOnly: !demandsWriting(said("target_session_attrs", "PGTARGETSESSIONATTRS")),
  };
}

function hostNamed(name: string, otherPort: string, tls: (host: string) => Host["tls"]): Host {
  const [, bracketed, plain = "", ownPort] = /^(?:\[(.*)\]|([^:]*))(?::(\d+))?$/.exec(name) ?? [];
  const host = decoded(bracketed ?? plain);
  const port = Number(ownPort ?? otherPort.split(",")[0]);
  if (host === "" || !Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Failure("bad_input", `${JSON.stringify(name.slice(0, 80))} is not the name of a server.`, {
      hint: "A server is written postgres://HOST/DATABASE or postgres://USER@HOST:PORT/DATABASE.",
    });
  return { host, port, tls: tls(host) };
}

/** A socket in the file system, or this machine. */
function isLocal(host: string): boolean {
  return host.startsWith("/") || /^(localhost|127\.\d+\.\d+\.\d+|::1)$/i.test(host);
}

/** What the words for TLS mean, as PostgreSQL's own programs understand them; without a word, only this machine is spoken to without it. */
function tlsOf(mode: string | null, rootFile: string | null): (host: string) => Host["tls"] {
  const root = rootFile === null || rootFile === "system" ? {} : { ca: readFileSync(rootFile, "utf8") };
  const anyName = { checkServerIdentity: () => undefined };
  switch (mode) {
    case null:
      return (host) => (isLocal(host) ? false : named(host, root));
    case "disable":
      return () => false;
    case "require":
      return (host) => named(host, rootFile === null ? { rejectUnauthorized: false } : { ...root, ...anyName });
    case "verify-ca":
      return (host) => named(host, { ...root, ...anyName });
    case "verify-full":
      return (host) => named(host, root);
    default:
      throw new Failure("bad_input", `sslmode=${mode.slice(0, 40)} is not known here.`, {
        hint: "It is one of disable, require, verify-ca and verify-full.",
      });
  }
}

/** A certificate is for a name; an address of numbers must not be sent as one. */
function named(host: string, options: Tls): Tls {
  return /^[\d.:]+$/.test(host) ? options : { ...options, servername: host };
}

function demandsWriting(attributes: string | null): boolean {
  if (attributes === null || attributes === "read-write" || attributes === "primary") return true;
  if (attributes === "any") return false;
  throw new Failure("bad_input", `target_session_attrs=${attributes.slice(0, 40)} is not known here.`, {
    hint: "It is read-write, primary or any.",
  });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A percent sign that stands for itself.
    return text;
  }
}

function nonEmpty(text: string | null | undefined): string | null {
  return text === undefined || text === "" ? null : text;
}
