import pg from "pg";
import { Failure } from "../../core/ticket/failure.ts";
import { execute } from "../handle/compiled.ts";
import type { Db } from "../handle/schema.ts";
import { ADMINS, AGENTS } from "./rights.ts";
import { verifierOf } from "./verifier.ts";

/** A login role of the server, the agent it belongs to, and whether they may put a desk file in force. */
export type Login = { readonly role: string; readonly handle: string; readonly rights: "agent" | "admin" };

type Role = { mighty: boolean; canlogin: boolean; handle: string | null };

/**
 * Makes a login role, or takes the one that is there, and binds it to an agent. The password is set if one is given; a role
 * that is made needs one. Says whether it was made. Throws `bad_input` for a role that is somebody else's or could do more.
 */
export async function bindLogin(tx: Db, { role, handle, rights }: Login, password: string | null): Promise<void> {
  const name = pg.escapeIdentifier(role);
  const found = await roleNamed(tx, role);
  if (found === null) await execute(tx, `create role ${name} login`);
  else demandModest(role, handle, found);
  // The statement may end up in a log of the server, so it carries the verifier and not the password.
  if (password !== null) await execute(tx, `alter role ${name} password ${pg.escapeLiteral(verifierOf(password))}`);
  await execute(tx, `grant ${rights === "admin" ? `${AGENTS}, ${ADMINS}` : AGENTS} to ${name}`);
  if (rights === "agent") await leave(tx, role, [ADMINS]);
  await execute(tx, `grant usage on schema docket to ${name}`);
  await execute(
    tx,
    `insert into docket.login (role, handle, rights) values ($1, $2, $3)
       on conflict (role) do update set handle = excluded.handle, rights = excluded.rights`,
    [role, handle, rights],
  );
}

/** Takes all rights from the login roles of an agent, and says which they were. They stay, and can do nothing here. */
export async function unbindLogins(tx: Db, handle: string): Promise<readonly string[]> {
  const bound = await execute<{ role: string; there: boolean }>(
    tx,
    `delete from docket.login where handle = $1
       returning role, exists (select from pg_roles where rolname = login.role) as there`,
    [handle],
  );
  for (const { role, there } of bound) {
    if (!there) continue;
    await execute(tx, `revoke usage on schema docket from ${pg.escapeIdentifier(role)}`);
    await leave(tx, role, [AGENTS, ADMINS]);
  }
  return bound.map(({ role }) => role);
}

export async function logins(db: Db): Promise<readonly Login[]> {
  return execute<Login>(db, "select role, handle, rights from docket.login order by handle, role");
}

/** Whether a role of this name can log in already. */
export async function isRole(db: Db, role: string): Promise<boolean> {
  return (await roleNamed(db, role)) !== null;
}

/** Throws `no_right` for everybody but the owner of the tables. */
export async function demandOwner(db: Db): Promise<void> {
  const [found] = await execute<{ owns: boolean; owner: string }>(
    db,
    `select pg_has_role(session_user, relowner, 'member') as owns, pg_get_userbyid(relowner) as owner
       from pg_class where oid = 'docket.event'::regclass`,
  );
  if (found?.owns) return;
  throw new Failure("no_right", `Only ${found?.owner ?? "the owner"} says who may log in to this desk.`, {
    hint: "Name the owner of its tables in the URL: postgres://OWNER@HOST/DATABASE.",
  });
}

async function roleNamed(db: Db, role: string): Promise<Role | null> {
  const [found] = await execute<Role>(
    db,
    `select rolcanlogin as canlogin, (select handle from docket.login where role = rolname) as handle,
       rolsuper or rolcreaterole or pg_has_role(rolname, (select relowner from pg_class where oid = 'docket.event'::regclass), 'member') as mighty
       from pg_roles where rolname = $1`,
    [role],
  );
  return found ?? null;
}

function demandModest(role: string, handle: string, found: Role): void {
  if (found.handle !== null && found.handle !== handle)
    throw new Failure("bad_input", `The role ${role} is ${found.handle}'s.`, {
      hint: `Name another one with --role, or take it away with \`docket db revoke ${found.handle}\`.`,
    });
  if (found.mighty)
    throw new Failure("bad_input", `The role ${role} could give itself any right, and act in every name.`, {
      hint: "Name another one with --role.",
    });
  if (!found.canlogin)
    throw new Failure("bad_input", `The role ${role} cannot log in.`, { hint: "Name another one with --role." });
}

/** Ends memberships, unless the role needs them for another desk of this server. */
async function leave(tx: Db, role: string, groups: readonly string[]): Promise<void> {
  const elsewhere = `select 1 from pg_shdepend where refclassid = 'pg_authid'::regclass and refobjid = to_regrole($1)
    and deptype = 'a' and dbid <> (select oid from pg_database where datname = current_database())`;
  const name = pg.escapeIdentifier(role);
  if ((await execute(tx, elsewhere, [name])).length > 0) return;
  for (const group of groups) {
    const [member] = await execute<{ is: boolean }>(tx, "select pg_has_role($1, $2, 'member') as is", [role, group]);
    if (member?.is) await execute(tx, `revoke ${group} from ${name}`);
  }
}
