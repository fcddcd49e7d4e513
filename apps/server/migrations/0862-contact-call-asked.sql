-- When the carrier was asked to dial a call. While it is there and the carrier has not named the call, the phone may ring:
-- nobody dials again. It is taken away where the carrier surely did not take the call.
ALTER TABLE contact_call ADD COLUMN asked_at bigint;
