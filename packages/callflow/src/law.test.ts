import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CallDocument, Dial, Gather, Record_, Say, Step } from './flow.ts';
import { CallDocumentError, checkDocument } from './law.ts';
import { withoutSlow } from './slow.ts';

const NEXT = 'https://desk.bank.example/voice/next';
const goTo: Step = { do: 'go-to', next: NEXT };
const say = (text: string, more: Partial<Say> = {}): Say => ({
  do: 'say',
  text,
  language: 'en-US',
  ...more,
});
const gather = (more: Partial<Gather> = {}): Gather => ({
  ...{ do: 'gather', prompts: [], finishOnKey: '#', timeoutSeconds: 10, next: NEXT },
  ...more,
});
const dial = (more: Partial<Dial> = {}): Dial => ({
  ...{ do: 'dial', target: { kind: 'number', number: '+12125550142' } },
  ...{ timeoutSeconds: 30, next: NEXT },
  ...more,
});
const record = (secondsMax: number): Record_ => ({ do: 'record', secondsMax, next: NEXT });
const many = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);
const asks = (next: string): CallDocument => ({ steps: [{ do: 'go-to', next }] });
const withGather = (more: Partial<Gather>): CallDocument => ({ steps: [gather(more), goTo] });
// What a program without types could hand over.
const odd = (step: object): CallDocument => ({ steps: [step as Step] });

const BROKEN: readonly (readonly [what: string, document: CallDocument, says: RegExp])[] = [
  ['a relative URL', asks('/voice/next'), /absolute/],
  ['another scheme', asks('ftp://desk.bank.example/x'), /absolute/],
  ['a blank in a URL', asks('https://desk.bank.example/a b'), /absolute/],
  ['a URL with an umlaut', asks('https://desk.bank.example/ä'), /absolute/],
  ['a URL without a host', asks('https:///x'), /absolute/],
  ['a user in a URL', asks('https://me:pass@desk.bank.example/x'), /user/],
  ['a query', asks(`${NEXT}?digits=1`), /query/],
  ['an empty query', asks(`${NEXT}?`), /query/],
  ['a fragment', asks(`${NEXT}#1`), /fragment/],
  ['a card number in a URL', asks(`${NEXT}/4000001234567899`), /digits/],
  ['a card number in groups', asks(`${NEXT}/4000-0012-3456-7899`), /digits/],
  ['a token in a URL', asks(`${NEXT}/k3J9x0QpLm2Vt7Zs8Wb4Nc6Rf1Gh5Yd0A`), /secret/],
  ['a long URL', asks(`${NEXT}/${'a/'.repeat(300)}`), /500 characters/],
  ['a gather at the end', { steps: [gather()] }, /step 1, gather: .*go-to/],
  ['a gather before other steps', { steps: [gather(), say('Hello.'), goTo] }, /go-to/],
  ['no timeout', withGather({ timeoutSeconds: 0 }), /1 to 60/],
  ['a long timeout', withGather({ timeoutSeconds: 61 }), /1 to 60/],
  ['half a second', withGather({ timeoutSeconds: 1.5 }), /1 to 60/],
  ['no digits', withGather({ digitsMax: 0 }), /1 to 32/],
  ['too many digits', withGather({ digitsMax: 33 }), /1 to 32/],
  ['another last key', withGather({ finishOnKey: '*' as '#' }), /last key/],
  ['a broken prompt', withGather({ prompts: [say('Hello.'), say(' ')] }), /prompt 2: .*word/],
  ['a prompt that acts', withGather({ prompts: [goTo as unknown as Say] }), /prompt 1: neither/],
  ['too many prompts', withGather({ prompts: many(21, say('Hello.')) }), /20 prompts/],
  [
    'too many slow sentences',
    withGather({ prompts: [say('Yes. '.repeat(11), { slow: true })] }),
    /20 prompts/,
  ],
  ['a pause without end', { steps: [{ do: 'pause', seconds: 90 }] }, /1 to 60/],
  ['no text', { steps: [say('')] }, /word/],
  ['a long text', { steps: [say('a'.repeat(601))] }, /600/],
  ['a line break', { steps: [say('one\ntwo')] }, /control/],
  ['half a surrogate pair', { steps: [say('a\uD800')] }, /control/],
  ['SSML', { steps: [say('<speak>Hello</speak>')] }, /markup/],
  ['another language', { steps: [say('Hallo', { language: 'de-DE' as 'en-GB' })] }, /voice/],
  ['a dial of any length', { steps: [dial({ timeoutSeconds: 120 })] }, /1 to 60/],
  [
    'a national number',
    { steps: [dial({ target: { kind: 'number', number: '2125550142' } })] },
    /E\.164/,
  ],
  ['a caller id of letters', { steps: [dial({ from: 'LARKSPUR' })] }, /E\.164/],
  [
    'a SIP password',
    { steps: [dial({ target: { kind: 'sip', uri: 'sip:a:b@c.example' } })] },
    /SIP/,
  ],
  [
    'a queue with a blank',
    { steps: [dial({ target: { kind: 'queue', queue: 'the desk' } })] },
    /queue/,
  ],
  ['a target of another kind', { steps: [dial({ target: { kind: 'fax' } as never })] }, /target/],
  [
    'a long queue name',
    { steps: [{ do: 'enqueue', queue: 'a'.repeat(33), waiting: NEXT, next: NEXT }] },
    /queue/,
  ],
  [
    'a broken waiting URL',
    { steps: [{ do: 'enqueue', queue: 'desk', waiting: 'x', next: NEXT }] },
    /URL/,
  ],
  ['a long recording', { steps: [record(301)] }, /1 to 300/],
  ['another reason', odd({ do: 'reject', reason: 'tired' }), /reason/],
  ['another step', odd({ do: 'toString' }), /nobody knows/],
  ['too many steps', { steps: many(51, say('Hello.')) }, /50 steps/],
  ['too many slow steps', { steps: many(26, say('A. B.', { slow: true })) }, /50 steps/],
];

