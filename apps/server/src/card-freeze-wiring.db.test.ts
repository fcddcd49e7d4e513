import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ok, type Instant } from '@countersign/kernel';
import { ask } from '../test/app.ts';
import { openContactHouse } from '../test/contact-house.ts';
import { buildAlerts } from './alerts-wiring.ts';
import { freezeCards, mayFreeze, unfreezeCard, type Freezing } from './card-freeze-wiring.ts';
import { createNoCarrier, type OutboundMessage } from './channels/index.ts';
import type { Foundation } from './foundation.ts';

const sent: OutboundMessage[] = [];
const house = await openContactHouse(async (message) => {
  sent.push(message);
  return ok({ providerId: `p-${sent.length}` });
}, createNoCarrier());
const { app, cards, contact, db, parts, programme, settled, time } = house;
const rooms = { ...parts, cards, contact };
const alerts = buildAlerts({ ...(parts as unknown as Foundation), cards, contact });

let people = 0;
async function somebody(language: 'en' | 'es' = 'en') {
  people += 1;
  const reference = `Z-${people}`;
  const since = new Date(time.now() - 86_400_000).toISOString();
  const memberId = await house.member(reference, language, [
    { kind: 'phone', value: `+121255503${String(people + 20)}`, takesText: true, since },
    { kind: 'email', value: `z${people}@mail.example`, since },
  ]);
  const made = await ask(app, {
    ...{ method: 'POST', url: '/v1/cards', as: 'processor' },
    body: {
      ...{ reference: `freeze-${people}`, cardmember: reference, product: 'larkspur-charge' },
      ...{ expiry: '2031-09', status: 'active' },
    },
  });
  assert.equal(made.status, 201, made.text);
  return { memberId, reference: `freeze-${people}` };
}
const statusOf = async (reference: string) =>
  (await cards.findCard(db.reader, { reference }))?.status;

/** Whose word froze it, and what the member reads of that: by text, by e-mail, in two languages, and never why. */
const FREEZES: readonly (readonly [
  string,
  Freezing,
  string,
  Readonly<Record<'en' | 'es', readonly [RegExp, RegExp]>>,
])[] = [
  [
    'the fraud team',
    { by: 'desk', staffId: 'olive' },
    'card.frozen',
    {
      en: [/: we froze .* because of fraud\. .*Call the number/, /^Our fraud team froze /m],
      es: [
        /: congelamos .* por fraude\. .*Llama al número/,
        /^Nuestro equipo contra el fraude congeló /m,
      ],
    },
  ],
  [
    'a no in the app',
    { by: 'answer' },
    'card.frozen-by-answer',
    {
      en: [/: a payment was not yours, so we froze /, /^You said that a payment was not yours/m],
      es: [/: un pago no era tuyo: congelamos /, /^Dijiste que un pago no era tuyo/m],
    },
  ],
];
for (const [who, freezing, template, words] of FREEZES)
  for (const language of ['en', 'es'] as const)
    test(`who froze a card is told as it was, and not why: ${who}, ${language}`, async () => {
      const { memberId } = await somebody(language);
      sent.length = 0;
      const frozen = await db.transaction((tx) =>
        freezeCards(rooms, tx, {
          ...{ memberId, cards: 'all', reason: 'pressure', freezing, correlation: 'c' },
        }),
      );
      assert.deepEqual(
        frozen.map(({ status }) => status),
        ['frozen-for-fraud'],
      );
      await settled();
      const [byText, byMail] = words[language];
      assert.match(sent.find(({ channel }) => channel === 'sms')?.text ?? '', byText);
      assert.match(sent.find(({ channel }) => channel === 'email')?.text ?? '', byMail);
      for (const { text } of sent) assert.doesNotMatch(text, /pressure|makes them|obliga/);
      const [seen] = await contact.contactsOf({ memberId, limit: 1 });
      assert.equal(seen?.template, template);
    });

test('a no in the app freezes the card; a no that anybody could have written or keyed locks it, and its member unlocks it', async () => {
  const rows = [
    ['app', 'frozen-for-fraud'],
    ['text', 'locked-by-member'],
    ['email', 'locked-by-member'],
    ['phone', 'locked-by-member'],
  ] as const;
  for (const [channel, status] of rows) {
    const { memberId, reference } = await somebody();
    const id = await questionAbout(reference);
    assert.equal(await no(memberId, id, channel), 'deny');
    assert.equal(await statusOf(reference), status, channel);
  }
});

