-- A change that a risk came over is over: neither done nor declined, and never to be approved when the risk has gone.
ALTER TABLE casework_task DROP CONSTRAINT casework_task_state_check;
ALTER TABLE casework_task ADD CONSTRAINT casework_task_state_check
  CHECK (state IN ('open', 'confirmed', 'done', 'refused', 'declined', 'replaced', 'dropped'));
ALTER TABLE casework_task ADD CONSTRAINT casework_task_dropped_check
  CHECK (state <> 'dropped' OR (act = 'contact.change' AND value IS NULL));
