-- The keys that sign what the public may check: shown before they sign, and for as long as anything they signed is good.
CREATE TABLE signing_key (
  kid text PRIMARY KEY,
  -- JSON Web Key (RFC 7517), public half.
  public_jwk jsonb NOT NULL,
  -- The private half, PKCS #8, sealed under a key of the server's.
  private_sealed bytea NOT NULL,
  -- Milliseconds UTC.
  signs_from bigint NOT NULL,
  signs_until bigint NOT NULL,
  shown_until bigint NOT NULL,
  CHECK (signs_from < signs_until AND signs_until < shown_until)
);
REVOKE UPDATE, DELETE ON signing_key FROM countersign_server;
