-- What takes a change back is a value of its own, and not the reference of the notice: a reference stands in lists, receipts and records, where
-- whoever took the account over reads it. Only the message to the old contact has the value; here is its hash. A change of before has none,
-- and is taken back by a text from the old phone or by a call.
ALTER TABLE reach_undo ADD COLUMN code_hash bytea CHECK (octet_length(code_hash) = 32);
CREATE UNIQUE INDEX reach_undo_code ON reach_undo (code_hash);

CREATE OR REPLACE FUNCTION reach_guard_undo() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.undone_at IS NOT NULL THEN
    RAISE EXCEPTION 'what was undone stays so' USING ERRCODE = 'check_violation';
  END IF;
  IF (NEW.point_id, NEW.former_id, NEW.member_id, NEW.kind, NEW.at, NEW.until, NEW.code_hash)
     IS DISTINCT FROM (OLD.point_id, OLD.former_id, OLD.member_id, OLD.kind, OLD.at, OLD.until, OLD.code_hash) THEN
    RAISE EXCEPTION 'what was changed, and when, does not change' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;
