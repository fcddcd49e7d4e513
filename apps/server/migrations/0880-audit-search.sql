-- Operators search the record: by who did it, and by what was done.
CREATE INDEX audit_entry_actor ON audit_entry (actor_id, position);
CREATE INDEX audit_entry_operation ON audit_entry (operation, position);
-- Entries follow one another in time, so that a block of them is a span of it.
CREATE INDEX audit_entry_at ON audit_entry USING brin (at);
