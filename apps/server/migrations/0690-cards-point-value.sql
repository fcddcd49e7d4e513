-- Whose address a letter came from.
CREATE INDEX cards_contact_point_value ON cards_contact_point (kind, lower(value)) WHERE ended_at IS NULL;
