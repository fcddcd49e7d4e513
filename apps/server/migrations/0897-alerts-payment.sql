-- The last payments of a card, as the issuer's systems tell them: a handful for each, to be heard by whoever is known.
CREATE TABLE alerts_payment (
  id text PRIMARY KEY,
  -- The issuer's name of the payment.
  reference text NOT NULL UNIQUE,
  card_id text NOT NULL,
  amount_minor bigint NOT NULL CHECK (amount_minor >= 0),
  currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
  merchant text NOT NULL,
  happened_at bigint NOT NULL
);
CREATE INDEX alerts_payment_card ON alerts_payment (card_id, happened_at DESC, id DESC);
REVOKE UPDATE ON alerts_payment FROM countersign_server;
