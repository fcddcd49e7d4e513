create table cards_card (
  token text primary key,
  card_reference text not null constraint cards_card_reference unique,
  member_reference text not null,
  product_id text not null,
  -- HMAC under a key that is not in this database: equal numbers meet, nobody can try numbers out.
  pan_hash bytea not null constraint cards_card_pan unique,
  pan_sealed bytea not null,
  last_four text not null check (last_four ~ '^[0-9]{4}$'),
  expiry text not null check (expiry ~ '^[0-9]{4}-[0-9]{2}$'),
  id_ending_mac bytea not null,
  -- birth date and ending of the phone number, for the weak-PIN check only
  facts_sealed bytea not null,
  address_mac bytea not null,
  address_since text not null,
  dispatched_on text,
  taken_at bigint not null,
  changed_at bigint not null
);
create index cards_card_member on cards_card (member_reference);

create table passkeys_member (
  member_reference text primary key,
  first_matched_at bigint not null
);
create table passkeys_credential (
  credential_id bytea primary key,
  member_reference text not null,
  public_key bytea not null,
  sign_count bigint not null,
  transports text[] not null,
  backup_eligible boolean not null,
  backed_up boolean not null,
  user_handle bytea not null,
  enrolled_by text not null,
  enrolled_at bigint not null,
  usable_from bigint not null,
  -- a counter that went backwards: a copy may exist, so it proves nothing any more
  flagged_at bigint
);
create index passkeys_credential_member on passkeys_credential (member_reference);

create table visits_ticket (
  ticket_hash bytea primary key,
  act text not null,
  card text references cards_card (token),
  member_reference text,
  visit text not null,
  language text not null,
  return_path text not null,
  password_at bigint,
  code_to text,
  correlation text not null,
  made_at bigint not null,
  expires_at bigint not null,
  -- new: waits to be opened. opened: has fresh facts. busy: an act runs. used: has its one outcome. dead: refused for good.
  state text not null default 'new' check (state in ('new', 'opened', 'busy', 'used', 'dead')),
  opens integer not null default 0,
  attempts integer not null default 0,
  codes_made integer not null default 0,
  nonce bytea,
  challenge bytea,
  user_handle bytea,
  control_number text,
  shared_information bytea,
  -- what a repeated set is compared with, and answered
  request_mac bytea,
  outcome jsonb
);
create index visits_ticket_expiry on visits_ticket (expires_at);

create table codes_code (
  id bigint generated always as identity primary key,
  ticket_hash bytea not null references visits_ticket (ticket_hash) on delete cascade,
  screen_key_hash bytea not null,
  mac bytea not null,
  tries integer not null default 0,
  made_at bigint not null,
  expires_at bigint not null,
  state text not null default 'live' check (state in ('live', 'used', 'dead'))
);
create unique index codes_code_live on codes_code (ticket_hash) where state = 'live';

create table totp_authenticator (
  owner text primary key,
  secret_sealed bytea not null,
  enrolled_at bigint not null,
  confirmed_at bigint,
  last_step bigint not null default 0,
  misses integer not null default 0,
  misses_in_a_row integer not null default 0,
  suspended_until bigint,
  disabled_at bigint
);
