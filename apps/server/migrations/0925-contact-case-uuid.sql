-- A case may be named by a UUID, whatever digits chance put in it; an alert of ours is. Anything else with thirteen digits in a row stays refused.
-- What is in the table kept the narrower rule, so its rows need no reading.
ALTER TABLE contact_ledger DROP CONSTRAINT contact_ledger_case_name_check;
ALTER TABLE contact_ledger ADD CONSTRAINT contact_ledger_case_name_check CHECK (
  case_name ~ '^[A-Za-z0-9._:-]{1,64}$' AND (
    case_name !~ '[0-9]([._:-]*[0-9]){12}'
    OR case_name ~ '^([A-Za-z][A-Za-z0-9]{0,11}[._:-])?[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$'
  )
) NOT VALID;
