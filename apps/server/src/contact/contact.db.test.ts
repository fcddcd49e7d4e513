import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ok, refused, sensitive } from '@countersign/kernel';
import { ChannelFault, type OutboundMessage, type Send } from '../channels/index.ts';
import type { ContactReference } from './types.ts';
import { email, openContactHouse, phone } from '../../test/contact-house.ts';

const sent: OutboundMessage[] = [];
let answer: Send = async (message) => {
  sent.push(message);
  return ok({ providerId: `p-${sent.length}` });
};
const house = await openContactHouse((message) => answer(message));
const { server, db, time, programme, audit, cards, attempts } = house;
const { channels, contact, member, settled, tell } = house;
const ada = await member('M-1', 'en', [phone, email]);
const luz = await member('M-2', 'es', [phone]);
const landline = await member('M-3', 'en', [{ ...phone, takesText: false }]);

const rowOf = async (id: string | undefined) =>
  (await server.asOwner('SELECT * FROM contact_ledger WHERE id = $1', [id]))[0];

test('a member is told on every endpoint, under a reference, with a row for each', async () => {
  const ids = await tell(ada, 'account.new-device');
  await settled();
  assert.equal(ids.length, 2);
  assert.deepEqual(
    sent
      .map((message) => `${message.channel} ${message.to}`)
      .toSorted((a, b) => a.localeCompare(b)),
    ['email ada@mail.example', 'sms +12125550123'],
  );
  const row = await rowOf(ids[0]);
  assert.deepEqual(
    [row?.['state'], row?.['purpose'], row?.['quiet'], row?.['programme']],
    ['ended', 'security', 'outside', programme.version()],
  );
  assert.match(String(row?.['provider_id']), /^p-/);
  const events = await server.asOwner(
    'SELECT state FROM contact_event WHERE contact_id = $1 ORDER BY position',
    [ids[0]],
  );
  assert.deepEqual(
    events.map((event) => event['state']),
    ['registered', 'dialing', 'ended'],
  );
  const reference = String(row?.['reference']);
  const shown = `${reference.slice(0, 4)} ${reference.slice(4)}`;
  assert.ok(sent.some((message) => message.text.includes(shown)));
  const views = await contact.contactsOf({ memberId: ada, limit: 10 });
  assert.ok(
    views.some(
      (view) => view.reference === shown && view.to === '…23' && view.text.includes('new device'),
    ),
  );
});

test('what is rolled back is not sent', async () => {
  sent.length = 0;
  await assert.rejects(
    db.transaction(async (tx) => {
      await contact.tellMember(tx, {
        memberId: ada,
        template: 'pin.shown',
        to: 'everywhere',
        facts: { card: 'Larkspur …0005' },
        correlation: 'c',
      });
      throw new Error('no');
    }),
  );
  await settled();
  assert.deepEqual(sent, []);
});

test('a code is sealed until it goes, goes once, and is nowhere afterwards', async () => {
  sent.length = 0;
  let open = () => {};
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  const before = answer;
  answer = async (message) => {
    await gate;
    return before(message);
  };
  const [id] = await tell(luz, 'code.step-up', {
    code: sensitive('918273'),
    correlation: 'code-test',
  });
  const everything = async () => {
    const tables = await server.asOwner(
      `SELECT tablename FROM pg_tables WHERE schemaname = 'public'`,
    );
    const rows = await Promise.all(
      tables.map((table) => server.asOwner(`SELECT t::text FROM ${String(table['tablename'])} t`)),
    );
    return JSON.stringify(rows);
  };
  const during = await everything();
  assert.ok(during.includes('contact.send') && !during.includes('918273'));
  open();
  await settled();
  answer = before;
  assert.equal(sent.length, 1);
  assert.match(
    sent[0]?.text ?? '',
    /^Para continuar en Larkspur: código 918273\..*\n@larkspur\.example #918273$/s,
  );
  assert.deepEqual(
    await server.asOwner('SELECT * FROM contact_secret WHERE contact_id = $1', [id]),
    [],
  );
  assert.ok(!(await everything()).includes('918273'));
  const [view] = await contact.contactsOf({ memberId: luz, limit: 1 });
  assert.match(view?.text ?? '', /••••••/);
});

test('a code that could not go within its life does not go', async () => {
  sent.length = 0;
  const before = answer;
  answer = async () => {
    throw new ChannelFault('down');
  };
  const [id] = await tell(luz, 'code.sign-in', { code: sensitive('918273') });
  await new Promise((resolve) => {
    setTimeout(resolve, 200);
  });
  answer = before;
  time.advance(600_000);
  await settled();
  assert.deepEqual(sent, []);
  assert.equal((await rowOf(id))?.['state'], 'failed');
  assert.deepEqual(await server.asOwner('SELECT * FROM contact_secret'), []);
});

test('a provider that refuses for good ends the contact; nobody tries again', async () => {
  const before = answer;
  answer = async () => refused({ code: 'channels.rejected', reason: 'sms 21211' });
  const [id] = await tell(luz, 'account.new-device');
  await settled();
  answer = before;
  const row = await rowOf(id);
  assert.deepEqual([row?.['state'], row?.['failure']], ['failed', 'sms 21211']);
});

test('in quiet hours only what is exempt goes; the rest waits for the morning', async () => {
  time.advance(Date.parse('2030-11-23T03:00:00Z') - time.now()); // ten in the evening
  sent.length = 0;
  await tell(luz, 'account.new-device');
  await settled();
  assert.equal(sent.length, 1);
  assert.equal(
    (await server.asOwner(`SELECT quiet FROM contact_ledger ORDER BY id DESC LIMIT 1`))[0]?.[
      'quiet'
    ],
    'exempt',
  );
});

