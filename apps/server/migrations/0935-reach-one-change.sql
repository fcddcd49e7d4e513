-- One change of a member is open, or waits for its code: two that were confirmed side by side would both be made.
UPDATE reach_change SET state = 'dropped', ended_at = until, value = NULL WHERE ended_at IS NULL;
CREATE UNIQUE INDEX reach_change_one ON reach_change (member_id) WHERE ended_at IS NULL;
