/**
 * The desk: what happened (event, act), what follows from it (ticket), and what is kept so that nothing needs to be
 * counted (tally, due_tally). Instants are integers in ms UTC, flags 0/1, lists and records JSON.
 */
export const sqlite = `
-- The desk file, each version that was ever in force; the newest is. plan is what the program works by, as JSON.
create table desk_version (
  version integer primary key,
  at integer not null,
  actor text not null,
  toml text not null,
  plan text not null
) strict;

-- What changes about an agent from hour to hour. Who he is stands in the desk file.
create table agent (
  handle text primary key,
  presence text not null default 'online' check (presence in ('online', 'away', 'offline')),
  presence_since integer,
  leaves text not null default '[]',
  last_assigned_at integer
) strict;

create table customer (
  email text primary key,
  name text,
  plan text,
  revenue real not null default 0,
  language text,
  region text,
  excluded text not null default '[]',
  first_ticket_at integer
) strict;

-- A command that changed something: what undo takes back and the log shows.
create table act (
  act integer primary key,
  at integer not null,
  actor text not null,
  command text not null
) strict;

create table ticket (
  number integer primary key,
  subject text not null,
  channel text not null,
  category text,
  priority text not null check (priority in ('urgent', 'high', 'normal', 'low')),
  tier integer not null,
  team text,
  assignee text,
  status text not null check (status in ('new', 'open', 'pending', 'on_hold', 'solved', 'closed')),
  customer text references customer (email),
  language text,
  region text,
  product text,
  tags text not null,
  effort_ms integer not null,
  weight real not null,
  external_id text,
  created_at integer not null,
  eligible_at integer not null,
  assigned_at integer,
  excluded text not null,
  unroutable text,
  solved_at integer,
  first_solved_at integer,
  timeline text not null,
  version integer not null,
  -- Derived from the above and the desk file, kept to sort and to find by; never the truth of anything.
  unsolved integer not null check (unsolved in (0, 1)),
  queue_at integer not null,
  due_at integer not null,
  risk_at integer not null,
  clock text,
  paused integer not null check (paused in (0, 1))
) strict;

create unique index ticket_external on ticket (external_id) where external_id is not null;
create index ticket_urgency on ticket (queue_at, number) where unsolved = 1;
create index ticket_due on ticket (due_at, queue_at, number) where unsolved = 1;
create index ticket_fifo on ticket (created_at, number) where unsolved = 1;
create index ticket_easiest on ticket (effort_ms, queue_at, number) where unsolved = 1;
create index ticket_owner on ticket (assignee, queue_at, number) where unsolved = 1;
create index ticket_risk on ticket (risk_at) where unsolved = 1;
create index ticket_waiting on ticket (team, queue_at, number) where unsolved = 1 and assignee is null;
create index ticket_waiting_due on ticket (team, due_at, queue_at, number) where unsolved = 1 and assignee is null;
create index ticket_waiting_fifo on ticket (team, created_at, number) where unsolved = 1 and assignee is null;
create index ticket_waiting_easiest on ticket (team, effort_ms, queue_at, number) where unsolved = 1 and assignee is null;
create index ticket_unroutable on ticket (queue_at, number) where unroutable is not null;
create index ticket_solved on ticket (solved_at desc, number) where unsolved = 0;
create index ticket_customer on ticket (customer, created_at);

create table event (
  seq integer primary key,
  ticket integer not null references ticket (number),
  act integer not null references act (act),
  at integer not null,
  type text not null,
  actor text not null,
  data text not null,
  body text,
  verdict text
) strict;

create index event_ticket on event (ticket, seq);
create index event_act on event (act);

create trigger event_is_never_changed before update on event
begin select raise(abort, 'events are append-only'); end;
create trigger event_is_never_deleted before delete on event
begin select raise(abort, 'events are append-only'); end;
-- "insert or replace" would delete without asking the trigger above.
create trigger event_is_never_replaced before insert on event when exists (select 1 from event where seq = new.seq)
begin select raise(abort, 'events are append-only'); end;

-- The words of every message, found by the event that brought it.
create virtual table event_text using fts5 (body, content = '', tokenize = 'unicode61 remove_diacritics 2');

-- When an agent last answered a customer.
create table contact (
  customer text not null,
  agent text not null,
  at integer not null,
  primary key (customer, agent)
) strict, without rowid;

-- How many tickets, and what weight, an owner ('' for nobody) has in each status and channel.
create table tally (
  assignee text not null,
  status text not null,
  channel text not null,
  tickets integer not null,
  weight real not null,
  primary key (assignee, status, channel)
) strict, without rowid;

-- How many unsolved tickets fall due, and come to be at risk, in each hour since 1970.
create table due_tally (
  kind text not null,
  hour integer not null,
  tickets integer not null,
  primary key (kind, hour)
) strict, without rowid;

create trigger ticket_comes after insert on ticket
begin
  insert into tally values (coalesce(new.assignee, ''), new.status, new.channel, 1, new.weight)
    on conflict do update set tickets = tickets + 1, weight = weight + excluded.weight;
end;

create trigger ticket_moves after update of assignee, status, channel, weight on ticket
when old.assignee is not new.assignee or old.status <> new.status or old.channel <> new.channel or old.weight <> new.weight
begin
  update tally set tickets = tickets - 1, weight = weight - old.weight
    where assignee = coalesce(old.assignee, '') and status = old.status and channel = old.channel;
  insert into tally values (coalesce(new.assignee, ''), new.status, new.channel, 1, new.weight)
    on conflict do update set tickets = tickets + 1, weight = weight + excluded.weight;
end;

create trigger ticket_comes_due after insert on ticket when new.unsolved = 1 and new.due_at < 9007199254740991
begin
  insert into due_tally values ('due', new.due_at / 3600000, 1), ('risk', new.risk_at / 3600000, 1)
    on conflict do update set tickets = tickets + 1;
end;

create trigger ticket_due_moves after update of unsolved, due_at, risk_at on ticket
when old.unsolved <> new.unsolved or old.due_at <> new.due_at or old.risk_at <> new.risk_at
begin
  update due_tally set tickets = tickets - 1
    where old.unsolved = 1 and old.due_at < 9007199254740991
      and ((kind = 'due' and hour = old.due_at / 3600000) or (kind = 'risk' and hour = old.risk_at / 3600000));
  insert into due_tally
    select kind, hour, 1 from (select 'due' as kind, new.due_at / 3600000 as hour union all select 'risk', new.risk_at / 3600000)
      where new.unsolved = 1 and new.due_at < 9007199254740991
    on conflict do update set tickets = tickets + 1;
end;
`;
