-- A yes is also taken back by "unsubscribe" in a mail program: one press, or an e-mail that it writes.
ALTER TABLE contact_consent DROP CONSTRAINT contact_consent_source_check;
ALTER TABLE contact_consent ADD CONSTRAINT contact_consent_source_check
  CHECK (source IN ('web', 'text', 'one-click', 'email'));
