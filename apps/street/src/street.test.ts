import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { createConnection, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { fromHex } from '@countersign/kernel';
import { decipherPinBlock, takeSecretKey } from '@countersign/pincrypto';
import { readGiven } from './given.ts';
import { createMailSink } from './messages/mail.ts';
import { createOneClick } from './messages/one-click.ts';
import { openStore, type Message } from './messages/store.ts';
import { writeBack } from './messages/write-back.ts';
import type { CallAsk } from '@countersign/lines';
import { makeCard } from './processor/issue.ts';
import type { StreetRoom } from './room.ts';
import { given, ines, inStreet, KEY, product } from './test/street.ts';

const smsPath = '/2010-04-01/Accounts/AC1/Messages.json';
const basic = { authorization: `Basic ${Buffer.from('AC1:s').toString('base64')}` };

test('a text reaches the phone once, its code stands out, and only the bank’s links can be pressed', () =>
  inStreet({}, async ({ ask }) => {
    const Body = 'Larkspur: code 412 907. http://localhost:8080/x or http://evil.test/y <script>';
    const form = { To: ines.phone, From: '+12125550100', Body };
    const headers = { ...basic, 'i-twilio-idempotency-token': 'contact-1' };
    const first = await ask({ path: smsPath, form, headers });
    assert.equal(first.status, 201);
    assert.deepEqual((await ask({ path: smsPath, form, headers })).body, first.body);
    const page = (await ask({ path: '/people/M-1001' })).text;
    assert.equal(page.split('class="bubble"').length, 2);
    assert.match(page, /<b class="num">412 907<\/b>/);
    assert.match(page, /<a href="http:\/\/localhost:8080\/x">/);
    assert.doesNotMatch(page, /href="http:\/\/evil/);
    assert.doesNotMatch(page, /<script>/);
    assert.match((await ask({ path: '/' })).text, /1 text ·/);
  }));

test('a text that arrived is told to its sender; its reader writes back, to whoever wrote and nobody else', () =>
  inStreet({}, async ({ ask, texts }) => {
    const StatusCallback = 'http://localhost:8080/v1/providers/sms/news/c1';
    const form = { To: ines.phone, From: '+12125550100', Body: 'Larkspur: hello', StatusCallback };
    const taken = await ask({ path: smsPath, form, headers: basic });
    const { sid } = taken.body as { readonly sid: string };
    assert.deepEqual(texts, [{ sid, address: StatusCallback }]);
    const back = { path: '/people/M-1001/texts', form: { to: '+12125550100', text: ' STOP ' } };
    assert.equal((await ask(back)).status, 303);
    const { sid: _sid, ...written } = texts[1] as { readonly sid: string };
    assert.deepEqual(written, { from: ines.phone, to: '+12125550100', text: 'STOP' });
    const page = (await ask({ path: '/people/M-1001' })).text;
    assert.match(page, /<li class="mine"><p class="bubble">STOP/);
    assert.equal((await ask({ ...back, form: { ...back.form, to: '+12125550177' } })).status, 404);
    assert.equal(texts.length, 2);
  }));

for (const [why, form, headers, status] of [
  ['without a sender', { To: ines.phone, Body: 'x' }, {}, 401],
  ['to no number', { To: 'ines', Body: 'x' }, basic, 400],
  ['without a text', { To: ines.phone }, basic, 400],
  ['that is too long', { To: ines.phone, Body: 'x'.repeat(1_601) }, basic, 400],
] as const) {
  test(`a text ${why} is not taken`, () =>
    inStreet({}, async ({ ask, room }) => {
      assert.equal((await ask({ path: smsPath, form, headers })).status, status);
      assert.equal(room.store.messages().length, 0);
    }));
}

test('a mail reaches the mailbox, whatever the case of its address', () =>
  inStreet({}, async ({ room, ask }) => {
    const mail = createMailSink({ store: room.store, newId: room.newId });
    await new Promise<void>((resolve) => mail.listen(0, '127.0.0.1', resolve));
    const lines = [
      'EHLO a',
      'MAIL FROM:<desk@larkspur.example>',
      'RCPT TO:<ines.marlowe@POST.example>',
      'DATA',
    ];
    const text =
      'From: Larkspur <desk@larkspur.example>\r\nSubject: =?utf-8?Q?C=C3=B3digo?=\r\nMessage-ID: <m1@x>\r\n\r\nHola 555 123\r\n.\r\n';
    await smtp((mail.server.address() as AddressInfo).port, [...lines, text, 'QUIT']);
    await new Promise<void>((resolve) => mail.close(resolve));
    const page = (await ask({ path: '/people/M-1001' })).text;
    assert.match(page, /<b>Código<\/b>/);
    assert.match(page, /Hola <b class="num">555 123<\/b>/);
  }));

/** An e-mail of the bank's, as its relay brings it. */
async function brought(room: StreetRoom, head: readonly string[]): Promise<void> {
  const mail = createMailSink({ store: room.store, newId: room.newId });
  await new Promise<void>((resolve) => mail.listen(0, '127.0.0.1', resolve));
  const { port } = mail.server.address() as AddressInfo;
  const from = ['EHLO a', 'MAIL FROM:<desk@larkspur.example>'];
  const whole = [
    ...['From: Larkspur <desk@larkspur.example>', 'Subject: Hello', 'Message-ID: <m1@x>'],
    ...[...head, '', 'Words', '.', ''],
  ].join('\r\n');
  await smtp(port, [...from, `RCPT TO:<${ines.email}>`, 'DATA', whole, 'QUIT']);
  await new Promise<void>((resolve) => mail.close(resolve));
}
const ONE_CLICK = 'List-Unsubscribe-Post: List-Unsubscribe=One-Click';
const mailKey = (page: string) => /name="mail" value="([0-9a-f]{32})"/.exec(page)?.[1] ?? '';

test('an e-mail that one press ends has a button, which presses at that address once', () =>
  inStreet({}, async ({ ask, pressed, room }) => {
    const address = 'http://localhost:8080/u/a.b';
    const way = `List-Unsubscribe: <${address}>, <mailto:check@larkspur.example?subject=x>`;
    await brought(room, [way, ONE_CLICK]);
    const page = (await ask({ path: '/people/M-1001' })).text;
    const form = { mail: mailKey(page) };
    const path = '/people/M-1001/unsubscribe';
    assert.match(page, new RegExp(`action="${path}"`));
    assert.equal((await ask({ path: '/people/M-0000/unsubscribe', form })).status, 404);
    assert.equal((await ask({ path, form })).status, 303);
    assert.deepEqual(pressed, [address]);
    assert.match((await ask({ path: '/people/M-1001' })).text, /You unsubscribed/);
  }));

test('without the word that one press is enough, and from no list, there is no such button', () =>
  inStreet({}, async ({ ask, room }) => {
    await brought(room, ['List-Unsubscribe: <http://localhost:8080/u/a.b>']);
    assert.doesNotMatch((await ask({ path: '/people/M-1001' })).text, /Unsubscribe/);
  }));

test('a mailbox presses at the bank alone, as mailbox providers do', async () => {
  const asked: CallAsk[] = [];
  const press = createOneClick({
    bankOrigin: 'http://localhost:8080',
    bank: async (one) => {
      asked.push(one);
      return { status: 200, headers: {}, body: Buffer.alloc(0) };
    },
  });
  assert.equal(await press('http://evil.test/u/a.b'), false);
  assert.equal(await press('http://localhost:8080/u/a.b'), true);
  assert.deepEqual(asked, [
    {
      ...{ method: 'POST', path: '/u/a.b', body: 'List-Unsubscribe=One-Click' },
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    },
  ]);
});

test('an answer goes to whoever the e-mail names for answers, over its words, with its id', async () => {
  const raw = Buffer.from(
    'From: L <desk@larkspur.example>\r\nReply-To: check@larkspur.example\r\nMessage-ID: <m1@x>\r\n\r\nWords',
  );
  const message: Message = {
    id: 'm1',
    at: 0,
    channel: 'email',
    to: ines.email,
    from: 'L · desk@larkspur.example',
    subject: 'Did you pay this?',
    text: 'Words\nof ours',
  };
  const { from: _, ...mail } = await writeBack({ person: ines, message, raw, text: 'NO' });
  assert.deepEqual(mail, {
    ...{ to: 'check@larkspur.example', subject: 'Re: Did you pay this?' },
    ...{ inReplyTo: '<m1@x>', references: ['<m1@x>'] },
    text: 'NO\n\nOn Thu, 01 Jan 1970 00:00:00 GMT, L · desk@larkspur.example wrote:\n> Words\n> of ours\n',
  });
});

/** Says one line after each answer. */
async function smtp(port: number, lines: readonly string[]): Promise<void> {
  const socket = createConnection(port, '127.0.0.1');
  let at = 0;
  await new Promise<void>((resolve, reject) => {
    socket.on('error', reject);
    socket.on('close', () => resolve());
    socket.on('data', (said: Buffer) => {
      // The last line of an answer has a space behind its code.
      const done = said
        .toString()
        .split('\r\n')
        .some((line) => /^\d{3} /.test(line));
      if (done && at < lines.length) socket.write(`${lines[at++]}\r\n`);
    });
  });
}

test('a letter is read only after it was torn open', () =>
  inStreet({}, async ({ ask, letterbox }) => {
    const label = { controlNumber: '123456789012', name: 'Ines Marlowe', lines: ines.address };
    writeFileSync(join(letterbox, '123456789012.json'), JSON.stringify(label));
    assert.doesNotMatch((await ask({ path: '/people/M-1001' })).text, /Tear it open/);
    writeFileSync(join(letterbox, '123456789012.pdf'), '%PDF-1.7');
    assert.match((await ask({ path: '/people/M-1001' })).text, /Tear it open/);
    assert.equal((await ask({ path: '/letters/123456789012.pdf' })).status, 404);
    const opened = await ask({
      path: '/letters/123456789012/open',
      form: { back: '/people/M-1001' },
    });
    assert.deepEqual([opened.status, opened.headers?.['location']], [303, '/people/M-1001']);
    const letter = await ask({ path: '/letters/123456789012.pdf' });
    assert.deepEqual([letter.status, String(letter.body)], [200, '%PDF-1.7']);
    assert.equal((await ask({ path: '/letters/123456789012.png' })).status, 404);
    const away = await ask({ path: '/letters/123456789012/open', form: { back: '//evil.test' } });
    assert.equal(away.headers?.['location'], '/');
    assert.equal((await ask({ path: '/letters/..%2f..%2fgiven.pdf' })).status, 404);
  }));

test('the cash machine asks the bank’s host with a format 0 block under its own key', () =>
  inStreet({ verdict: 'no', triesLeft: 1 }, async ({ ask, calls }) => {
    const answered = await ask({ path: '/cash-machine/C-1001-charge', form: { pin: '4092' } });
    const location = answered.headers?.['location'] ?? '';
    assert.match(location, /^\/cash-machine\/C-1001-charge\?slip=/);
    const [call] = calls;
    const body = call?.body as Readonly<Record<string, string>>;
    assert.equal(call?.headers?.['authorization'], 'Bearer hk_0123456789abcdef');
    assert.deepEqual(
      [body['cardReference'], body['format'], body['acquirerKey']],
      ['C-1001-charge', 'ISO_FORMAT_0', 'alias/street/acquirer'],
    );
    assert.match(body['attempt'] ?? '', /^[A-Za-z0-9._:-]{8,64}$/);
    const pin = decipherPinBlock({
      format: 0,
      account: '999937204251009',
      block: fromHex(body['encryptedPinBlock'] ?? ''),
      key: takeSecretKey(fromHex(KEY)),
    });
    assert.deepEqual([...pin], [4, 0, 9, 2]);
    const page = (await ask({ path: location })).text;
    assert.match(page, /Wrong PIN/);
    assert.match(page, /One try left\./);
    assert.doesNotMatch(page, /4092/);
  }));

for (const [host, pin, title] of [
  [{ verdict: 'yes', triesLeft: 3 }, '4092', 'The PIN is right'],
  [{ verdict: 'locked', triesLeft: 0 }, '4092', 'The PIN is locked'],
  [{ verdict: 'not-set', triesLeft: 3 }, '4092', 'This card has no PIN yet'],
  [{ code: 'backend.unavailable' }, '4092', 'Out of order'],
  ['nonsense', '4092', 'Out of order'],
  [{ verdict: 'yes', triesLeft: 3 }, '12', 'Four to twelve digits'],
] as const) {
  test(`the machine says “${title}” when the host says ${JSON.stringify(host)} to ${pin.length} digits`, () =>
    inStreet(host, async ({ ask, calls }) => {
      const answered = await ask({ path: '/cash-machine/C-1001-charge', form: { pin } });
      const page = (await ask({ path: answered.headers?.['location'] ?? '' })).text;
      assert.match(page, new RegExp(`<h1>${title}</h1>`));
      assert.equal(calls.length, pin.length < 4 ? 0 : 1);
    }));
}

test('a form of a foreign page, another host and an unknown place are refused', () =>
  inStreet({}, async ({ ask, calls }) => {
    const foreign = { origin: 'http://localhost:8080' };
    const path = '/cash-machine/C-1001-charge';
    assert.equal((await ask({ path, form: { pin: '4092' }, headers: foreign })).status, 403);
    assert.equal((await ask({ path: '/', headers: { host: 'evil.test' } })).status, 421);
    assert.equal((await ask({ path: '/nowhere' })).status, 404);
    assert.equal(calls.length, 0);
  }));

test('what reached the street is there after a restart, and what was given is read anew', () =>
  inStreet({}, async ({ room, folder }) => {
    room.store.addMessage({ id: 'a', channel: 'sms', to: '+1', from: 'x', subject: '', text: 'y' });
    room.store.openLetter('123456789012');
    const again = openStore(folder, room.clock);
    assert.deepEqual(again.messages(), room.store.messages());
    assert.ok(again.isOpened('123456789012'));
    assert.deepEqual(readGiven(folder), given);
    writeFileSync(join(folder, 'given.json'), '{}');
    assert.throws(() => readGiven(folder), /form that the street reads/);
  }));

test('a card made in the street is of the product’s range, with its check digit and printed code', () => {
  const card = makeCard({
    member: ines,
    product,
    reference: 'S-1',
    month: '2026-11',
    drawDigit: () => 0,
  });
  assert.deepEqual(
    { ...card, securityCode: card.securityCode.length },
    {
      reference: 'S-1',
      member: 'M-1001',
      product: 'larkspur-charge',
      pan: '999937000000006',
      expiry: '2031-11',
      securityCode: 4,
    },
  );
});

test('a phone shows what calls, is answered and declined on its page', async () => {
  await inStreet({}, async ({ ask, room }) => {
    const here = `/people/${ines.reference}`;
    const { id } = room.exchange.dial({ kind: 'bank', to: ines.phone, from: '+12125550177' });
    const ringing = await ask({ path: here });
    assert.match(ringing.text, /Ringing: .*\+12125550177/);
    await ask({ path: `${here}/calls/${id}`, form: { act: 'answer' } });
    assert.match((await ask({ path: here })).text, /On the phone with .*\+12125550177/);
    await ask({ path: `${here}/calls/${id}`, form: { act: 'end' } });
    assert.doesNotMatch((await ask({ path: here })).text, /\+12125550177/);
    const other = await ask({ path: `/people/M-0000/calls/${id}`, form: { act: 'end' } });
    assert.equal(other.status, 404);
  });
});

test('the scammer shows a number of the bank, and the bank is told nothing', async () => {
  await inStreet({}, async ({ ask, news, room }) => {
    const form = { to: ines.reference, from: '+12125550142' };
    assert.equal((await ask({ path: '/scammer', form: { ...form, from: '+1' } })).status, 404);
    await ask({ path: '/scammer', form });
    const [call] = room.exchange.callsTo(ines.phone);
    assert.equal(call?.from, '+12125550142');
    assert.match((await ask({ path: '/scammer' })).text, /it rings/);
    await ask({ path: `/scammer/${call?.id}`, form: { act: 'end' } });
    assert.deepEqual([room.exchange.callsTo(ines.phone), news], [[], []]);
  });
});
