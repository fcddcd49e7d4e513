import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ok } from '@countersign/kernel';
import { ask } from '../test/app.ts';
import { openContactHouse } from '../test/contact-house.ts';
import { lockCards, type Locking } from './card-lock-wiring.ts';
import { createNoCarrier, type OutboundMessage } from './channels/index.ts';

const sent: OutboundMessage[] = [];
const house = await openContactHouse(async (message) => {
  sent.push(message);
  return ok({ providerId: `p-${sent.length}` });
}, createNoCarrier());
const { app, cards, contact, db, parts, server, settled, time } = house;

let people = 0;
async function somebody(language: 'en' | 'es') {
  people += 1;
  const reference = `L-${people}`;
  const since = new Date(time.now() - 86_400_000).toISOString();
  const memberId = await house.member(reference, language, [
    { kind: 'phone', value: `+121255502${String(people + 20)}`, takesText: true, since },
    { kind: 'email', value: `l${people}@mail.example`, since },
  ]);
  const made = await ask(app, {
    ...{ method: 'POST', url: '/v1/cards', as: 'processor' },
    body: {
      ...{ reference: `lock-${people}`, cardmember: reference, product: 'larkspur-charge' },
      ...{ expiry: '2031-09', status: 'active' },
    },
  });
  assert.equal(made.status, 201, made.text);
  return memberId;
}

/** Whose word locked it, what the record says of that, and what the member reads: by text, by e-mail, in two languages. */
const LOCKS: readonly (readonly [
  string,
  Locking,
  string,
  string,
  Readonly<Record<'en' | 'es', readonly [RegExp, RegExp]>>,
])[] = [
  [
    'the member, with one press',
    { by: 'member' },
    'cards.locked-by-member cardmember web',
    'card.locked',
    { en: [/: you locked /, /^You locked /m], es: [/: bloqueaste /, /^Bloqueaste /m] },
  ],
  [
    'a no in the app',
    { by: 'answer', answered: 'app' },
    'cards.locked-by-answer cardmember web',
    'card.locked-by-answer',
    { en: [/was NO, so we locked/, /the answer was NO/], es: [/fue NO y bloqueamos/, /fue NO\./] },
  ],
  [
    'a no by text',
    { by: 'answer', answered: 'text' },
    'cards.locked-by-answer system system',
    'card.locked-by-answer',
    { en: [/was NO, so we locked/, /the answer was NO/], es: [/fue NO y bloqueamos/, /fue NO\./] },
  ],
  [
    'a no by e-mail, from whoever wrote it',
    { by: 'answer', answered: 'email' },
    'cards.locked-by-answer system email',
    'card.locked-by-answer',
    { en: [/was NO, so we locked/, /the answer was NO/], es: [/fue NO y bloqueamos/, /fue NO\./] },
  ],
  [
    'a no on the phone line',
    { by: 'answer', answered: 'phone' },
    'cards.locked-by-answer system voice',
    'card.locked-by-answer',
    { en: [/was NO, so we locked/, /the answer was NO/], es: [/fue NO y bloqueamos/, /fue NO\./] },
  ],
  [
    'a caller on the phone line',
    { by: 'line' },
    'cards.locked-by-line system voice',
    'card.locked-by-line',
    {
      en: [/a caller had our phone line lock/, /Somebody called us, named/],
      es: [/nuestra línea automática bloqueó/, /Alguien nos llamó, nombró/],
    },
  ],
  [
    'a representative on a call',
    { by: 'desk', staffId: 'staff-1' },
    'cards.locked-by-desk operator desk',
    'card.locked-by-desk',
    {
      en: [/our representative locked/, /A representative of ours locked/],
      es: [/nuestro equipo bloqueó/, /Alguien de nuestro equipo bloqueó/],
    },
  ],
];
for (const [who, locking, recorded, template, words] of LOCKS)
  for (const language of ['en', 'es'] as const)
    test(`who locked a card is told and recorded as it was: ${who}, ${language}`, async () => {
      const memberId = await somebody(language);
      sent.length = 0;
      const asked = { memberId, correlation: `lock ${memberId}`, cards: 'all', locking } as const;
      const locked = await db.transaction((tx) =>
        lockCards({ ...parts, cards, contact }, tx, asked),
      );
      assert.deepEqual(
        locked.map(({ status }) => status),
        ['locked-by-member'],
      );
      await settled();
      const [byText, byMail] = words[language];
      assert.match(sent.find(({ channel }) => channel === 'sms')?.text ?? '', byText);
      assert.match(sent.find(({ channel }) => channel === 'email')?.text ?? '', byMail);
      if (locking.by !== 'member')
        for (const { text } of sent) assert.doesNotMatch(text, /[Yy]ou locked|[Bb]loqueaste/);
      const [seen] = await contact.contactsOf({ memberId, limit: 1 });
      assert.equal(seen?.template, template);
      const rows = await server.asOwner(
        `SELECT operation || ' ' || actor_kind || ' ' || channel AS line FROM audit_entry
         WHERE operation LIKE 'cards.locked%' AND correlation = $1`,
        [asked.correlation],
      );
      assert.deepEqual(
        rows.map(({ line }) => line),
        [recorded],
      );
    });
