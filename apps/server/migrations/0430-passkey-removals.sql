-- Passkeys that were removed here and that the keeper has not been told of yet. A row goes when the keeper has it.
CREATE TABLE signin_passkey_removal (
  credential_id text PRIMARY KEY,
  member_id text NOT NULL,
  asked_at bigint NOT NULL
);
