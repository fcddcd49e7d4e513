import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { test } from 'node:test';
import { sealMessage } from 'mailauth/lib/arc/index.js';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { ok, type Instant } from '@countersign/kernel';
import type { SentMessage } from '../contact/index.ts';
import type { Directory, Subject } from '../directory/index.ts';
import { isSameSubject } from './compare.ts';
import { createMessageCheck, type MessageAnswer } from './index.ts';

const keyOf = () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const spki = publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
  return {
    pem: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
    record: `v=DKIM1; k=rsa; p=${spki}`,
  };
};
const ours = keyOf();
const lists = keyOf();
const post = keyOf();
/** All that a resolver of the tests knows; every question is kept. */
const KEYS: Readonly<Record<string, string>> = {
  'arc._domainkey.lists.example': lists.record,
  'arc._domainkey.post.example': post.record,
  'arc._domainkey.evil.example': lists.record,
};
const questions: string[] = [];

const TEXT = `Hello Ines,\n\nYour postal address was changed.\n\nReference K7H2 9QXM. We never ask for your PIN.`;
const SUBJECT = 'Your address was changed';
const SENT: SentMessage = {
  ...{ memberId: 'ines', channel: 'email', purpose: 'security', to: 'i…@post.example' },
  ...{ at: 1_900_000_000_000 as Instant, text: TEXT, subject: SUBJECT },
};
const judge: Directory['lookUp'] = (text) => {
  const subject = { kind: 'link', shown: text, host: text } satisfies Subject;
  return { subject, verdict: text.endsWith('bank.example') ? 'ours' : 'not-ours' };
};

function roomOf(trusted: readonly string[]) {
  return createMessageCheck({
    db: { transaction: (work) => work({} as never) },
    limits: { take: async () => ok(undefined) },
    audit: { append: async () => {} },
    contact: {
      knownUnder: async () => undefined,
      messageOf: async (reference) => (reference === 'K7H29QXM' ? SENT : undefined),
    },
    directory: { lookUp: judge, lookThrough: () => [] },
    dkim: { selector: 'desk', record: ours.record },
    trustedSealers: () => trusted,
    askDns: async (name) => {
      questions.push(name);
      const record = KEYS[name];
      if (record === undefined) throw Object.assign(new Error('none'), { code: 'ENOTFOUND' });
      return [[record]];
    },
  });
}

/** As it leaves us, signed. */
async function sent(change: SendMailOptions = {}): Promise<string> {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const { message } = await transport.sendMail({
    from: { name: 'Bank', address: 'desk@bank.example' },
    to: 'ines@post.example',
    ...{ subject: SUBJECT, text: TEXT },
    ...change,
    dkim: { domainName: 'bank.example', keySelector: 'desk', privateKey: ours.pem },
  });
  return (message as Buffer).toString('latin1');
}

const replaced = (mail: string, from: string | RegExp, to: string): string => {
  const after = mail.replace(from, to);
  assert.notEqual(after, mail);
  return after;
};
/** What breaks a signature and no word: a forwarder’s mark before the subject. */
const marked = (mail: string): string => replaced(mail, 'Subject: ', 'Subject: [EXT] ');

interface Sealer {
  readonly domain?: string;
  readonly key?: { readonly pem: string };
  readonly saw?: string;
  readonly cv?: 'none' | 'pass' | 'fail';
}
const PASS = 'dkim=pass header.i=@bank.example header.s=desk';
const FAIL = 'dkim=fail header.i=@bank.example header.s=desk';

async function sealed(mail: string, sealer: Sealer = {}): Promise<string> {
  const { cv = 'none', domain = 'lists.example', key = lists, saw = PASS } = sealer;
  const head = await sealMessage(Buffer.from(mail, 'latin1'), {
    ...{ signingDomain: domain, selector: 'arc', privateKey: key.pem, cv },
    authResults: `mx.${domain}; ${saw}; spf=pass smtp.mailfrom=bank.example`,
  });
  assert.notEqual(head.length, 0);
  return head.toString('latin1') + mail;
}
/** Passed on by one, and then by another. */
const sealedTwice = async (first: Sealer, second: Sealer): Promise<string> =>
  sealed(await sealed(marked(await sent()), first), {
    ...{ domain: 'post.example', key: post, cv: 'pass', ...second },
  });

const LISTED = ['lists.example', 'post.example'];

async function answered(
  mail: string,
  { by = ['ines'] as readonly string[], trusted = LISTED as readonly string[] } = {},
): Promise<MessageAnswer> {
  const checked = await roomOf(trusted).check({
    ...{ mail: Buffer.from(mail, 'latin1'), isPassedOn: false },
    ...{ askedBy: by, source: 'x', correlation: 'c' },
  });
  assert.ok(checked.ok);
  return checked.value;
}

test('a signature that broke on the way, a listed sealer that saw it whole: genuine, and who passed it on is said', async () => {
  const broken = marked(await sent());
  assert.equal((await answered(broken)).answer, 'altered');
  const answer = await answered(await sealed(broken));
  assert.ok(answer.answer === 'genuine');
  assert.deepEqual([answer.isOwn, answer.sealedBy], [true, 'lists.example']);
});

test('the newest of two sealers is named', async () => {
  const answer = await answered(await sealedTwice({}, {}));
  assert.ok(answer.answer === 'genuine');
  assert.equal(answer.sealedBy, 'post.example');
});

test('a signature that still holds needs no sealer, and none is named', async () => {
  const answer = await answered(await sealed(await sent()));
  assert.ok(answer.answer === 'genuine');
  assert.equal(answer.sealedBy, undefined);
});

