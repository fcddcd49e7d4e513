import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { dkimVerify } from 'mailauth/lib/dkim/verify.js';
import { SMTPServer } from 'smtp-server';
import PostalMime from 'postal-mime';
import { systemClock } from '@countersign/kernel';
import { createNoCarrier } from './carrier-http.ts';
import { createChannels } from './channels.ts';
import { createOutbox } from './outbox.ts';
import { createSmsHttp } from './sms-http.ts';
import { createSmsSmpp } from './sms-smpp.ts';
import { createSmtp } from './smtp.ts';
import { openMessageCentre } from './test/message-centre.ts';
import type { OutboundMessage, Provider, Send } from './types.ts';

const only = (send: Send): readonly [Provider] => [{ name: 'only', send }];
const beside = {
  carrier: createNoCarrier(),
  clock: systemClock,
  onTry: async () => {},
  pushServices: [],
  onUnregistered: async () => {},
};

/** What arrived on the other side, in the words of the port. */
type Arrived = Pick<OutboundMessage, 'to' | 'from' | 'text'> & { readonly subject: string };
interface Bench {
  readonly name: string;
  readonly channel: 'sms' | 'email';
  /** Whether a message that is handed over twice arrives once. */
  readonly knowsDoubles?: false;
  readonly send: Send;
  readonly arrived: () => Promise<readonly Arrived[]>;
  /** How the other side answers next. */
  readonly mood: (mood: 'fine' | 'rejects' | 'fails') => void;
}

async function outboxBench(): Promise<Bench> {
  const folder = await mkdtemp(join(tmpdir(), 'outbox-'));
  after(() => rm(folder, { recursive: true }));
  return {
    name: 'outbox',
    channel: 'email',
    send: createOutbox({ folder }),
    arrived: async () => {
      const names = (await readdir(folder)).toSorted();
      for (const name of names) assert.equal((await stat(join(folder, name))).mode & 0o077, 0);
      return Promise.all(
        names.map(
          async (name) => JSON.parse(await readFile(join(folder, name), 'utf8')) as Arrived,
        ),
      );
    },
    mood: () => {},
  };
}

async function smtpBench(): Promise<Bench> {
  const seen = new Map<string, Arrived>();
  let mood = 'fine';
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo: (_address, _session, done) => {
      if (mood === 'rejects')
        return done(Object.assign(new Error('no such mailbox'), { responseCode: 550 }));
      if (mood === 'fails') return done(Object.assign(new Error('later'), { responseCode: 451 }));
      return done();
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        PostalMime.parse(Buffer.concat(chunks)).then(
          (mail) => {
            assert.equal(session.envelope.rcptTo.length, 1);
            seen.set(mail.messageId ?? '', {
              to: mail.to?.[0]?.address ?? '',
              from: mail.from?.address ?? '',
              subject: mail.subject ?? '',
              text: (mail.text ?? '').trimEnd(),
            });
            done();
          },
          (error: Error) => done(error),
        );
      });
    },
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  after(() => new Promise<void>((resolve) => server.close(resolve)));
  const { port } = server.server.address() as AddressInfo;
  return {
    name: 'smtp',
    channel: 'email',
    send: createSmtp({ url: `smtp://127.0.0.1:${port}`, timeoutMs: 2_000 }),
    arrived: async () => [...seen.values()],
    mood: (next) => (mood = next),
  };
}

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const dkim = {
  selector: 'desk',
  privatePem: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
};

/** As it left us, and what its signature says. */
async function signedMail(more: Partial<OutboundMessage> = {}) {
  let arrived = Buffer.alloc(0);
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData: (stream, _session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        arrived = Buffer.concat(chunks);
        done();
      });
    },
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  after(() => new Promise<void>((resolve) => server.close(resolve)));
  const { port } = server.server.address() as AddressInfo;
  const send = createSmtp({ url: `smtp://127.0.0.1:${port}`, timeoutMs: 2_000, dkim });
  const sent = await send({
    ...{ contactId: 'c1', channel: 'email', to: 'ines@post.example', fromName: 'Bank' },
    ...{ from: 'desk@uk.bank.example', subject: 'Grüße' },
    text: 'A long line that is folded, because it has more than seventy-six characters.',
    ...more,
  });
  assert.ok(sent.ok);
  return arrived;
}
async function signatureOf(mail: Buffer) {
  const key = publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
  const { results } = await dkimVerify(mail, {
    resolver: async (name) => {
      assert.equal(name, 'desk._domainkey.uk.bank.example');
      return [[`v=DKIM1; k=rsa; p=${key}`]];
    },
  });
  assert.equal(results.length, 1);
  const [{ signingDomain, signingHeaders, status } = { status: { result: '' } }] = results;
  return {
    result: `${signingDomain} ${status.result}`,
    covers: signingHeaders?.keys.split(': ') ?? [],
  };
}

