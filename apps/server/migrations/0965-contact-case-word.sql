-- The word before a UUID is of letters: a card number could be cut in two, half in the word and half in the digits that follow it.
-- Rows that are there need no reading: nothing of a contact changes its name.
ALTER TABLE contact_ledger DROP CONSTRAINT contact_ledger_case_name_check;
ALTER TABLE contact_ledger ADD CONSTRAINT contact_ledger_case_name_check CHECK (
  case_name ~ '^[A-Za-z0-9._:-]{1,64}$' AND (
    case_name !~ '[0-9]([._:-]*[0-9]){12}'
    OR case_name ~ '^([A-Za-z]{1,12}[._:-])?[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$'
  )
) NOT VALID;
