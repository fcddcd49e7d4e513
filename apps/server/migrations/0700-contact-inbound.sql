-- Somebody calls us and says that they are a member: such a call is answered when it is written down.
CREATE OR REPLACE FUNCTION contact_guard_ledger() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.state NOT IN ('planned', 'registered') THEN
      RAISE EXCEPTION 'a contact begins as planned or registered' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'a contact is never deleted' USING ERRCODE = 'restrict_violation';
  END IF;
  IF (to_jsonb(OLD) - '{state,state_at,provider_id,failure}'::text[])
     IS DISTINCT FROM (to_jsonb(NEW) - '{state,state_at,provider_id,failure}'::text[]) THEN
    RAISE EXCEPTION 'only the state of a contact changes' USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.state <> NEW.state AND NOT (OLD.state || '>' || NEW.state) = ANY (ARRAY[
    'planned>registered', 'planned>cancelled', 'planned>expired',
    'registered>dialing', 'registered>cancelled', 'registered>expired', 'registered>failed',
    'dialing>ringing', 'dialing>answered', 'dialing>ended', 'dialing>failed', 'dialing>busy', 'dialing>no_answer',
    'ringing>answered', 'ringing>busy', 'ringing>no_answer', 'ringing>failed', 'ringing>ended',
    'answered>ended'
  ]) AND NOT (NEW.direction = 'inbound' AND OLD.state = 'registered' AND NEW.state = 'answered') THEN
    RAISE EXCEPTION 'a contact does not go from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;
