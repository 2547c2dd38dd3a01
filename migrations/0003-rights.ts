/** Who did it is held by the server itself: a login role is one agent's, and writes in no other agent's name. */
export const sqlite = `
-- By which login role of a server it was done; a file has none.
alter table act add column by_role text;
`;

export const postgres = `
-- By which login role it was done, as the server knows it and nobody says; null for what came from elsewhere.
alter table act add column by_role text;
alter table act alter column by_role set default session_user;

-- Whose each login role is. The owner of the tables has none, and may write in every name.
create table login (
  role text collate "C" primary key,
  handle text collate "C" not null,
  rights text not null check (rights in ('agent', 'admin'))
);

-- Whose session this is: nobody's if it is the owner's. A stranger is refused. Where names are looked up, and with whose
-- rights, its callers say.
create function whose_session(relation oid, out handle text, out rights text) language plpgsql stable as $$
begin
  select login.handle, login.rights into handle, rights from docket.login where login.role = session_user;
  if not found and not pg_has_role(session_user, (select relowner from pg_class where oid = relation), 'member') then
    raise insufficient_privilege using message = format('the role %s is no agent''s', session_user);
  end if;
end $$;

create function demand_own_act() returns trigger
  language plpgsql security definer set search_path = docket, pg_temp as $$
declare
  own text := (select 'agent:' || handle from whose_session(tg_relid));
  other text;
begin
  select actor into other from come where actor <> own and actor <> 'system' and actor not like 'customer:%' limit 1;
  if found then
    raise insufficient_privilege using message = format('%s may not act as %s', own, other);
  end if;
  return null;
end $$;

-- Customers, rules and the desk itself do what an agent's command brings about, and so within an act of his own.
create function demand_own_events() returns trigger
  language plpgsql security definer set search_path = docket, pg_temp as $$
declare
  own text := (select 'agent:' || handle from whose_session(tg_relid));
  other text;
begin
  if own is null then
    return null;
  end if;
  select actor into other from come
    where actor <> own and actor <> 'system' and actor not like 'customer:%' and actor not like 'rule:%' limit 1;
  if found then
    raise insufficient_privilege using message = format('%s may not act as %s', own, other);
  end if;
  select come.act::text into other from come left join act on act.act = come.act and act.by_role = session_user
    where act.act is null limit 1;
  if found then
    raise insufficient_privilege using message = format('%s did not begin act %s', own, other);
  end if;
  return null;
end $$;

create function demand_own_key() returns trigger
  language plpgsql security definer set search_path = docket, pg_temp as $$
declare
  own text := (select 'agent:' || handle from whose_session(tg_relid));
begin
  if own is not null and old.by_role is distinct from session_user then
    raise insufficient_privilege using message = format('%s did not begin act %s', own, old.act);
  end if;
  return new;
end $$;

create function demand_admin() returns trigger
  language plpgsql security definer set search_path = docket, pg_temp as $$
declare
  me record;
begin
  select * into me from whose_session(tg_relid);
  if me.handle is not null and (me.rights <> 'admin' or exists (select from come where actor <> 'agent:' || me.handle)) then
    raise insufficient_privilege using message = format('agent:%s may not put this desk file in force', me.handle);
  end if;
  return null;
end $$;

create trigger act_is_ones_own after insert on act
  referencing new table as come for each statement execute function demand_own_act();
create trigger act_key_is_ones_own before update on act for each row
  when (old.key is distinct from new.key) execute function demand_own_key();
create trigger event_is_ones_own after insert on event
  referencing new table as come for each statement execute function demand_own_events();
create trigger desk_version_is_an_admins after insert on desk_version
  referencing new table as come for each statement execute function demand_admin();
alter table act enable always trigger act_is_ones_own;
alter table act enable always trigger act_key_is_ones_own;
alter table event enable always trigger event_is_ones_own;
alter table desk_version enable always trigger desk_version_is_an_admins;

-- Figures follow from tickets, also for those who may not write figures.
alter function fold_tallies() security definer set search_path = docket, pg_temp;
alter function count_new_tickets() security definer set search_path = docket, pg_temp;
alter function count_moved_ticket() security definer set search_path = docket, pg_temp;
alter function count_moved_deadline() security definer set search_path = docket, pg_temp;
revoke execute on function fold_tallies() from public;
`;