let events = 0;
async function questionAbout(cardReference: string): Promise<string> {
  events += 1;
  const opened = await db.transaction((tx) =>
    alerts.open(tx, {
      ...{ reference: `event-${events}`, cardReference, amountMinor: 100, currency: 'USD' },
      ...{ merchant: 'Shop', at: time.now() as Instant, actor: 'p', correlation: 'c' },
    }),
  );
  assert.ok(opened.ok);
  return opened.value.id;
}
const no = (memberId: string, id: string, channel: 'app' | 'text' | 'email' | 'phone' = 'app') =>
  alerts.answer(id, { says: 'no', channel, memberId, correlation: 'c' });

async function unfreezeNow(memberId: string, reference: string) {
  const card = await cards.findCard(db.reader, { reference });
  const done = await db.transaction((tx) =>
    unfreezeCard(rooms, tx, {
      ...{ memberId, cardId: card?.id ?? '', confirmedAt: time.now() as Instant },
      ...{ askedAt: time.now() as Instant, askedBy: 'hanna', decidedBy: 'oscar', correlation: 'c' },
    }),
  );
  assert.ok(done.ok);
}

test('a no freezes once: said again, said late, or said to what was asked before the card was unfrozen, it locks', async () => {
  const { memberId, reference } = await somebody();
  const [first, older] = [await questionAbout(reference), await questionAbout(reference)];
  await no(memberId, first);
  await unfreezeNow(memberId, reference);
  assert.equal(await statusOf(reference), 'active');
  for (const [id, says] of [
    [first, 'same'],
    [older, 'deny'],
  ] as const) {
    assert.equal(await no(memberId, id), says);
    assert.equal(await statusOf(reference), 'locked-by-member', says);
    const doer = {
      actor: { kind: 'cardmember', id: memberId },
      channel: 'web',
      correlation: 'c',
    } as const;
    await db.transaction((tx) => cards.unlockByMember(tx, { memberId, cards: 'all', doer }));
  }
  time.advance(1_000);
  const late = await questionAbout(reference);
  time.advance(24 * 3_600_000);
  assert.equal(await no(memberId, late), 'deny');
  assert.equal(await statusOf(reference), 'locked-by-member');
  // A new question is a new case.
  await no(memberId, await questionAbout(reference));
  assert.equal(await statusOf(reference), 'frozen-for-fraud');
});

test('that it is not frozen any more is told, in both languages', async () => {
  for (const [language, words] of [
    ['en', /is not frozen any more/],
    ['es', /ya no está congelada/],
  ] as const) {
    const { memberId } = await somebody(language);
    const freezing = { by: 'desk', staffId: 'olive' } as const;
    const [card] = await db.transaction((tx) =>
      freezeCards(rooms, tx, {
        ...{ memberId, cards: 'all', reason: 'payment', freezing, correlation: 'c' },
      }),
    );
    await settled();
    sent.length = 0;
    const done = await db.transaction((tx) =>
      unfreezeCard(rooms, tx, {
        ...{
          memberId,
          cardId: card?.id ?? '',
          confirmedAt: time.now() as Instant,
          correlation: 'c',
        },
        ...{ askedAt: time.now() as Instant, askedBy: 'hanna', decidedBy: 'oscar' },
      }),
    );
    assert.ok(done.ok);
    await settled();
    for (const channel of ['sms', 'email'])
      assert.match(sent.find((one) => one.channel === channel)?.text ?? '', words);
  }
});

test('the fraud team is operators, and the teams of which the programme says so; nobody who is gone', async () => {
  const staff = (roles: readonly string[], team?: string) =>
    mayFreeze(
      {
        programme,
        signin: { staffOf: async () => ({ roles, team }) } as unknown as Parameters<
          typeof mayFreeze
        >[0]['signin'],
      },
      'somebody',
    );
  assert.equal(await staff(['operator'], 'cards'), true);
  assert.equal(await staff(['analyst']), true);
  assert.equal(await staff(['representative'], 'fraud'), true);
  assert.equal(await staff(['representative']), false);
  const gone = { staffOf: async () => undefined } as unknown as Parameters<
    typeof mayFreeze
  >[0]['signin'];
  assert.equal(await mayFreeze({ programme, signin: gone }, 'nobody'), false);
});