test('an e-mail carries a signature for the domain that it is from', async () => {
  const { result } = await signatureOf(await signedMail());
  assert.equal(result, 'uk.bank.example pass');
});

test('how to unsubscribe stands in two fields of the head, whole and under the signature', async () => {
  const url = `https://bank.example/u/${'a'.repeat(32)}.${'b'.repeat(22)}`;
  const mailto = `mailto:check@bank.example?subject=unsubscribe%20${'a'.repeat(32)}.${'b'.repeat(22)}`;
  const mail = await signedMail({ unsubscribe: { url, mailto }, replyTo: 'check@bank.example' });
  const { headers } = await PostalMime.parse(mail);
  const field = (name: string) =>
    headers.filter(({ key }) => key === name).map(({ value }) => value);
  assert.deepEqual(field('list-unsubscribe'), [`<${url}>, <${mailto}>`]);
  assert.deepEqual(field('list-unsubscribe-post'), ['List-Unsubscribe=One-Click']);
  assert.deepEqual(field('reply-to'), ['check@bank.example']);
  const { covers, result } = await signatureOf(mail);
  assert.equal(result, 'uk.bank.example pass');
  for (const name of ['List-Unsubscribe', 'List-Unsubscribe-Post', 'Reply-To', 'Auto-Submitted'])
    assert.ok(covers.includes(name), `${name} is signed`);
  const other = Buffer.from(mail.toString('latin1').replace('bank.example/u/', 'evil.example/u/'));
  assert.match((await signatureOf(other)).result, /fail|permerror|neutral/);
  const plain = (await signedMail()).toString('latin1');
  assert.doesNotMatch(plain, /^(?:List-|Reply-To)/im);
});

async function smsBench(): Promise<Bench> {
  const seen = new Map<string, Arrived>();
  let mood = 'fine';
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      assert.equal(request.url, '/2010-04-01/Accounts/AC1/Messages.json');
      assert.equal(
        request.headers.authorization,
        `Basic ${Buffer.from('AC1:secret').toString('base64')}`,
      );
      const form = new URLSearchParams(body);
      if (mood === 'fine') {
        seen.set(String(request.headers['i-twilio-idempotency-token']), {
          to: form.get('To') ?? '',
          from: form.get('From') ?? '',
          subject: '',
          text: form.get('Body') ?? '',
        });
        response.writeHead(201).end(JSON.stringify({ sid: 'SM1', status: 'queued' }));
      } else if (mood === 'rejects')
        response
          .writeHead(400)
          .end(JSON.stringify({ code: 21211, message: `bad number ${form.get('To')}` }));
      else response.writeHead(503).end('<html>');
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  after(() => server.close());
  const { port } = server.address() as AddressInfo;
  return {
    name: 'sms over http',
    channel: 'sms',
    send: createSmsHttp({
      url: `http://127.0.0.1:${port}`,
      account: 'AC1',
      secret: 'secret',
      timeoutMs: 2_000,
    }),
    arrived: async () => [...seen.values()],
    mood: (next) => (mood = next),
  };
}

async function smppBench(): Promise<Bench> {
  const centre = await openMessageCentre();
  const line = createSmsSmpp(
    {
      ...{ host: '127.0.0.1', port: centre.port, tls: false, systemId: 'desk', password: 'secret' },
      ...{ timeoutMs: 2_000, enquireMs: 60_000 },
    },
    async () => true,
  );
  after(() => {
    line.close();
    centre.close();
  });
  return {
    name: 'smpp',
    channel: 'sms',
    knowsDoubles: false,
    send: line.send,
    arrived: async () =>
      centre.texts.map(({ from, text, to }) => ({
        ...{ from: `+${from}`, to: `+${to}`, subject: '', text },
      })),
    mood: centre.mood,
  };
}

