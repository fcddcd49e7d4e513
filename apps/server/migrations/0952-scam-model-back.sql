-- The way back is one person's, and so it leads to one place: from a release of two people to what it took the place of. A way back
-- from a way back would let one person release what was withdrawn.
CREATE FUNCTION scam_model_guard_back() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.kind = 'back' AND NOT EXISTS (
    SELECT FROM scam_model_release AS last
    WHERE last.position = NEW.position - 1 AND last.kind = 'release'
      AND last.before = NEW.sha256 AND last.sha256 = NEW.before
  ) THEN
    RAISE EXCEPTION 'only a release of two people is gone back from' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER scam_model_guard_back BEFORE INSERT ON scam_model_release FOR EACH ROW EXECUTE FUNCTION scam_model_guard_back();