test('somebody who can only be called is not written to, and the record says so', async () => {
  assert.deepEqual(await tell(landline, 'account.new-device', { correlation: 'landline' }), []);
  const lines = await audit.about({ subject: landline, limit: 5 });
  assert.ok(
    lines.some((line) => line.refusal === 'contact.unreachable' && line.correlation === 'landline'),
  );
});

test('a point of somebody else, an unknown template and a code template without a code are faults', async () => {
  const [point] = await cards.contactPointsOf(db.reader, luz);
  await assert.rejects(
    tell(ada, 'account.new-device', { to: { contactPointId: point?.id } }),
    /somebody else/,
  );
  await assert.rejects(tell(ada, 'account.nothing'), /no template/);
  await assert.rejects(tell(ada, 'code.sign-in'), /needs a code/);
});

test('without a committed row nothing leaves', async () => {
  sent.length = 0;
  const message = {
    contactId: 'nobody',
    channel: 'sms',
    to: '+12125550123',
    from: '+12125550100',
    fromName: 'L',
    subject: '',
    text: 'x',
  } as const;
  await assert.rejects(channels.send(message, 1), /without a registered contact/);
  await assert.rejects(
    db.transaction(async (tx) => {
      const [id] = await contact.tellMember(tx, {
        memberId: luz,
        template: 'account.recovered',
        to: 'everywhere',
        facts: {},
        correlation: 'c',
      });
      await channels.send({ ...message, contactId: id ?? '' }, 1);
    }),
    /without a registered contact/,
  );
  assert.equal(attempts.length, 2);
  assert.deepEqual(sent, []);
});

const STATES = [
  'planned',
  'registered',
  'dialing',
  'ringing',
  'answered',
  'ended',
  'no_answer',
  'busy',
  'failed',
  'cancelled',
  'expired',
];
const MOVES = new Set([
  'planned>registered',
  'planned>cancelled',
  'planned>expired',
  'registered>dialing',
  'registered>cancelled',
  'registered>expired',
  'registered>failed',
  'dialing>ringing',
  'dialing>answered',
  'dialing>ended',
  'dialing>failed',
  'dialing>busy',
  'dialing>no_answer',
  'ringing>answered',
  'ringing>busy',
  'ringing>no_answer',
  'ringing>failed',
  'ringing>ended',
  'answered>ended',
]);

test('the database takes the moves of the ledger and no other, nor any other change', async () => {
  const [id] = await tell(ada, 'account.recovered', { to: 'everywhere' });
  await settled();
  // Tried inside the database, in one statement: what it refuses is caught there.
  await server.asOwner(`
    CREATE FUNCTION moves_taken(contact text, states text[]) RETURNS text[] LANGUAGE plpgsql AS $$
    DECLARE one text; other text; taken text[] := '{}';
    BEGIN
      FOREACH one IN ARRAY states LOOP
        FOREACH other IN ARRAY states LOOP
          CONTINUE WHEN one = other;
          ALTER TABLE contact_ledger DISABLE TRIGGER contact_guard;
          UPDATE contact_ledger SET state = one WHERE id = contact;
          ALTER TABLE contact_ledger ENABLE TRIGGER contact_guard;
          BEGIN
            UPDATE contact_ledger SET state = other WHERE id = contact;
            taken := taken || (one || '>' || other);
          EXCEPTION WHEN check_violation THEN NULL;
          END;
        END LOOP;
      END LOOP;
      RETURN taken;
    END $$`);
  const [tried] = await server.asOwner('SELECT moves_taken($1, $2) AS taken', [id, STATES]);
  assert.deepEqual(new Set(tried?.['taken'] as string[]), MOVES);
  for (const change of [
    `purpose = 'offer'`,
    `member_id = 'x'`,
    `reference = 'AAAAAAAA'`,
    `created_at = 1`,
    `facts = '{"a":"b"}'`,
  ]) {
    await assert.rejects(
      server.asOwner(`UPDATE contact_ledger SET ${change} WHERE id = $1`, [id]),
      /only the state/,
      change,
    );
  }
  await assert.rejects(
    server.asOwner('DELETE FROM contact_ledger WHERE id = $1', [id]),
    /never deleted/,
  );
  await assert.rejects(server.asOwner('TRUNCATE contact_ledger CASCADE'), /append-only/);
});

test('a letter has its row before it goes, and its end', async () => {
  const letter = await db.transaction((tx) =>
    contact.registerLetter(tx, {
      memberId: ada,
      about: 'order-1',
      template: 'pin.letter',
      address: 'Ada Byron\n12 Elm Street\nBrookfield 10001',
      correlation: 'c',
    }),
  );
  assert.match(letter.reference, /^[0-9A-Z]{4} [0-9A-Z]{4}$/);
  await db.transaction((tx) => contact.concludeLetter(tx, { about: 'order-1', end: 'posted' }));
  await db.transaction((tx) => contact.concludeLetter(tx, { about: 'order-1', end: 'cancelled' }));
  const row = await rowOf(letter.id);
  assert.deepEqual([row?.['state'], row?.['endpoint_masked']], ['ended', 'A. B. …01']);
  // What whoever holds the letter, or one that only looks like it, has to compare it with.
  const known = await contact.knownUnder(letter.reference.replace(' ', '') as ContactReference);
  assert.deepEqual([known?.memberId, known?.channel, known?.to], [ada, 'post', 'A. B. …01']);
});

test('nobody is called, so nobody calls', async () => {
  assert.deepEqual(await contact.liveAnswer(ada), { answer: 'nothing', asOf: time.now() });
  assert.equal((await audit.verify()).whole, true);
});
