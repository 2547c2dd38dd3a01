/**
 * What happens to agents, customers and the desk itself is kept as events, and a leave has a row of its own. What was known
 * before is kept as an event of no act: at the instant that the rows name, or else at that of the newest act.
 */
export const sqlite = `
-- Time off, half-open; without an end it is not known yet. One that was called off ends where it starts.
create table leave (
  id integer primary key,
  agent text not null,
  starts_at integer not null,
  ends_at integer,
  delegate text,
  noted_by text,
  noted_at integer
) strict;
create index leave_agent on leave (agent);

insert into leave (agent, starts_at, ends_at, delegate)
  select handle, value ->> 'start', value ->> 'end', value ->> 'delegate'
  from agent join json_each(agent.leaves) order by handle, key;
alter table agent drop column leaves;

-- subject is the handle of an agent, the address of a customer, or a version of the desk file. act is null for what was known
-- before such events were kept.
create table desk_event (
  seq integer primary key,
  act integer references act (act),
  at integer not null,
  type text not null,
  actor text not null,
  subject text not null,
  data text not null
) strict;
create index desk_event_subject on desk_event (subject, seq);
create index desk_event_act on desk_event (act, seq);

insert into desk_event (at, type, actor, subject, data)
  select at, 'desk_applied', actor, cast(version as text),
    json_object('before', lag(version) over (order by version), 'after', version)
  from desk_version order by version;
insert into desk_event (at, type, actor, subject, data)
  select coalesce(presence_since, (select max(at) from act), 0), 'presence_changed', 'system', handle,
    json_object('before', json_object('presence', 'online', 'since', null),
      'after', json_object('presence', presence, 'since', presence_since))
  from agent where presence <> 'online' or presence_since is not null order by handle;
insert into desk_event (at, type, actor, subject, data)
  select min(starts_at, coalesce((select max(at) from act), starts_at)), 'leave_noted', 'system', agent,
    json_object('before', null, 'after', json_object('id', id, 'start', starts_at, 'end', ends_at, 'delegate', delegate,
      'notedBy', null, 'notedAt', null))
  from leave order by id;
insert into desk_event (at, type, actor, subject, data)
  select (select coalesce(max(at), 0) from act), 'customer_changed', 'system', email,
    json_object('before', json_object(), 'after', json_object('name', name, 'plan', plan,
      'revenue', json(printf('%!.17g', revenue)), 'language', language, 'region', region, 'excluded', json(excluded)))
  from customer
  where name is not null or plan is not null or revenue <> 0 or language is not null or region is not null or excluded <> '[]'
  order by email;

create trigger desk_event_is_never_changed before update on desk_event
begin select raise(abort, 'events are append-only'); end;
create trigger desk_event_is_never_deleted before delete on desk_event
begin select raise(abort, 'events are append-only'); end;
create trigger desk_event_is_never_replaced before insert on desk_event
  when exists (select 1 from desk_event where seq = new.seq)
begin select raise(abort, 'events are append-only'); end;
`;
