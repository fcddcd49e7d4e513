-- The keeper's own database. Moments are milliseconds UTC. What is called sealed is AES-256-GCM under a data key of its
-- purpose, bound to table, row and column; the key's version stands in its first bytes.

create table keys_data (
  purpose text not null,
  version integer not null check (version between 1 and 65535),
  sealed bytea not null,
  public bytea,
  made_at bigint not null,
  primary key (purpose, version)
);

-- The chain of everything that the keeper did or refused, and its outbox for the server. Both are written under the lock
-- of the head, so their numbers follow the order of commits and a reader with a cursor never misses one.
create table ledger_head (
  one boolean primary key default true check (one),
  sequence bigint not null,
  hash bytea not null,
  event bigint not null
);
insert into ledger_head (sequence, hash, event) values (0, decode(repeat('00', 32), 'hex'), 0);

create table ledger_entry (
  sequence bigint primary key,
  at bigint not null,
  actor text not null,
  channel text not null,
  operation text not null,
  card text,
  key_arn text,
  key_check_value text,
  result text not null,
  correlation text not null,
  hash bytea not null
);

create table ledger_event (
  id bigint primary key,
  at bigint not null,
  body jsonb not null
);
-- A code on its way to the server. It is not append only: it is wiped when the code dies. No foreign key: its check locks
-- the event's row, which needs a right to update that nobody has.
create table ledger_event_code (
  event bigint primary key,
  sealed bytea not null,
  expires_at bigint not null
);

create function append_only() returns trigger language plpgsql as $$
begin
  raise exception '% is append only', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger append_only before update or delete or truncate on ledger_entry
  for each statement execute function append_only();
create trigger append_only before update or delete or truncate on ledger_event
  for each statement execute function append_only();
revoke update, delete, truncate on ledger_entry, ledger_event from public, current_user;

-- Tries and budgets, counted before what they guard is evaluated. A row is one take; giving back deletes it.
create table limits_subject (
  scope text not null,
  subject text not null,
  touched_at bigint not null,
  primary key (scope, subject)
);
create table limits_take (
  id bigint generated always as identity primary key,
  scope text not null,
  subject text not null,
  at bigint not null,
  settled boolean not null default false
);
create index limits_take_subject on limits_take (scope, subject, at);

create table policy_pin (
  version integer primary key,
  body jsonb not null,
  sha256 text not null,
  pinned_at bigint not null
);
create trigger append_only before update or delete or truncate on policy_pin
  for each statement execute function append_only();
create table policy_proposal (
  sha256 text primary key,
  body jsonb not null,
  proposed_at bigint not null
);
create table policy_approval (
  sha256 text not null references policy_proposal (sha256) on delete cascade,
  operator text not null,
  at bigint not null,
  primary key (sha256, operator)
);

create table hosts_key (
  id text primary key,
  name text not null,
  key_hash bytea not null unique,
  made_at bigint not null,
  revoked_at bigint
);
create table operators_key (
  name text primary key,
  key_hash bytea not null unique,
  made_at bigint not null
);
create table issuers_key (
  key_id text primary key,
  public_key bytea not null,
  added_at bigint not null
);
create table imports_begun (
  shared_information_hash bytea primary key,
  public_key bytea not null,
  begun_at bigint not null,
  used_at bigint
);