test('a seal does not change whose an e-mail is', async () => {
  const answer = await answered(await sealed(marked(await sent())), { by: ['ben'] });
  assert.ok(answer.answer === 'not-yours');
  assert.equal(answer.sealedBy, 'lists.example');
});

/** Everything here was sealed, and is believed no more than without a seal. */
const NOT_BELIEVED: readonly (readonly [string, () => Promise<string>, (readonly string[])?])[] = [
  ['the list is empty', async () => sealed(marked(await sent())), []],
  ['the sealer is not listed', async () => sealed(marked(await sent())), ['post.example']],
  [
    'the sealer is below a listed domain',
    async () => sealed(marked(await sent()), { domain: 'evil.lists.example' }),
  ],
  [
    'a listed sealer after one that is not',
    async () => sealedTwice({ domain: 'evil.example' }, {}),
  ],
  [
    'one that is not listed after a listed sealer',
    async () => sealedTwice({}, { domain: 'evil.example', key: lists }),
  ],
  [
    'the seal is broken',
    async () => replaced(await sealed(marked(await sent())), 'mx.lists.example', 'mx.lists.test'),
  ],
  [
    'the first seal of two is broken',
    async () => replaced(await sealedTwice({}, {}), 'mx.lists.example', 'mx.lists.test'),
  ],
  ['the seal was made with another key', async () => sealed(marked(await sent()), { key: post })],
  ['the newest seal says that the chain failed', async () => sealedTwice({}, { cv: 'fail' })],
  ['it saw no signature', async () => sealed(marked(await sent()), { saw: 'dkim=none' })],
  ['it saw a broken one', async () => sealed(marked(await sent()), { saw: FAIL })],
  [
    'it saw the signature of somebody else',
    async () => sealed(marked(await sent()), { saw: 'dkim=pass header.i=@evil.example' }),
  ],
  [
    'it saw one that names two',
    async () =>
      sealed(marked(await sent()), {
        saw: 'dkim=pass header.d=evil.example header.i=@bank.example',
      }),
  ],
  [
    'it repeats in a comment what somebody wrote',
    async () => sealed(marked(await sent()), { saw: `dkim=none (${PASS})` }),
  ],
  ['it says nothing of whose', async () => sealed(marked(await sent()), { saw: 'dkim=pass' })],
  [
    'the first sealer saw a broken signature, the second says that it was whole',
    async () => sealedTwice({ saw: FAIL }, {}),
  ],
  ['the second sealer saw a broken signature', async () => sealedTwice({}, { saw: FAIL })],
  [
    'a word was changed after the seal',
    async () => replaced(await sealed(marked(await sent())), 'postal', 'mailbox'),
  ],
  [
    'a word was changed before the seal',
    async () => sealed(replaced(await sent(), 'postal', 'mailbox')),
  ],
  [
    'a line was put under it before the seal',
    async () => sealed(`${await sent()}\r\nPay at once.\r\n`),
  ],
  [
    'words in the subject',
    async () => sealed(replaced(await sent(), 'Subject: ', 'Subject: [Call +1 212 555-0199] ')),
  ],
  [
    'an answer that goes elsewhere',
    async () => sealed(`Reply-To: desk@evil.example\r\n${await sent()}`),
  ],
  [
    'another sender',
    async () => sealed(replaced(await sent(), 'desk@bank.example', 'desk@evil.example')),
  ],
  [
    'a button to unsubscribe elsewhere',
    async () => sealed(`List-Unsubscribe: <https://evil.example/u>\r\n${marked(await sent())}`),
  ],
  [
    'a link under the same words',
    async () => sealed(marked(await sent({ html: `<a href="https://evil.example">${TEXT}</a>` }))),
  ],
  [
    'more seals than anybody needs',
    async () => {
      let mail = await sealed(marked(await sent()));
      for (let at = 0; at < 10; at += 1)
        // oxlint-disable-next-line no-await-in-loop
        mail = await sealed(mail, { cv: 'pass' });
      return mail;
    },
  ],
];
for (const [what, make, trusted = LISTED] of NOT_BELIEVED)
  test(`a seal does not help: ${what}`, async () =>
    assert.equal((await answered(await make(), { trusted })).answer, 'altered'));

test('somebody else’s words under our sender and a listed seal are not ours', async () => {
  const mail = await sealed(await sent({ text: 'Your parcel waits.' }));
  assert.equal((await answered(mail)).answer, 'not-ours');
});

test('nobody is asked for a key but the listed sealers, and nobody at all where none is listed', async () => {
  questions.length = 0;
  const mail = await sealedTwice({ domain: 'evil.example' }, {});
  await answered(mail, { trusted: [] });
  assert.deepEqual(questions, []);
  await answered(mail);
  assert.ok(questions.every((name) => name === 'arc._domainkey.post.example'));
});

const SUBJECTS: readonly (readonly [string, boolean])[] = [
  [SUBJECT, true],
  [`[EXT] ${SUBJECT}`, true],
  [`[External]  ${SUBJECT}`, true],
  [`EXTERNAL: ${SUBJECT}`, true],
  [`[EXT] [EXT] ${SUBJECT}`, false],
  [`[Pay now] ${SUBJECT}`, false],
  [`${SUBJECT} [EXT]`, false],
  ['', false],
];
for (const [shown, isSame] of SUBJECTS)
  test(`a subject is ${isSame ? 'the same' : 'another one'}: ${shown}`, () =>
    assert.equal(isSameSubject(shown, SUBJECT), isSame));
