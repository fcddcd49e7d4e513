-- The page of somebody of the staff locks: by a key, or after minutes without a key or pointer. The session lives on, and sees nothing
-- until whoever it belongs to shows again who they are.
ALTER TABLE signin_session ADD COLUMN locked_at bigint;
-- The last key or pointer; nothing before the first one after sign-in. Questions that a page asks by itself do not count.
ALTER TABLE signin_session ADD COLUMN active_at bigint;
ALTER TABLE signin_session ADD CONSTRAINT signin_session_locks CHECK (locked_at IS NULL OR kind = 'staff');
