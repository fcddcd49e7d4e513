-- An alarm of a change that was undone does not lapse by itself: while nobody has closed it, it is not old.
CREATE OR REPLACE FUNCTION casework_purge_alarms(before bigint, most integer) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  old text[];
BEGIN
  SELECT array_agg(id) INTO old FROM (
    SELECT id FROM casework_alarm
    WHERE GREATEST(at, until, COALESCE(closed_at, 0)) < LEAST(before, platform_oldest_kept())
      AND (closed_at IS NOT NULL OR cause <> 'change-undone')
    ORDER BY at LIMIT most FOR UPDATE SKIP LOCKED) AS found;
  DELETE FROM casework_alarm WHERE id = ANY (old);
  RETURN COALESCE(cardinality(old), 0);
END
$$;
