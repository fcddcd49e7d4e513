-- Where two operators are, another one comes in by both: the invite waits until a second operator agrees.
ALTER TABLE signin_staff_invite ADD COLUMN id text UNIQUE;
UPDATE signin_staff_invite SET id = md5(token_hash);
ALTER TABLE signin_staff_invite ALTER COLUMN id SET NOT NULL;
ALTER TABLE signin_staff_invite ADD COLUMN waits boolean NOT NULL DEFAULT false;
ALTER TABLE signin_staff_invite ADD COLUMN agreed_by text CHECK (agreed_by <> made_by);
