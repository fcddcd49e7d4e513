import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { createSmsSmpp } from './sms-smpp.ts';
import { openMessageCentre } from './test/message-centre.ts';
import type { OutboundMessage } from './types.ts';

type Incoming = Parameters<Parameters<typeof createSmsSmpp>[1]>[0];

const centre = await openMessageCentre();
const heard: Incoming[] = [];
let isTaken = true;
const line = createSmsSmpp(
  {
    ...{ host: '127.0.0.1', port: centre.port, tls: false, systemId: 'desk', password: 'secret' },
    ...{ timeoutMs: 400, enquireMs: 60_000 },
  },
  async (incoming) => {
    heard.push(incoming);
    return isTaken;
  },
);
after(() => {
  line.close();
  centre.close();
});

const message = (text: string, more: Partial<OutboundMessage> = {}): OutboundMessage => ({
  ...{ contactId: 'c', channel: 'sms', to: '+12125550123', from: '+12125550100' },
  ...{ fromName: '', subject: '', text },
  ...more,
});

for (const [what, text, segments] of [
  ['plain', 'Larkspur: code 123 456. Ref K7H2 9QXM', 1],
  ['outside the small alphabet', 'Larkspur: código 123 456. ¿No fue usted?', 1],
  ['in the extension', 'Prices in €, [braces] and {more}', 1],
  ['of two segments', `Two: ${'0123456789'.repeat(20)}`, 2],
  ['of two segments with a pair at the cut', `${'á'.repeat(66)}😀${'é'.repeat(30)}`, 2],
] as const)
  test(`a text ${what} arrives as it was written`, async () => {
    const before = centre.submitted.length;
    const sent = await line.send(message(text));
    assert.ok(sent.ok && sent.value.providerId.startsWith('m-'));
    assert.deepEqual(centre.texts.at(-1), { from: '12125550100', to: '12125550123', text });
    assert.equal(centre.submitted.length - before, segments);
    const wanted = centre.submitted.slice(before).map((one) => one.registered_delivery);
    assert.deepEqual(wanted.slice(-1), [1], 'a receipt is asked for');
    assert.ok(
      wanted.slice(0, -1).every((one) => one === 0),
      'of the last segment alone',
    );
  });

test('a sender of letters is told apart from a number', async () => {
  await line.send(message('Hello', { from: 'LARKSPUR' }));
  const last = centre.submitted.at(-1);
  assert.deepEqual([last?.source_addr, last?.source_addr_ton], ['LARKSPUR', 5]);
});

for (const [what, fields, told] of [
  [
    'by its words',
    {
      esm_class: 4,
      short_message:
        'id:m-7 sub:001 dlvrd:001 submit date:3011260259 done date:3011260300 stat:DELIVRD err:000 text:Lark',
    },
    { kind: 'receipt', messageId: 'm-7', outcome: 'delivered', reason: 'DELIVRD 000' },
  ],
  [
    'by its parameters',
    { esm_class: 4, short_message: '', receipted_message_id: 'm-8', message_state: 5 },
    { kind: 'receipt', messageId: 'm-8', outcome: 'undelivered', reason: 'UNDELIV' },
  ],
  [
    'on the way',
    { esm_class: 4, short_message: 'id:m-9 stat:ENROUTE err:000' },
    { kind: 'receipt', messageId: 'm-9', outcome: 'open', reason: 'ENROUTE 000' },
  ],
] as const)
  test(`a receipt is read ${what}`, async () => {
    assert.equal(await centre.deliver({ source_addr: '1', destination_addr: '2', ...fields }), 0);
    assert.deepEqual(heard.at(-1), told);
  });

for (const text of ['STOP', 'no, señor €', 'Ω wins ✓'])
  test(`“${text}”, written back, is heard`, async () => {
    const from = '12125550123';
    await centre.deliver({
      source_addr: from,
      destination_addr: '12125550100',
      short_message: text,
    });
    assert.deepEqual(heard.at(-1), { kind: 'text', from: `+${from}`, to: '12125550100', text });
  });

test('a national number, and letters, are told as they came: nobody else’s number is made of them', async () => {
  for (const [source_addr_ton, source_addr, from] of [
    [1, '12125550123', '+12125550123'],
    [2, '2125550123', '2125550123'],
    [5, '2125550123', '2125550123'],
    [5, 'LARKSPUR', 'LARKSPUR'],
  ] as const) {
    await centre.deliver({ source_addr, source_addr_ton, short_message: 'STOP' });
    const last = heard.at(-1);
    assert.equal(last?.kind === 'text' && last.from, from);
  }
});

test('a long text in a payload is heard', async () => {
  const text = 'no '.repeat(2_000).trim();
  await centre.deliver({ source_addr: '1', short_message: '', message_payload: text });
  assert.equal(heard.at(-1)?.kind, 'text');
});

test('what is not safe with us is to be told again', async () => {
  isTaken = false;
  const status = await centre.deliver({ source_addr: '1', short_message: 'again' });
  assert.equal(status, 0x64);
  isTaken = true;
});

test('a lost answer may be a text that was taken; a line that is away is not; it comes back by itself', async () => {
  centre.mood('silent');
  await assert.rejects(line.send(message('silent')), { mayBeTaken: true });
  centre.mood('hangs up');
  await assert.rejects(line.send(message('hung up')), { mayBeTaken: true });
  centre.mood('fine');
  const again = async (): Promise<boolean> =>
    line.send(message('again')).then(
      ({ ok }) => ok,
      () => new Promise((resolve) => setTimeout(() => resolve(again()), 50)),
    );
  assert.ok(await again());
  const nobody = createSmsSmpp(
    {
      ...{ host: '127.0.0.1', port: 1, tls: false, systemId: 'desk', password: 'secret' },
      ...{ timeoutMs: 400, enquireMs: 60_000 },
    },
    async () => true,
  );
  await assert.rejects(nobody.send(message('x')), { mayBeTaken: false });
  nobody.close();
});

test('a wrong password binds nobody', async () => {
  const stranger = createSmsSmpp(
    {
      ...{ host: '127.0.0.1', port: centre.port, tls: false, systemId: 'desk', password: 'wrong' },
      ...{ timeoutMs: 400, enquireMs: 60_000 },
    },
    async () => true,
  );
  await assert.rejects(stranger.send(message('x')), /0x0000000d/);
  stranger.close();
});

test('a packet without an end is the end of the line', async () => {
  const { createServer } = await import('node:net');
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.write(Buffer.from('7fffffff0000000900000000', 'hex'));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  assert.ok(typeof address === 'object' && address !== null);
  const bent = createSmsSmpp(
    {
      ...{ host: '127.0.0.1', port: address.port, tls: false, systemId: 'desk', password: 'x' },
      ...{ timeoutMs: 400, enquireMs: 60_000 },
    },
    async () => true,
  );
  await assert.rejects(bent.send(message('x')), { mayBeTaken: false });
  bent.close();
  server.close();
});