for (const bench of [await outboxBench(), await smtpBench(), await smsBench(), await smppBench()]) {
  const message: OutboundMessage = {
    contactId: '019a1234-5678-7123-8456-123456789012',
    channel: bench.channel,
    to: bench.channel === 'sms' ? '+12125550123' : 'ada@mail.example',
    from: bench.channel === 'sms' ? '+12125550100' : 'desk@larkspur.example',
    fromName: 'Larkspur Card',
    subject: bench.channel === 'sms' ? '' : 'Su número de teléfono',
    text: 'Larkspur: código 123 456.\nRef K7H2 9QXM. ¿No fue usted? Llámenos.',
  };
  test(`${bench.name}: a message arrives as it was written, and tried again is the same message`, async () => {
    for (let tries = 0; tries < (bench.knowsDoubles === false ? 1 : 2); tries += 1) {
      const sent = await bench.send(message);
      assert.ok(sent.ok && sent.value.providerId.length > 0);
    }
    const { to, from, subject, text } = message;
    const [first, ...others] = await bench.arrived();
    assert.deepEqual(
      { to: first?.to, from: first?.from, subject: first?.subject, text: first?.text },
      { to, from, subject, text },
    );
    assert.deepEqual(others, []);
  });
  if (bench.name === 'outbox') continue;
  test(`${bench.name}: what the provider will never take is a refusal without the endpoint in it; the rest is a fault`, async () => {
    bench.mood('rejects');
    const rejected = await bench.send({ ...message, contactId: 'other' });
    assert.ok(!rejected.ok && rejected.refusal.code === 'channels.rejected');
    assert.doesNotMatch(rejected.refusal.reason, /5550123|ada@/);
    bench.mood('fails');
    await assert.rejects(bench.send({ ...message, contactId: 'third' }), {
      name: 'Error',
      message: /answered/,
    });
    bench.mood('fine');
  });
}

test('a provider that is away is a fault', async () => {
  const gone = {
    contactId: 'x',
    channel: 'sms',
    to: '+12125550123',
    from: 'X',
    fromName: '',
    subject: '',
    text: 'x',
  } as const;
  await assert.rejects(
    createSmsHttp({ url: 'http://127.0.0.1:1', account: 'a', secret: 'b', timeoutMs: 500 })(gone),
  );
  await assert.rejects(
    createSmtp({ url: 'smtp://127.0.0.1:1', timeoutMs: 500 })({
      ...gone,
      channel: 'email',
      to: 'a@b.example',
      from: 'c@d.example',
    }),
  );
});

const wrong: readonly (readonly [string, Partial<OutboundMessage>])[] = [
  ['a second header in the subject', { subject: 'Hello\r\nBcc: eve@mail.example' }],
  ['a second header in the name', { fromName: 'Larkspur\nBcc: eve@mail.example' }],
  ['two recipients', { to: 'ada@mail.example,eve@mail.example' }],
  ['a header in the recipient', { to: 'ada@mail.example\r\nBcc: eve@mail.example' }],
  ['no text', { text: '' }],
  ['a second answer address', { replyTo: 'a@b.example, c@d.example' }],
  [
    'a header behind the address to unsubscribe',
    { unsubscribe: { url: 'https://b.example/\r\nX: y' } },
  ],
  [
    'a second address to unsubscribe',
    { unsubscribe: { url: 'https://b.example/>, <https://e.test/' } },
  ],
  ['a script to unsubscribe', { unsubscribe: { url: 'javascript:alert(1)' } }],
];
for (const [name, change] of wrong) {
  test(`does not go out: ${name}`, async () => {
    const never: Send = async () => {
      throw new Error('was sent');
    };
    const channels = createChannels({
      ...beside,
      drivers: { sms: only(never), email: only(never), push: only(never) },
      isRegistered: async () => true,
    });
    const message: OutboundMessage = {
      contactId: 'x',
      channel: 'email',
      to: 'ada@mail.example',
      from: 'desk@larkspur.example',
      fromName: 'Larkspur',
      subject: 'x',
      text: 'x',
      ...change,
    };
    await assert.rejects(channels.send(message, 1), /not of the form/);
  });
}

test('without a registered contact nothing goes out, and the attempt is recorded', async () => {
  const attempts: string[] = [];
  let sent = 0;
  const driver: Send = async () => {
    sent += 1;
    return { ok: true, value: { providerId: 'p' } };
  };
  const channels = createChannels({
    ...beside,
    drivers: { sms: only(driver), email: only(driver), push: only(driver) },
    isRegistered: async () => false,
    onUnregistered: async (contactId) => void attempts.push(contactId),
  });
  await assert.rejects(
    channels.send(
      {
        ...{ contactId: 'nobody', channel: 'sms', to: '+12125550123', from: 'X', fromName: '' },
        ...{ subject: '', text: 'x' },
      },
      1,
    ),
    /without a registered contact/,
  );
  assert.deepEqual([attempts, sent], [['nobody'], 0]);
});
