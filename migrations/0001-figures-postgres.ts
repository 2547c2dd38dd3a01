/** How the figures of a desk on PostgreSQL are kept, who is told of changes, and what SQLite has words for. */
export const postgres = `
-- Now and then whoever writes adds up what has gathered; nobody waits for it, since only one does it at a time.
create sequence tally_turn;
create function fold_tallies() returns void language plpgsql as $$
begin
  if nextval('docket.tally_turn') % 256 <> 0 or not pg_try_advisory_xact_lock(hashtext('docket tallies')) then
    return;
  end if;
  with folded as (delete from docket.tally_change returning *)
    insert into docket.tally_change (assignee, status, channel, tickets, weight)
    select assignee, status, channel, sum(tickets), sum(weight) from folded group by 1, 2, 3 having sum(tickets) <> 0;
  with folded as (delete from docket.due_tally_change returning *)
    insert into docket.due_tally_change (kind, hour, tickets)
    select kind, hour, sum(tickets) from folded group by 1, 2 having sum(tickets) <> 0;
end $$;

create function count_new_tickets() returns trigger language plpgsql as $$
begin
  insert into docket.tally_change (assignee, status, channel, tickets, weight)
    select coalesce(assignee, ''), status, channel, count(*), sum(weight) from come group by 1, 2, 3;
  insert into docket.due_tally_change (kind, hour, tickets)
    select kind, hour, count(*)
    from come cross join lateral (values ('due', due_at / 3600000), ('risk', risk_at / 3600000)) as passing (kind, hour)
    where unsolved = 1 and due_at < 9007199254740991 group by 1, 2;
  perform docket.fold_tallies();
  return null;
end $$;
create trigger ticket_comes after insert on ticket
  referencing new table as come for each statement execute function count_new_tickets();

create function count_moved_ticket() returns trigger language plpgsql as $$
begin
  insert into docket.tally_change (assignee, status, channel, tickets, weight) values
    (coalesce(old.assignee, ''), old.status, old.channel, -1, -old.weight),
    (coalesce(new.assignee, ''), new.status, new.channel, 1, new.weight);
  perform docket.fold_tallies();
  return null;
end $$;
create trigger ticket_moves after update on ticket for each row
  when (old.assignee is distinct from new.assignee or old.status <> new.status
    or old.channel <> new.channel or old.weight <> new.weight)
  execute function count_moved_ticket();

create function count_moved_deadline() returns trigger language plpgsql as $$
begin
  insert into docket.due_tally_change (kind, hour, tickets)
    select kind, hour, change
    from (values ('due', old.due_at / 3600000, -1), ('risk', old.risk_at / 3600000, -1)) as gone (kind, hour, change)
    where old.unsolved = 1 and old.due_at < 9007199254740991
    union all select kind, hour, change
    from (values ('due', new.due_at / 3600000, 1), ('risk', new.risk_at / 3600000, 1)) as come (kind, hour, change)
    where new.unsolved = 1 and new.due_at < 9007199254740991;
  perform docket.fold_tallies();
  return null;
end $$;
create trigger ticket_due_moves after update on ticket for each row
  when (old.unsolved <> new.unsolved or old.due_at <> new.due_at or old.risk_at <> new.risk_at)
  execute function count_moved_deadline();

-- Screens are told that something happened; they read by themselves what it was.
create function tell_of_act() returns trigger language plpgsql as $$
begin
  perform pg_notify('docket', '');
  return null;
end $$;
create trigger act_is_told after insert on act for each statement execute function tell_of_act();

-- The words that SQLite has for lists: the items of one, and a list of what a group has.
create function json_each(list text) returns table (value text) language sql immutable parallel safe
  as $$ select jsonb_array_elements_text(list::jsonb) $$;
create function json_of_list(list bigint[]) returns text language sql immutable parallel safe
  as $$ select array_to_json(list)::text $$;
create aggregate json_group_array(bigint) (
  sfunc = array_append, stype = bigint[], initcond = '{}', finalfunc = json_of_list
);
`;