for (const [what, document, says] of BROKEN) {
  test(`a call document is refused for ${what}`, () => {
    assert.throws(
      () => checkDocument(document),
      (error) => error instanceof CallDocumentError && says.test(error.message),
    );
  });
}

test('a refusal never says what stood in the document', () => {
  const document = asks('https://desk.bank.example/4000001234567899');
  assert.throws(() => checkDocument(document), /^CallDocumentError: step 1, go-to: [A-Za-z ]+$/);
});

const KEPT: readonly CallDocument[] = [
  { steps: [] },
  { steps: many(50, say('a'.repeat(600))) },
  asks('http://127.0.0.1:8080/voice/menu'),
  asks('http://192.168.100.200:8080/voice/menu'),
  asks('https://desk.bank.example/calls/0b9d1f6e-9a4c-4c7e-8a51-123456789012/menu'),
  asks('https://desk.bank.example/a-very-long-name-of-a-menu-that-people-wrote-down'),
  withGather({ timeoutSeconds: 1, digitsMax: 32, finishOnKey: '' }),
  withGather({ timeoutSeconds: 60, prompts: many(20, say('¡Hola! 😀', { language: 'es-US' })) }),
  { steps: [dial({ target: { kind: 'sip', uri: 'sips:desk@phones.bank.example' } })] },
  { steps: [record(300), { do: 'leave' }, { do: 'hang-up' }, { do: 'reject', reason: 'busy' }] },
];

test('what stays within every limit is a call document', () => {
  for (const document of KEPT) checkDocument(document);
});

test('a slow text is said sentence by sentence, with a second between', () => {
  const slow = say('Welcome. Is it you? Press 1!', { slow: true });
  const spoken = [
    say('Welcome.'),
    { do: 'pause', seconds: 1 },
    say('Is it you?'),
    { do: 'pause', seconds: 1 },
    say('Press 1!'),
  ];
  assert.deepEqual(withoutSlow({ steps: [slow] }), { steps: spoken });
  assert.deepEqual(withoutSlow(withGather({ prompts: [slow] })).steps[0], {
    ...gather(),
    prompts: spoken,
  });
  const quick: CallDocument = { steps: [say('One. Two.', { slow: false })] };
  assert.deepEqual(withoutSlow(quick), { steps: [say('One. Two.')] });
});
