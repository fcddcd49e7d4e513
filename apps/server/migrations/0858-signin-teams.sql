-- Whose team a member of staff is in, where it is not that of their role: an id of the programme file, named by the invite.
ALTER TABLE signin_staff_invite ADD COLUMN team text CHECK (team ~ '^[a-z][a-z0-9-]{0,39}$');
ALTER TABLE signin_staff ADD COLUMN team text CHECK (team ~ '^[a-z][a-z0-9-]{0,39}$');
