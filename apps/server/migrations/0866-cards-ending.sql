-- Whoever calls names a card by its last four digits.
CREATE INDEX cards_card_ending ON cards_card (last_four);
