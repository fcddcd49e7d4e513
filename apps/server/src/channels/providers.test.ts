import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ok, refused, type Instant } from '@countersign/kernel';
import { isSigned, signForm } from '@countersign/callflow';
import { createProviders, REST_MS } from './providers.ts';
import { ChannelFault, type OutboundMessage, type Provider, type ProviderTry } from './types.ts';

const message: OutboundMessage = {
  ...{ contactId: 'c-1', channel: 'sms', to: '+12125550123', from: '+12125550100' },
  ...{ fromName: '', subject: '', text: 'x' },
};
type Mood = 'fine' | 'rejects' | 'down' | 'unclear';

function bench(moods: readonly [Mood, Mood]) {
  const mood = [...moods];
  const asked: string[] = [];
  const notes: ProviderTry[] = [];
  let now = 1_900_000_000_000;
  const provider = (at: number): Provider => ({
    name: `p${at}`,
    send: async () => {
      asked.push(`p${at}`);
      if (mood[at] === 'rejects') return refused({ code: 'channels.rejected', reason: 'no' });
      if (mood[at] === 'down') throw new ChannelFault('down');
      if (mood[at] === 'unclear') throw new ChannelFault('unclear', { mayBeTaken: true });
      return ok({ providerId: `${at}` });
    },
  });
  const send = createProviders({
    providers: [provider(0), provider(1)],
    clock: () => now as Instant,
    note: async (tried) => void notes.push(tried),
  });
  return {
    asked,
    notes,
    mood,
    advance: (ms: number) => (now += ms),
    send: (attempt = 1) => send(message, attempt),
  };
}
const outcomes = (notes: readonly ProviderTry[]) =>
  notes.map(({ outcome, provider }) => `${provider} ${outcome}`);

test('the first takes it, and nobody else is asked', async () => {
  const { asked, notes, send } = bench(['fine', 'fine']);
  assert.deepEqual(await send(), ok({ providerId: '0' }));
  assert.deepEqual([asked, outcomes(notes)], [['p0'], ['p0 taken']]);
  assert.equal(notes[0]?.providerId, '0');
});

test('the first is down: the second takes it at once, and is asked first until the first has rested', async () => {
  const { advance, asked, mood, notes, send } = bench(['down', 'fine']);
  assert.ok((await send()).ok);
  assert.deepEqual(outcomes(notes), ['p0 down', 'p1 taken']);
  mood[0] = 'fine';
  await send();
  assert.deepEqual(asked.slice(2), ['p1']);
  advance(REST_MS + 1);
  await send();
  assert.deepEqual(asked.slice(3), ['p0']);
});

test('a lost answer is asked for again at the same provider; only then is the other one asked', async () => {
  const { asked, notes, send } = bench(['unclear', 'fine']);
  await assert.rejects(send(1), /unclear/);
  assert.deepEqual([asked, outcomes(notes)], [['p0'], ['p0 unclear']]);
  assert.ok((await send(2)).ok);
  assert.deepEqual(asked, ['p0', 'p0', 'p1']);
});

test('a rejection is about the message: no other provider is asked', async () => {
  const { asked, send } = bench(['rejects', 'fine']);
  assert.ok(!(await send()).ok);
  assert.deepEqual(asked, ['p0']);
});

test('all are down: the job tries again, and each is asked each time', async () => {
  const { asked, send } = bench(['down', 'down']);
  await assert.rejects(send(1), ChannelFault);
  await assert.rejects(send(2), ChannelFault);
  assert.deepEqual(asked, ['p0', 'p1', 'p0', 'p1']);
});

// Twilio's documentation, "Validating Signatures from Twilio", and the tests of its Node library.
const ADDRESS = 'https://mycompany.com/myapp.php?foo=1&bar=2';
const SECRET = '12345';
for (const [caller, signature] of [
  ['+14158675309', 'RSOYDt4T1cUTdK1PDd93/VVr8B8='],
  ['+14158675310', 'GvWf1cFY/Q7PnoempGyD5oXAezc='],
] as const)
  test(`the published signature ${signature}`, () => {
    const fields = {
      ...{ CallSid: 'CA1234567890ABCDE', Caller: caller, Digits: '1234', From: caller },
      ...{ To: '+18005551212' },
    };
    assert.equal(signForm(ADDRESS, fields, SECRET), signature);
    assert.ok(isSigned(ADDRESS, fields, { secret: SECRET, signature }));
    for (const bent of [
      isSigned(`${ADDRESS}0`, fields, { secret: SECRET, signature }),
      isSigned(ADDRESS, { ...fields, Digits: '1235' }, { secret: SECRET, signature }),
      isSigned(ADDRESS, { ...fields, More: '' }, { secret: SECRET, signature }),
      isSigned(ADDRESS, fields, { secret: '12346', signature }),
      isSigned(ADDRESS, fields, { secret: SECRET, signature: '' }),
    ])
      assert.ok(!bent);
  });
