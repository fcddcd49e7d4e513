import assert from 'node:assert/strict';
import { test } from 'node:test';
import { callWith, gather, goTo, hangUp, type Pages, say, VOICE } from '../test/exchange.ts';
import { DOCUMENTS_IN_A_ROW_MAX } from './run.ts';

/** Two seconds of speech. */
const TWO = 'One. Two. Three. Four. Five. 66';
const menu = gather('choice', {
  ...{ prompts: [say('For English, 1.'), say('Para ingles, 1.')], digitsMax: 1, finishOnKey: '' },
});
const PAGES: Pages = {
  begin: [menu, goTo('silence')],
  choice: ({ Digits }) => (Digits === '1' ? [say('Goodbye, friend')] : [goTo('begin')]),
  silence: [say('Nobody is there'), hangUp],
};

test('a menu is walked: words, a key, the page of that key, the end', async () => {
  const { call, timers, asked, ended, heard } = callWith(PAGES);
  assert.equal(call.state, 'ringing');
  call.start();
  await timers.advance(2_500);
  assert.equal(call.state, 'in-progress');
  assert.deepEqual([call.doing, call.prompt?.text], ['gathering', 'Para ingles, 1.']);
  call.press('1');
  await timers.advance(3_000);
  assert.equal(call.state, 'completed');
  assert.deepEqual(heard(), [
    '0.0 started',
    '0.0 answered',
    '0.0 gathering',
    '0.0 said For English, 1.',
    '1.0 said Para ingles, 1.',
    '2.5 pressed 1',
    '2.5 said Goodbye, friend',
    '3.5 ended completed',
  ]);
  const standard = {
    ...{ CallSid: 'CA1', AccountSid: 'AC1', From: '+12125550199', To: '+12125550142' },
    ...{ Direction: 'inbound', ApiVersion: '2010-04-01' },
  };
  assert.deepEqual(asked, [
    { path: 'begin', fields: { ...standard, CallStatus: 'ringing' } },
    { path: 'choice', fields: { ...standard, CallStatus: 'in-progress', Digits: '1' } },
  ]);
  const fields = { ...standard, CallStatus: 'completed', CallDuration: '4' };
  assert.deepEqual(ended, [{ status: 'completed', fields }]);
  assert.equal(call.prompt, undefined);
});

test('a key ends the prompts at once; words behind it are never spoken', async () => {
  const { call, timers, heard } = callWith(PAGES);
  call.start();
  await timers.advance(400);
  call.press('1');
  await timers.settle();
  assert.deepEqual(heard().slice(-2), ['0.4 pressed 1', '0.4 said Goodbye, friend']);
  assert.ok(!heard().some((one) => one.includes('Para')));
});

test('silence falls through to the go-to, when the prompts and then the timeout are over', async () => {
  const { call, timers, heard, paths } = callWith(PAGES);
  call.start();
  await timers.advance(6_999);
  assert.deepEqual(paths(), ['begin']);
  await timers.advance(1);
  assert.deepEqual(paths(), ['begin', 'silence']);
  await timers.advance(1_000);
  assert.deepEqual(heard().slice(-2), ['7.0 said Nobody is there', '8.0 ended completed']);
});

const ENTRY: Pages = {
  begin: [gather('entry', { digitsMax: 4 }), goTo('silence')],
  entry: [hangUp],
  silence: [hangUp],
};

const ENTRIES = [
  ['#', 'entry', '12', ['1', '2', '#']],
  ['enough digits', 'entry', '1234', ['1', '2', '3', '4', '5']],
  ['time behind the last key', 'entry', '12', ['1', '2']],
  ['# alone, which is no answer', 'silence', undefined, ['#']],
  ['a star, which is a digit like others', 'entry', '*2', ['*', '2', '#']],
] as const;

for (const [what, path, digits, keys] of ENTRIES) {
  test(`keys of a gather are over by ${what}`, async () => {
    const { call, timers, asked } = callWith(ENTRY);
    call.start();
    await timers.advance(100);
    for (const key of keys) {
      call.press(key);
      await timers.advance(100);
    }
    await timers.advance(5_000);
    assert.deepEqual([asked[1]?.path, asked[1]?.fields['Digits']], [path, digits]);
    assert.equal(call.state, 'completed');
  });
}

test('the time begins anew with every key', async () => {
  const { call, timers, asked } = callWith(ENTRY);
  call.start();
  for (const key of ['1', '2', '3'] as const) {
    await timers.advance(4_900);
    call.press(key);
  }
  await timers.advance(4_999);
  assert.equal(asked.length, 1);
  await timers.advance(1);
  assert.equal(asked[1]?.fields['Digits'], '123');
});

