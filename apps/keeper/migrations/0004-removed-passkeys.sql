-- A passkey that its member took back signs nothing any more. The row stays: its credential id is never another one's, and
-- whoever enrols the next one waits.
alter table passkeys_credential add column removed_at bigint;
