-- The role that the server runs as. It reads and writes rows; it owns nothing and cannot change the shape of a table.
-- Started by an account without the right to make roles, this asks for the role to be made by hand.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'countersign_server') THEN
    CREATE ROLE countersign_server LOGIN;
  END IF;
EXCEPTION
  WHEN duplicate_object OR unique_violation THEN NULL; -- another database of the same cluster made it just now
  WHEN insufficient_privilege THEN
    RAISE EXCEPTION 'role countersign_server is missing and this account may not make it'
      USING HINT = 'As a superuser: CREATE ROLE countersign_server LOGIN; then grant it to the account in DATABASE_URL.';
END
$$;

DO $$
BEGIN
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO countersign_server', current_database());
END
$$;
GRANT USAGE ON SCHEMA public TO countersign_server;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO countersign_server;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO countersign_server;
GRANT SELECT ON platform_migration TO countersign_server;

-- Append-only tables (ledger, audit, events): refused for everyone, the owner too, and not granted to the server at all.
CREATE FUNCTION platform_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END
$$;

-- One line in a migration makes a table append-only: SELECT platform_append_only('pin_event');
CREATE FUNCTION platform_append_only(name regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('REVOKE ALL ON %s FROM countersign_server', name);
  EXECUTE format('GRANT SELECT, INSERT ON %s TO countersign_server', name);
  EXECUTE format('CREATE TRIGGER append_only_rows BEFORE UPDATE OR DELETE ON %s FOR EACH ROW EXECUTE FUNCTION platform_refuse_change()', name);
  EXECUTE format('CREATE TRIGGER append_only_table BEFORE TRUNCATE ON %s FOR EACH STATEMENT EXECUTE FUNCTION platform_refuse_change()', name);
END
$$;
REVOKE ALL ON FUNCTION platform_append_only(regclass) FROM PUBLIC;

-- Answers of unsafe operations, by Idempotency-Key and principal, written in the transaction of the change.
CREATE TABLE platform_idempotency (
  principal text NOT NULL,
  key text NOT NULL,
  request_hash text NOT NULL,
  status integer NOT NULL,
  headers jsonb NOT NULL,
  body text NOT NULL,
  created_at bigint NOT NULL,
  PRIMARY KEY (principal, key)
);
CREATE INDEX platform_idempotency_age ON platform_idempotency (created_at);

-- Attempts, counted before they are evaluated. `hits` holds instants for exact windows, `full_at` the bucket's state.
CREATE TABLE platform_limit (
  key text PRIMARY KEY,
  hits bigint[] NOT NULL DEFAULT '{}',
  full_at bigint NOT NULL DEFAULT 0,
  expires_at bigint NOT NULL
);
CREATE INDEX platform_limit_age ON platform_limit (expires_at);