test('without a last key # is a digit, and a gather without a number takes them until silence', async () => {
  const open = gather('entry', { finishOnKey: '' });
  const { call, timers, asked } = callWith({ ...ENTRY, begin: [open, goTo('silence')] });
  call.start();
  await timers.settle();
  for (const key of ['9', '#', '9', '#', '9', '#'] as const) call.press(key);
  await timers.advance(5_000);
  assert.equal(asked[1]?.fields['Digits'], '9#9#9#');
});

test('a page can hide what is keyed in as an entry, and show what is chosen from a menu', async () => {
  const pressed = async (digitsMax: number) => {
    const { call, timers } = callWith({
      ...ENTRY,
      begin: [say(TWO), gather('entry', { digitsMax }), goTo('silence')],
    });
    call.start();
    await timers.advance(1_000);
    call.press('7');
    await timers.advance(2_000);
    call.press('8');
    return call.transcript.flatMap((one) =>
      one.kind === 'pressed' ? [[one.key, one.isEntry, one.gather]] : [],
    );
  };
  assert.deepEqual(await pressed(4), [
    ['7', false, undefined],
    ['8', true, 1],
  ]);
  assert.deepEqual(await pressed(1), [
    ['7', false, undefined],
    ['8', false, 1],
  ]);
});

test('keys of a secret reach the address that they are for, and stand in no transcript', async () => {
  const isSecret = (url: string) => url.endsWith('entry');
  const { call, timers, asked } = callWith(ENTRY, { isSecret });
  call.start();
  await timers.advance(1_000);
  for (const key of ['7', '1', '9', '3', '#'] as const) call.press(key);
  await timers.settle();
  assert.equal(asked.at(-1)?.fields['Digits'], '7193');
  const keys = call.transcript.flatMap((one) => (one.kind === 'pressed' ? [one.key] : []));
  assert.deepEqual(keys, ['•', '•', '•', '•', '•']);
  assert.doesNotMatch(JSON.stringify(call.transcript), /7|9|"3"/);
});

test('sounds and silence take their time, and behind the last step the call ends', async () => {
  const { call, timers, heard } = callWith({
    begin: [
      { do: 'play', url: `${VOICE}tune.wav` },
      { do: 'pause', seconds: 3 },
      { do: 'leave' },
      say('Goodbye, friend'),
    ],
  });
  call.start();
  await timers.advance(60_000);
  assert.deepEqual(heard().slice(2), [
    '0.0 played',
    '5.0 paused 3',
    '8.0 said Goodbye, friend',
    '9.0 ended completed',
  ]);
});

test('who hangs up in the middle hears nothing more, and the end is told once', async () => {
  const { call, timers, ended, heard, paths } = callWith(PAGES);
  call.start();
  await timers.advance(500);
  call.hangUp();
  call.hangUp();
  call.press('1');
  assert.equal(call.update(`${VOICE}silence`), false);
  call.start();
  await timers.advance(60_000);
  assert.deepEqual(
    ended.map(({ status, fields }) => [status, fields['CallStatus'], fields['CallDuration']]),
    [['completed', 'completed', '1']],
  );
  assert.deepEqual(paths(), ['begin']);
  assert.equal(heard().at(-1), '0.5 ended completed');
  assert.equal(call.doing, 'nothing');
});

test('an answer that comes after the end, or after another document was put in its place, is not heard', async () => {
  const answers: ((twiml: string) => void)[] = [];
  const fetchDocument = () => new Promise<string>((resolve) => answers.push(resolve));
  const late = '<Response><Say language="en-US">Too late.</Say></Response>';
  const hung = callWith({}, { fetchDocument });
  hung.call.start();
  hung.call.hangUp();
  answers[0]?.(late);
  await hung.timers.advance(10_000);
  assert.deepEqual(hung.heard(), ['0.0 started', '0.0 ended canceled']);

  const changed = callWith({}, { fetchDocument, direction: 'outbound-api' });
  changed.call.start();
  assert.equal(changed.call.doing, 'fetching');
  assert.equal(changed.call.update(late.replace('Too late.', 'Hello.')), true);
  answers[1]?.(late);
  await changed.timers.advance(10_000);
  const said = changed.heard().filter((one) => one.includes('said'));
  assert.deepEqual(said, ['0.0 said Hello.']);
});

test('a late answer that is broken, or a late failure, ends nothing', async () => {
  const answers: { readonly resolve: (twiml: string) => void; readonly reject: () => void }[] = [];
  const fetchDocument = () =>
    new Promise<string>((resolve, reject) =>
      answers.push({ resolve, reject: () => reject(new Error('504')) }),
    );
  const { call, timers } = callWith({}, { fetchDocument, direction: 'outbound-api' });
  call.start();
  call.update(`${VOICE}other`);
  call.update('<Response><Pause length="60"/></Response>');
  answers[0]?.resolve('Internal fault');
  answers[1]?.reject();
  await timers.advance(30_000);
  assert.deepEqual([call.state, call.doing], ['in-progress', 'pausing']);
});

