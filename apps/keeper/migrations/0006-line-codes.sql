-- What is keyed on a telephone: for which call it is expected, and how it went. Never the digits themselves.
create table line_codes_expected (
  call_mac bytea primary key,
  card text not null,
  ticket_hash bytea not null,
  state text not null check (state in ('open', 'busy', 'right', 'wrong', 'told')),
  tries integer not null default 0,
  correlation text not null,
  expires_at bigint not null,
  proven_at bigint
);

-- A PIN that is chosen on a call. Of the first entry a keyed hash is kept until the second one, bound to the call.
create table line_pins_choice (
  call_mac bytea primary key,
  card text not null,
  ticket_hash bytea not null,
  state text not null check (state in ('open', 'busy', 'set', 'over')),
  step text not null check (step in ('first', 'second')),
  first_mac bytea,
  control_number text not null,
  shared_information bytea not null,
  restarts integer not null default 0,
  outcome text not null default 'none',
  why text,
  pin_state text,
  correlation text not null,
  expires_at bigint not null
);
