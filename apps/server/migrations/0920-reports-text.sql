-- Reports that came as a text: which phone wrote them, as a keyed hash, so that a second text can say who had sent the first.
CREATE TABLE reports_text (
  report_id text PRIMARY KEY REFERENCES reports_report (id) ON DELETE CASCADE,
  phone_hash text NOT NULL,
  at bigint NOT NULL
);
CREATE INDEX reports_text_phone ON reports_text (phone_hash, at DESC);

-- Answered once: who had sent it stands with what the report names.
CREATE TABLE reports_text_sender (
  report_id text PRIMARY KEY REFERENCES reports_report (id) ON DELETE CASCADE,
  at bigint NOT NULL
);

REVOKE UPDATE, DELETE ON reports_text, reports_text_sender FROM countersign_server;
