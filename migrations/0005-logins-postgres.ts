/**
 * What an agent's login may write: only what everybody can read afterwards, and only under numbers that the server has given. The
 * owner of the tables may write anything.
 */
export const postgres = `
create or replace function demand_own_act() returns trigger
  language plpgsql security definer set search_path = docket, pg_temp as $$
declare
  own text := (select 'agent:' || handle from whose_session(tg_relid));
  other text;
begin
  select actor into other from come where actor <> own and actor <> 'system' and actor not like 'customer:%' limit 1;
  if found then
    raise insufficient_privilege using message = format('%s may not act as %s', own, other);
  end if;
  select at::text into other from come where own is not null and not is_instant(at) limit 1;
  if found then
    raise insufficient_privilege using message = format('%s is no instant', other);
  end if;
  return null;
end $$;

create or replace function demand_own_events() returns trigger
  language plpgsql security definer set search_path = docket, pg_temp as $$
declare
  me record;
  own text;
  other text;
begin
  select * into me from whose_session(tg_relid);
  if me.handle is null then
    return null;
  end if;
  own := 'agent:' || me.handle;
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
  select type into other from come where shape_of(tg_table_name, type) is null limit 1;
  if found then
    raise insufficient_privilege using message = format('there are no events of type %s', other);
  end if;
  select type into other from come
    where not is_readable(data, shape_of(tg_table_name, type)) or not is_instant(at) limit 1;
  if found then
    raise insufficient_privilege using message = format('nobody could read this event of type %s', other);
  end if;
  if tg_table_name = 'event' then
    select type into other from come
      where body is null and type in ('opened', 'replied', 'noted', 'customer_replied') limit 1;
    if found then
      raise insufficient_privilege using message = format('an event of type %s has a text', other);
    end if;
    select type into other from come where verdict is not null and not is_readable(verdict, '{}') limit 1;
    if found then
      raise insufficient_privilege using message = format('nobody could read the verdict of this event of type %s', other);
    end if;
  elsif me.rights <> 'admin' and exists (select from come where type = 'desk_applied') then
    raise insufficient_privilege using message = format('%s may not put a desk file in force', own);
  end if;
  return null;
end $$;

-- Whoever could write words for events to come would leave no place for those of the others.
create function demand_own_words() returns trigger
  language plpgsql security definer set search_path = docket, pg_temp as $$
declare
  own text := (select 'agent:' || handle from whose_session(tg_relid));
  other text;
begin
  if own is null then
    return null;
  end if;
  select come.rowid::text into other
    from come left join event on event.seq = come.rowid left join act on act.act = event.act and act.by_role = session_user
    where act.act is null limit 1;
  if found then
    raise insufficient_privilege using message = format('%s is no event of %s', other, own);
  end if;
  return null;
end $$;

create trigger event_text_is_ones_own after insert on event_text
  referencing new table as come for each statement execute function demand_own_words();
alter table event_text enable always trigger event_text_is_ones_own;

-- Whoever could choose a number could leave none for the others.
create function demand_given_numbers() returns trigger
  language plpgsql security definer set search_path = docket, pg_temp as $$
declare
  given bigint := coalesce(pg_sequence_last_value(tg_argv[0]::regclass), 0);
  other text;
begin
  if (select handle from whose_session(tg_relid)) is null then
    return null;
  end if;
  if tg_table_name = 'ticket' then
    select number::text into other from come where number not between 1 and given limit 1;
  else
    select id::text into other from come where id not between 1 and given limit 1;
  end if;
  if found then
    raise insufficient_privilege using message = format('%s is not the number of a new %s', other, tg_table_name);
  end if;
  return null;
end $$;

create trigger ticket_number_is_given after insert on ticket
  referencing new table as come for each statement execute function demand_given_numbers('docket.ticket_number');
create trigger leave_id_is_given after insert on leave
  referencing new table as come for each statement execute function demand_given_numbers('docket.leave_id');
alter table ticket enable always trigger ticket_number_is_given;
alter table leave enable always trigger leave_id_is_given;

-- Whoever could make up agents could make every look at them slow.
create function demand_known_agents() returns trigger
  language plpgsql security definer set search_path = docket, pg_temp as $$
declare
  own text := (select handle from whose_session(tg_relid));
  known json;
  other text;
begin
  -- Most have a row already, or write their own: then the desk file need not be read.
  if not exists (select from come where handle <> own) then
    return null;
  end if;
  known := (select plan::json -> 'agents' from desk_version order by version desc limit 1);
  select handle into other from come where handle <> own
    and not exists (select from json_array_elements(known) as agents (agent) where agent ->> 'handle' = handle) limit 1;
  if found then
    raise insufficient_privilege using message = format('%s is no agent of the desk file in force', other);
  end if;
  return null;
end $$;

create trigger agent_is_known after insert on agent
  referencing new table as come for each statement execute function demand_known_agents();
alter table agent enable always trigger agent_is_known;

-- What follows from events is written by logins too; a row that cannot be read would stop every list.
create function demand_readable_rows() returns trigger
  language plpgsql security definer set search_path = docket, pg_temp as $$
declare
  wrong boolean;
  -- A clock may be a day ahead.
  latest bigint := extract(epoch from clock_timestamp()) * 1000 + 86400000;
begin
  if (select handle from whose_session(tg_relid)) is null then
    return null;
  end if;
  case tg_table_name
    when 'ticket' then
      wrong := exists (select from come where not (is_readable(tags, shape_of('ticket', 'tags'))
        and is_readable(excluded, shape_of('ticket', 'excluded')) and is_readable(timeline, shape_of('ticket', 'timeline'))
        and (unroutable is null or is_readable(unroutable, shape_of('ticket', 'unroutable')))
        and channel in ('email', 'chat', 'phone', 'whatsapp', 'social', 'web', 'api')
        and coalesce(clock, 'resolution') in ('first_response', 'next_response', 'resolution')
        and is_number(tier) and is_number(effort_ms) and is_number(weight) and version between 0 and 4503599627370496
        and is_instant(created_at) and is_instant(eligible_at)
        and is_instant(coalesce(assigned_at, 0)) and is_instant(coalesce(solved_at, 0))
        and is_instant(coalesce(first_solved_at, 0)) and is_instant(queue_at)
        and (is_instant(due_at) or due_at = 9007199254740991) and (is_instant(risk_at) or risk_at = 9007199254740991)));
    when 'customer' then
      wrong := exists (select from come where not (is_readable(excluded, shape_of('customer', 'excluded'))
        and is_number(revenue) and is_instant(coalesce(first_ticket_at, 0))));
    when 'contact' then
      wrong := exists (select from come where not is_instant(at));
    when 'agent' then
      wrong := exists (select from come
        where not (is_instant(coalesce(presence_since, 0)) and is_instant(coalesce(last_assigned_at, 0))));
      if exists (select from come where greatest(presence_since, last_assigned_at) > latest) then
        raise insufficient_privilege using message = 'what an agent did is not in the future';
      end if;
    else
      wrong := exists (select from come
        where not (is_instant(starts_at) and is_instant(coalesce(ends_at, 0)) and is_instant(coalesce(noted_at, 0))));
  end case;
  if wrong then
    raise insufficient_privilege using message = format('nobody could read this row of %s', tg_table_name);
  end if;
  return null;
end $$;

do $$
declare
  name text;
  change text;
begin
  foreach name in array array['ticket', 'customer', 'contact', 'agent', 'leave'] loop
    foreach change in array array['insert', 'update'] loop
      execute format('create trigger %1$s_can_be_read_after_%2$s after %2$s on %1$s
        referencing new table as come for each statement execute function demand_readable_rows()', name, change);
      execute format('alter table %1$s enable always trigger %1$s_can_be_read_after_%2$s', name, change);
    end loop;
  end loop;
end $$;
`;