test('an update ends what goes on and runs what it was given, by address or as it stands', async () => {
  const { call, timers, heard, asked } = callWith(PAGES);
  call.start();
  await timers.advance(300);
  assert.equal(call.update(`${VOICE}silence`), true);
  await timers.advance(500);
  assert.equal(asked[1]?.fields['CallStatus'], 'in-progress');
  call.update('\n<Response><Say language="en-GB">Something other</Say></Response>');
  await timers.advance(60_000);
  assert.deepEqual(heard().slice(4), [
    '0.3 updated',
    '0.3 said Nobody is there',
    '0.8 updated',
    '0.8 said Something other',
    '1.8 ended completed',
  ]);
});

const FAULTS: readonly (readonly [what: string, pages: Pages, why: RegExp])[] = [
  ['that does not come', { begin: [goTo('missing')] }, /did not come/],
  ['that is no TwiML', { begin: 'Internal fault' }, /outside/],
  ['with an unknown verb', { begin: '<Response><Sms/></Response>' }, /Sms/],
  ['that leads back to itself', { begin: [goTo('begin')] }, /circle/],
  [
    'that dials a queue where there is none, for ever',
    {
      begin: [
        {
          ...{ do: 'dial', target: { kind: 'queue', queue: 'desk' } },
          ...{ timeoutSeconds: 5, next: `${VOICE}begin` },
        },
      ],
    },
    /circle/,
  ],
];

for (const [what, pages, why] of FAULTS) {
  test(`a document ${what} is an application error, and the end of the call`, async () => {
    const { call, timers, ended } = callWith(pages);
    call.start();
    await timers.advance(1_000);
    assert.equal(call.state, 'completed');
    assert.equal(ended.length, 1);
    const fault = call.transcript.at(-2);
    assert.ok(fault?.kind === 'fault' && fault.text === 'application error');
    assert.match(fault.why, why);
  });
}

test('documents may lead on without a word a limited number of times, with words as often as they like', async () => {
  const silent = callWith({ begin: [goTo('begin')] });
  silent.call.start();
  await silent.timers.settle();
  assert.equal(silent.paths().length, DOCUMENTS_IN_A_ROW_MAX);
  const spoken = callWith({ begin: [say('Please hold on.'), goTo('begin')] });
  spoken.call.start();
  await spoken.timers.advance(100_500);
  assert.equal(spoken.paths().length, 101);
  assert.equal(spoken.call.state, 'in-progress');
});

for (const [reason, status] of [
  ['busy', 'busy'],
  ['rejected', 'no-answer'],
] as const) {
  test(`a call that is rejected as ${reason} is never answered and ends as ${status}`, async () => {
    const { call, timers, ended, heard } = callWith({ begin: [{ do: 'reject', reason }] });
    call.start();
    await timers.settle();
    assert.deepEqual(heard(), ['0.0 started', `0.0 ended ${status}`]);
    assert.deepEqual([ended[0]?.status, ended[0]?.fields['CallDuration']], [status, '0']);
  });
}

test('a phone that rings is picked up, declined, or rings out', async () => {
  const outbound = { direction: 'outbound-api' } as const;
  const picked = callWith({ begin: [say('Hello.'), hangUp] }, outbound);
  await picked.timers.advance(8_000);
  assert.deepEqual([picked.call.state, picked.asked.length], ['ringing', 0]);
  picked.call.press('1');
  picked.call.start();
  await picked.timers.settle();
  assert.equal(picked.asked[0]?.fields['CallStatus'], 'in-progress');
  assert.equal(picked.asked[0]?.fields['Direction'], 'outbound-api');
  for (const how of [undefined, 'busy', 'no-answer'] as const) {
    const { call, ended, asked } = callWith({}, outbound);
    call.hangUp(how);
    assert.deepEqual([ended[0]?.status, asked.length], [how ?? 'busy', 0]);
    call.start();
    assert.equal(asked.length, 0);
  }
});

test('a voicemail ends by # or by its length, and says how long it was', async () => {
  const pages: Pages = {
    begin: [{ do: 'record', secondsMax: 20, next: `${VOICE}recorded` }],
    recorded: [hangUp],
  };
  for (const [press, expected] of [
    [true, ['3', '#']],
    [false, ['20', '']],
  ] as const) {
    const { call, timers, asked } = callWith(pages);
    call.start();
    await timers.advance(3_000);
    call.press('5');
    if (press) call.press('#');
    await timers.advance(30_000);
    const { RecordingDuration, Digits } = asked[1]?.fields ?? {};
    assert.deepEqual([RecordingDuration, Digits], expected);
  }
});
