import { execute } from "../handle/compiled.ts";
import type { Db } from "../handle/schema.ts";

/** The roles that rights are given to. A login role has them, and in which desks it may use them the schema's rights say. */
export const AGENTS = "docket_agent";
export const ADMINS = "docket_admin";

const GROUPS = [AGENTS, ADMINS].map(
  // Somebody may make the same role for another desk of this server at this moment.
  (role) => `do $$ begin
    if to_regrole('${role}') is null then create role ${role} nologin; end if;
  exception when duplicate_object or unique_violation then null;
  end $$`,
);

/** What an agent's command writes: events and acts at their end, where nobody chooses a place, and of a ticket what events change. */
const RIGHTS = `
revoke all on schema docket from public;
revoke all on all tables in schema docket from public, ${AGENTS}, ${ADMINS};
revoke all on all sequences in schema docket from public, ${AGENTS}, ${ADMINS};
do $$ begin execute format('revoke create on database %I from public', current_database()); end $$;
grant select on all tables in schema docket to ${AGENTS};
grant usage on sequence docket.ticket_number, docket.leave_id to ${AGENTS};
grant insert (at, actor, command, key), update (key) on docket.act to ${AGENTS};
grant insert (ticket, act, at, type, actor, data, body, verdict) on docket.event to ${AGENTS};
grant insert (act, at, type, actor, subject, data) on docket.desk_event to ${AGENTS};
grant insert on docket.event_text, docket.ticket, docket.customer, docket.contact, docket.agent, docket.leave to ${AGENTS};
grant update (priority, tier, team, assignee, status, tags, eligible_at, assigned_at, excluded, unroutable, solved_at,
  first_solved_at, timeline, version, unsolved, queue_at, due_at, risk_at, clock, paused) on docket.ticket to ${AGENTS};
grant update (name, plan, revenue, language, region, excluded, first_ticket_at) on docket.customer to ${AGENTS};
grant update (at) on docket.contact to ${AGENTS};
grant update (presence, presence_since, last_assigned_at) on docket.agent to ${AGENTS};
grant update (starts_at, ends_at, delegate) on docket.leave to ${AGENTS};
grant insert on docket.desk_version to ${ADMINS};
`;

/** Makes the roles that are not there, and grants them their rights again. */
export async function giveRights(tx: Db): Promise<void> {
  // Two who give the same rights at the same time would be in each other's way.
  await execute(tx, "select pg_advisory_xact_lock(hashtext('docket migration'))");
  for (const statement of GROUPS) await execute(tx, statement);
  await execute(tx, RIGHTS);
}

/** Whether some login was ever bound here, so that tables of a newer version need rights as well. */
export async function hasLogins(tx: Db): Promise<boolean> {
  return (await execute(tx, "select 1 from docket.login limit 1")).length > 0;
}
