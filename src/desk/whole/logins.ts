import { agentNamed, identify } from "../../core/acts/verbs/named.ts";
import { Failure } from "../../core/ticket/failure.ts";
import { may } from "../../core/ticket/rights.ts";
import { isServerLocation } from "../../deskfile/location.ts";
import { bindLogin, demandOwner, isRole, type Login, unbindLogins } from "../../store/postgres/logins.ts";
import { giveRights } from "../../store/postgres/rights.ts";
import { newPassword } from "../../store/postgres/verifier.ts";
import type { Desk } from "../work/desk.ts";
import { runTransaction, transact, type Work } from "../work/transaction.ts";

/** A login that was bound; the password is told this once, and only if it was made here. */
export type Granted = Login & { readonly made: boolean; readonly password: string | null };

/** Throws `bad_input` for a file: who may read and write it, the file system says. */
export function demandServer(location: string): void {
  if (isServerLocation(location)) return;
  throw new Failure("bad_input", `Roles are PostgreSQL's, and ${location} is a file.`, {
    hint: "Name a server with --db postgres://HOST/DATABASE.",
  });
}

/** Makes the roles that rights are given to, and gives them their rights, as often as one likes. Throws `no_right`. */
export function initRoles(desk: Desk, { dryRun }: { readonly dryRun: boolean }): Promise<void> {
  return runTransaction(desk, dryRun, async (tx) => {
    await demandOwner(tx);
    await giveRights(tx);
  });
}

/**
 * Makes a login role for an agent, or binds an existing role to them. A new role gets the given password, or
 * a random one. Throws `agent_not_found`, `bad_input`, `no_right`.
 */
export function grantLogin(
  desk: Desk,
  input: { readonly handle: string; readonly role: string; readonly password: string | null; readonly dryRun: boolean },
): Promise<Granted> {
  if (input.password !== null) demandPassword(input.password);
  return asOwner(desk, input.dryRun, async (work) => {
    const agent = agentNamed(work.plan, input.handle);
    demandRoleName(input.role);
    const made = !(await isRole(work.tx, input.role));
    const password = input.password ?? (made ? newPassword() : null);
    const rights = may(agent.role, "desk", work.plan.rights) ? "admin" : "agent";
    const login: Login = { role: input.role, handle: agent.handle, rights };
    await giveRights(work.tx);
    await bindLogin(work.tx, login, password);
    return { ...login, made, password: input.password === null && !input.dryRun ? password : null };
  });
}

/** Takes the rights from an agent's login roles, also if the agent is no longer in the desk file. The agent keeps their tickets. */
export function revokeLogin(
  desk: Desk,
  { handle, dryRun }: { readonly handle: string; readonly dryRun: boolean },
): Promise<readonly string[]> {
  return asOwner(desk, dryRun, async ({ tx }) => {
    const roles = await unbindLogins(tx, handle);
    if (roles.length === 0)
      throw new Failure("agent_not_found", `No login role is bound to ${handle}.`, {
        hint: "`docket db list` shows whose which role is.",
      });
    return roles;
  });
}

function asOwner<T>(desk: Desk, dryRun: boolean, task: (work: Work) => Promise<T>): Promise<T> {
  const { handle } = desk;
  return transact(
    desk,
    async (work) => {
      await demandOwner(work.tx);
      if (handle !== null) identify(handle, work.plan);
      const result = await task(work);
      await work.act();
      return result;
    },
    { scope: { assigns: "nobody", about: "desk" }, dryRun, actor: handle === null ? "system" : `agent:${handle}` },
  );
}

function demandRoleName(role: string): void {
  if (/^(?!pg_)[\p{L}\p{N}_][\p{L}\p{N}_.@-]*$/u.test(role) && Buffer.byteLength(role) <= 63) return;
  throw new Failure("bad_input", `${JSON.stringify(role.slice(0, 80))} cannot be the name of a login role.`, {
    hint: "It is letters, digits and _ . @ - , at most 63 bytes, and does not begin with pg_.",
  });
}

function demandPassword(password: string): void {
  if (/^[\x20-\x7e]{8,}$/.test(password)) return;
  throw new Failure(
    "bad_input",
    "That cannot be a password: it is one line of eight or more letters, digits and signs of ASCII.",
  );
}
