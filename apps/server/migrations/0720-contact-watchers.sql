-- Browsers that see the live answer of their member before anybody signs in: each by a key that never leaves it.
CREATE TABLE contact_watcher (
  id text PRIMARY KEY,
  member_id text NOT NULL,
  -- SubjectPublicKeyInfo of a P-256 key.
  public_key bytea NOT NULL,
  -- "Firefox, Linux": for its owner's list.
  device text NOT NULL,
  made_at bigint NOT NULL,
  seen_at bigint NOT NULL,
  ended_at bigint
);
CREATE INDEX contact_watcher_member ON contact_watcher (member_id) WHERE ended_at IS NULL;
REVOKE DELETE ON contact_watcher FROM countersign_server;
CREATE FUNCTION contact_guard_watcher() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.member_id, NEW.public_key, NEW.device, NEW.made_at)
     IS DISTINCT FROM (OLD.id, OLD.member_id, OLD.public_key, OLD.device, OLD.made_at)
     OR (OLD.ended_at IS NOT NULL AND NEW.ended_at IS DISTINCT FROM OLD.ended_at) THEN
    RAISE EXCEPTION 'a watcher is made, seen and ended, and nothing else' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER contact_guard_watcher BEFORE UPDATE ON contact_watcher FOR EACH ROW EXECUTE FUNCTION contact_guard_watcher();
