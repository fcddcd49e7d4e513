import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import type { CallDocument } from './flow.ts';
import { renderJambonz } from './jambonz.ts';
import { CallDocumentError } from './law.ts';
import { parseJambonz } from './parse-jambonz.ts';
import { createPhoneCall } from './phone/phone-call.ts';
import { createQueues } from './phone/queues.ts';
import { createManualTimers } from './phone/timers.ts';
import { anyDocument } from './test/documents.ts';
import { gather, goTo, hangUp, say, VOICE } from './test/exchange.ts';

const written = (document: CallDocument) => JSON.stringify(renderJambonz(document));
const isRefused = (json: string) =>
  assert.throws(() => parseJambonz(json), CallDocumentError, json);

test('what is rendered for jambonz is read, and rendered again the same', () => {
  const isWritten = (document: CallDocument) => {
    try {
      // Texts that are joined in a gather may be longer together than one may be.
      return parseJambonz(written(document)).steps.length > 0;
    } catch (error) {
      if (error instanceof CallDocumentError) return false;
      throw error;
    }
  };
  let seen = 0;
  fc.assert(
    fc.property(anyDocument({ slow: true }).filter(isWritten), (document) => {
      seen += 1;
      assert.equal(written(parseJambonz(written(document))), written(document));
    }),
    { numRuns: 300 },
  );
  assert.ok(seen >= 300);
});

test('the golden verbs are read, every one of them', () => {
  const path = new URL('../golden/jambonz.json', import.meta.url);
  const { expected } = JSON.parse(readFileSync(path, 'utf8')) as {
    readonly expected: Readonly<Record<string, readonly object[] | string>>;
  };
  const lists = Object.values(expected).filter((one) => typeof one !== 'string');
  for (const verbs of lists)
    assert.deepEqual(renderJambonz(parseJambonz(JSON.stringify(verbs))), verbs);
});

const SAY = { text: 'Hello.', synthesizer: { vendor: 'aws', language: 'en-US', voice: 'Joanna' } };

test('another verb, another property, a missing one or another form is refused', () => {
  const synthesizer = { ...SAY.synthesizer, engine: 'neural' };
  const right = { verb: 'say', text: 'Hello.', synthesizer };
  assert.equal(parseJambonz(JSON.stringify([right])).steps.length, 1);
  const hook = { url: `${VOICE}next`, method: 'POST' };
  for (const verb of [
    { ...right, loop: 2 },
    { ...right, text: 7 },
    { verb: 'say', ...SAY },
    { ...right, synthesizer: { ...synthesizer, language: 'fr-FR' } },
    { verb: 'listen', url: 'wss://elsewhere.example' },
    { verb: 'constructor' },
    { verb: 'redirect', actionHook: { ...hook, method: 'GET' } },
    { verb: 'redirect', actionHook: hook.url },
    { verb: 'sip:decline', status: 200, reason: 'OK' },
    { verb: 'dial', target: [], actionHook: hook, timeout: 30 },
    { verb: 'pause', length: '1' },
    // A gather leads nowhere in silence.
    {
      ...{ verb: 'gather', input: ['digits'], actionHook: hook, dtmfBargein: true },
      ...{ timeout: 5, interDigitTimeout: 5 },
    },
    'say',
  ])
    isRefused(JSON.stringify([verb]));
  for (const json of ['', '{}', 'null', '[', JSON.stringify(right), ' '.repeat(131_073)])
    isRefused(json);
});

test('lists in lists, as deep as a document can be, and keys that are none are refused as everything else', () => {
  const hook = { url: `${VOICE}next`, method: 'POST' };
  const gathers = (input: string) =>
    JSON.stringify([
      {
        ...{ verb: 'gather', input: '?', actionHook: hook, dtmfBargein: true },
        ...{ timeout: 5, interDigitTimeout: 5 },
      },
      { verb: 'redirect', actionHook: hook },
    ]).replace('"?"', input);
  assert.equal(parseJambonz(gathers('["digits"]')).steps.length, 2);
  const deep = (depth: number, inside: string) => '['.repeat(depth) + inside + ']'.repeat(depth);
  for (const input of [deep(60_000, '"digits"'), '[["digits"]]', '[{"toString":1}]', '[null]'])
    isRefused(gathers(input));
  isRefused(deep(65_000, ''));
  isRefused('['.repeat(131_072));
});

test('whatever is handed in is read or refused', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (json) => {
      try {
        parseJambonz(json);
      } catch (error) {
        assert.ok(error instanceof CallDocumentError);
      }
    }),
  );
});

test('a call on jambonz: silence is brought to where keys are, and what no caller who waits may be asked is a fault', async () => {
  const timers = createManualTimers();
  const asked: (readonly [string, string | undefined])[] = [];
  const menu = gather('choice', { prompts: [say('Press a key')], digitsMax: 1, finishOnKey: '' });
  const pages: Readonly<Record<string, CallDocument>> = {
    begin: { steps: [menu, goTo('never')] },
    choice: {
      steps: [
        { do: 'enqueue', queue: 'desk', waiting: `${VOICE}waiting`, next: `${VOICE}left` },
        hangUp,
      ],
    },
    waiting: { steps: [menu, goTo('never')] },
    left: { steps: [hangUp] },
  };
  const call = createPhoneCall({
    ...{ callId: 'a1', account: 'AC1', from: '+12125550199', to: '+12125550142' },
    ...{ direction: 'inbound', begin: `${VOICE}begin`, platform: 'jambonz', timers },
    queues: createQueues(),
    fetchDocument: async ({ fields, url }) => {
      const path = url.slice(VOICE.length);
      asked.push([path, fields['Digits']]);
      return written(pages[path] ?? { steps: [] });
    },
  });
  call.start();
  await timers.advance(7_000);
  assert.deepEqual(asked, [
    ['begin', undefined],
    ['choice', ''],
    ['waiting', undefined],
    ['left', undefined],
  ]);
  const fault = call.transcript.find(({ kind }) => kind === 'fault');
  assert.ok(fault?.kind === 'fault' && fault.why === 'a gather where there can be none');
});
