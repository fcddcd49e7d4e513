import assert from 'node:assert/strict';
import { test } from 'node:test';

import { isFalseId } from './sender-ids.ts';

const ROWS: readonly (readonly [id: string, text: string, isFalse: boolean])[] = [
  ['Marlwe', 'Marlowe: a payment was made', true],
  ['Marlowe', 'Marlowe: a payment was made', false],
  ['BcoMarlowe', 'Banco Marlowe: un pago', false],
  ['+1 555 0100', 'Marlowe: a payment was made', false],
  // A word that lures, whole or cut short, or a number behind a hyphen.
  ['MARLOWE-HELP', 'A code is on its way', true],
  ['Marlowe-Disp', 'Marlowe Energy: an engineer is on the way', true],
  ['JUZGADO-NOTIF', 'Tiene un aviso judicial', true],
  ['REV-OFFICE24', 'Revenue Office: your repayment', true],
  ['PALMGROVE-EM', 'Palmgrove County: evacuation order', false],
  ['T-Mobile', 'Your bill is ready', false],
  ['Loom-Thread', 'Your order is ready', false],
  // A nought for an O.
  ['OFITRIBUT0', 'Oficina de Tributos: su devolución', true],
  ['MARL0WE', 'Your plan ends', true],
  ['O2', 'Your bill is ready', false],
  ['Route66', 'Your table is booked', false],
  // The name, or a row of its words, less or with another letter.
  ['PENMAROW', 'Penmarrow Council: your rebate', true],
  ['RiberaAta', 'Cargo de 318 euros. Caja Ribera Alta', true],
  ['CINERARNA', 'Cinerama Casa: tu banco ha rechazado el pago', true],
  ['HarrowTyn', 'Harrow & Tyne: your app will ask', true],
  ['Navy Federa', 'Navy Federal: a payment was made', false],
  ['Marlowes', "Marlowe's: your table is booked", false],
  ['Swiftlane', "Swiftlane's driver is near", false],
  ['CSalud Eras', 'Centro de Salud Las Eras: vacuna', false],
  ['CAJALMENARA', 'Caja Almenara: un pago', false],
  ['EastFenBC', 'East Fen Council: your challenge', false],
];

test('an id that nobody would choose, or that is nearly the name', () => {
  for (const [from, text, isFalse] of ROWS)
    assert.equal(isFalseId({ channel: 'sms', from, text }), isFalse, `${from}: ${text}`);
  assert.ok(!isFalseId({ channel: 'email', from: 'MARLOWE-HELP', text: 'Hello' }));
});
