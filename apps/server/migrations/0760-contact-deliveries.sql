-- The words of programme and member that a message was written with: it is shown and compared as it was, whatever has changed.
ALTER TABLE contact_ledger ADD COLUMN words jsonb NOT NULL DEFAULT '{}';

-- How each handing over to a provider went.
CREATE TABLE contact_try (
  contact_id text NOT NULL REFERENCES contact_ledger (id),
  position integer NOT NULL,
  at bigint NOT NULL,
  provider text NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('taken', 'rejected', 'down', 'unclear')),
  provider_id text,
  reason text,
  PRIMARY KEY (contact_id, position)
);
SELECT platform_append_only('contact_try');
CREATE INDEX contact_try_provider ON contact_try (provider, provider_id) WHERE provider_id IS NOT NULL;

-- What a provider said at last of a message that it took: once, and for good.
CREATE TABLE contact_delivery (
  contact_id text PRIMARY KEY REFERENCES contact_ledger (id),
  at bigint NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('delivered', 'undelivered')),
  reason text
);
SELECT platform_append_only('contact_delivery');
