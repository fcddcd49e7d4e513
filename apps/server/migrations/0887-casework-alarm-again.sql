-- One alarm is open for a call. Where one was closed and the call goes on, another one can be raised: what was closed in error, or by
-- somebody who should not have, does not silence whoever still hears that something is wrong.
ALTER TABLE casework_alarm DROP CONSTRAINT casework_alarm_call_id_key;
CREATE UNIQUE INDEX casework_alarm_one_open ON casework_alarm (call_id) WHERE closed_at IS NULL;
