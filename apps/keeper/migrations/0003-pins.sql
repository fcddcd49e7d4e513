create table pins_record (
  card text primary key references cards_card (token),
  method text not null check (method in ('ibm3624-offset', 'visa-pvv')),
  -- offset or PVV; null while no PIN is set. One current value, no history.
  value_sealed bytea,
  length integer,
  chip_pending boolean not null default false,
  tries integer not null default 0 check (tries >= 0),
  -- rises with every reset, so that a try given back late does not count against a newer row of tries
  tries_round integer not null default 0,
  -- when the lock was told to the server; null while there is none
  locked_at bigint,
  version integer not null default 0,
  shown_at bigint,
  set_at bigint
);

create table pins_attempt (
  host text not null,
  attempt text not null,
  card text not null references cards_card (token),
  request_mac bytea not null,
  tries_round integer not null,
  taken_at bigint not null,
  verdict text check (verdict in ('yes', 'no', 'locked', 'not-set')),
  tries_left integer,
  primary key (host, attempt)
);
create index pins_attempt_age on pins_attempt (taken_at);
create index pins_attempt_running on pins_attempt (card) where verdict is null;

create table mailers_order (
  order_id text primary key,
  card text not null references cards_card (token),
  control_number text not null constraint mailers_order_control_number unique,
  state text not null check (state in
    ('ordered', 'generated', 'released', 'printed', 'spoiled', 'dispatched', 'cancelled')),
  request_mac bytea not null,
  region text not null,
  language text not null,
  channel text not null,
  correlation text not null,
  new_pin boolean not null,
  -- name, lines and letterhead; block; the value of a new PIN: wiped when the letter is reconciled
  letter_sealed bytea,
  block_sealed bytea,
  value_sealed bytea,
  format text,
  batch text,
  ordered_at bigint not null,
  expires_at bigint not null
);
create unique index mailers_order_one_live on mailers_order (card)
  where state in ('ordered', 'generated', 'released', 'printed');
create index mailers_order_batch on mailers_order (batch);

create table mailers_batch (
  batch text primary key,
  orders text[] not null,
  released_by text[] not null,
  released_at bigint not null,
  printed_at bigint,
  dispatched_at bigint
);
