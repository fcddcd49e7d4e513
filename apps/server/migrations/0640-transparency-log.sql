-- The transparency log (RFC 6962): for each contact a commitment that says nothing without its salt.

-- The key that signs the log, one for the life of the log.
CREATE TABLE transparency_key (
  only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  -- Names the log in each checkpoint: our address without the scheme, as it was when the log began.
  origin text NOT NULL,
  -- SubjectPublicKeyInfo of an Ed25519 key.
  public_key bytea NOT NULL,
  -- PKCS #8, sealed under a key of the server's.
  private_sealed bytea NOT NULL,
  made_at bigint NOT NULL
);
SELECT platform_append_only('transparency_key');

-- What ties a contact to its leaf. Deleting a row forgets the tie; the log stays as it is.
CREATE TABLE transparency_commitment (
  contact_id text PRIMARY KEY,
  salt bytea NOT NULL CHECK (octet_length(salt) = 32),
  entry bytea NOT NULL CHECK (octet_length(entry) = 32),
  -- Its leaf; NULL while it waits for the next batch.
  place bigint UNIQUE
);
CREATE INDEX transparency_commitment_waiting ON transparency_commitment (contact_id) WHERE place IS NULL;
CREATE FUNCTION transparency_guard_commitment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.place IS NOT NULL OR NEW.place IS NULL OR NEW.contact_id <> OLD.contact_id
     OR NEW.salt <> OLD.salt OR NEW.entry <> OLD.entry THEN
    RAISE EXCEPTION 'a commitment is placed once and never changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER transparency_guard BEFORE UPDATE ON transparency_commitment
  FOR EACH ROW EXECUTE FUNCTION transparency_guard_commitment();

-- The leaves in their order. Some are of nobody: they hide how many contacts there were.
CREATE TABLE transparency_entry (
  place bigint PRIMARY KEY CHECK (place >= 0),
  entry bytea NOT NULL CHECK (octet_length(entry) = 32)
);
SELECT platform_append_only('transparency_entry');

-- Roots of whole tiles: level 1 over 256 leaves, level 2 over 256 of level 1, and so on.
CREATE TABLE transparency_node (
  level smallint NOT NULL CHECK (level BETWEEN 1 AND 7),
  place bigint NOT NULL CHECK (place >= 0),
  hash bytea NOT NULL CHECK (octet_length(hash) = 32),
  PRIMARY KEY (level, place)
);
SELECT platform_append_only('transparency_node');

-- What the log said of itself, signed; the largest is the newest.
CREATE TABLE transparency_checkpoint (
  size bigint PRIMARY KEY CHECK (size > 0),
  note text NOT NULL,
  at bigint NOT NULL
);
SELECT platform_append_only('transparency_checkpoint');
