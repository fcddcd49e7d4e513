-- Operators see who opened unusually many packs within a day.
CREATE INDEX evidence_pack_opening_at ON evidence_pack_opening (at DESC);
