import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parseProgramme, type Programme } from '@countersign/contract';
import type { Instant } from '@countersign/kernel';
import { isOpen, opensAt, phoneOffer, type Hours } from './phone-menu.ts';

const file = new URL('../../../../programmes/larkspur.yaml', import.meta.url);
const text = readFileSync(file, 'utf8');
const parsed = parseProgramme(text);
assert.ok(parsed.ok);
const programme: Programme = parsed.value;
const CARE = '+12125550142';
const US = { region: 'US', number: CARE };
const at = (moment: string) => Date.parse(moment) as Instant;

const MENU = `  - region: UK
    check: true
    pin: [status, mail, unlock]
`;
/** What is changed in the demo file, the line that is blamed, and the words. */
const BROKEN: readonly (readonly [string, string, string, string, RegExp])[] = [
  ['an unknown region', MENU, MENU.replace('UK', 'FR'), 'region: FR', /names region FR/],
  [
    'a product of another region',
    'products: [larkspur-credit]',
    'products: [larkspur-uk]',
    'products: [larkspur-uk]',
    /no product of region US/,
  ],
  [
    'a number that nobody can call',
    MENU,
    `${MENU}    numbers: [uk-calls]\n`,
    'numbers: [uk-calls]',
    /no number of region UK that can be called/,
  ],
  [
    'two menus for the same callers',
    MENU,
    MENU.replace('UK', 'US'),
    'region: US',
    /is for callers of menu 1, too/,
  ],
  [
    'a letter that the product does not have',
    'channels: [web, voice]\n    cashAdvance: { feePercent: 5, feeMinor: 1000, currency: USD, ratePercent: 29.99 }\n\n  - id: larkspur-uk',
    'channels: [web]\n    cashAdvance: { feePercent: 5, feeMinor: 1000, currency: USD, ratePercent: 29.99 }\n\n  - id: larkspur-uk',
    'pin: [status, unlock]',
    /offers status, which larkspur-credit does not have/,
  ],
  [
    'a new PIN by keypad that the product does not have',
    'pin: [status, unlock]',
    'pin: [status, keypad]',
    'pin: [status, keypad]',
    /offers keypad, which larkspur-credit does not have/,
  ],
  [
    'call backs without a purpose',
    '  - id: you-asked',
    '  - id: somebody-asked',
    'callBack: true',
    /there is no purpose you-asked by voice/,
  ],
  [
    'hours that end before they begin',
    "      from: '08:00'\n      until: '20:00'\n\nsenders",
    "      from: '21:00'\n      until: '20:00'\n\nsenders",
    "until: '20:00'",
    /is not after from/,
  ],
];
for (const [name, from, to, line, what] of BROKEN)
  test(`a mistake in the phone menus names its line: ${name}`, () => {
    assert.ok(text.includes(from), 'the demo file changed');
    const changed = text.replace(from, to);
    const outcome = parseProgramme(changed);
    assert.ok(!outcome.ok);
    const mistake = outcome.refusal.find((one) => what.test(one.what));
    assert.ok(mistake, JSON.stringify(outcome.refusal));
    const blamed = changed.split('\n')[mistake.line - 1] ?? '';
    assert.ok(blamed.includes(line), `line ${mistake.line}: ${blamed}`);
    assert.ok(mistake.remedy.length > 5);
  });

const names = (offer: ReturnType<typeof phoneOffer>) => [...offer.pin].join(' ');

test('a menu for a product comes before that of its region, and only once the card is named', () => {
  assert.equal(names(phoneOffer(programme, US)), 'status mail unlock keypad');
  assert.equal(
    names(phoneOffer(programme, { ...US, productId: 'larkspur-credit' })),
    'status unlock',
  );
  assert.equal(
    names(phoneOffer(programme, { ...US, productId: 'larkspur-charge' })),
    'status mail unlock keypad',
  );
});

test('a menu for a number comes before that of its region', () => {
  const [first] = programme.phoneMenus ?? [];
  assert.ok(first !== undefined);
  const more = { ...first, numbers: ['us-fraud'], check: false };
  const changed = { ...programme, phoneMenus: [first, more] };
  assert.equal(phoneOffer(changed, US).check, true);
  assert.equal(phoneOffer(changed, { ...US, number: '+12125550177' }).check, false);
});

test('without a menu everything is offered but call backs, in the hours of the number that was called', () => {
  const { phoneMenus: _none, ...bare } = programme;
  const offer = phoneOffer(bare, US);
  assert.deepEqual([offer.check, offer.activity, offer.callBack], [true, true, false]);
  assert.equal(offer.hours, 'always');
});

test('what a product does not have is offered for none of its cards, whatever a menu says', () => {
  const products = programme.products.map((one) =>
    one.id === 'larkspur-charge'
      ? { ...one, pin: { ...one.pin, mail: false, unlocksPerDayMax: 0, keypad: false } }
      : { ...one, channels: ['web' as const] },
  );
  const changed = { ...programme, products };
  const of = (productId: string) => names(phoneOffer(changed, { ...US, productId }));
  assert.deepEqual([of('larkspur-charge'), of('larkspur-credit')], ['status', '']);
});

const WEEK: Hours = {
  ...{ days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] },
  ...{ from: '08:00', until: '20:00' },
};
const ZONE = { timeZone: 'America/New_York' };

const MOMENTS = [
  ['2030-11-22T12:59:59Z', false, '2030-11-22T13:00:00Z'],
  ['2030-11-22T13:00:00Z', true, '2030-11-22T13:00:00Z'],
  ['2030-11-23T00:59:00Z', true, '2030-11-23T00:59:00Z'],
  ['2030-11-23T01:00:00Z', false, '2030-11-25T13:00:00Z'],
  // Clocks go back in that night: eight in the morning is an hour later in UTC.
  ['2030-11-02T18:00:00Z', false, '2030-11-04T13:00:00Z'],
  ['2030-11-01T11:30:00Z', false, '2030-11-01T12:00:00Z'],
] as const;
for (const [moment, open, opens] of MOMENTS)
  test(`hours at ${moment}`, () => {
    assert.equal(isOpen(WEEK, ZONE, at(moment)), open);
    assert.equal(
      new Date(opensAt(WEEK, ZONE, at(moment))).toISOString(),
      new Date(opens).toISOString(),
    );
    assert.ok(isOpen('always', ZONE, at(moment)));
  });
