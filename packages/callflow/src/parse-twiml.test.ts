import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import type { CallDocument } from './flow.ts';
import { CallDocumentError } from './law.ts';
import { parseTwiml } from './parse-twiml.ts';
import { type PhonePlatform, PLATFORMS } from './platforms.ts';
import { withoutSlow } from './slow.ts';
import { anyDocument } from './test/documents.ts';
import { renderTwiml } from './twiml.ts';
import { TWIML_BYTES_MAX, TwimlError } from './xml-reader.ts';

const platforms = Object.keys(PLATFORMS) as readonly PhonePlatform[];
const NEXT = 'https://desk.bank.example/voice/next';
const SAY = '<Say language="en-US">Hello.</Say>';
const response = (inner: string) => `<Response>${inner}</Response>`;
const isRefused = (xml: string, says = /./) =>
  assert.throws(
    () => parseTwiml(xml),
    (error) => error instanceof TwimlError && says.test(error.message),
    xml.slice(0, 200),
  );

for (const platform of platforms) {
  test(`what is rendered for ${platform} and read again is the same document, slow texts in sentences`, () => {
    const check = (document: CallDocument) =>
      assert.deepEqual(parseTwiml(renderTwiml(document, platform)), withoutSlow(document));
    fc.assert(fc.property(anyDocument({ slow: false }), check), { numRuns: 300 });
    const isShort = (document: CallDocument) => {
      try {
        return renderTwiml(document, platform) !== '';
      } catch (error) {
        if (error instanceof CallDocumentError) return false;
        throw error;
      }
    };
    fc.assert(fc.property(anyDocument({ slow: true }).filter(isShort), check), { numRuns: 300 });
  });
}

test('the golden documents are read as they were meant', () => {
  const read = (name: string) =>
    JSON.parse(readFileSync(new URL(`../golden/${name}.json`, import.meta.url), 'utf8')) as unknown;
  const { documents } = read('documents') as { documents: Record<string, CallDocument> };
  const { expected } = read('twilio') as { expected: Record<string, readonly string[]> };
  for (const [name, document] of Object.entries(documents))
    assert.deepEqual(parseTwiml((expected[name] ?? []).join('\n')), withoutSlow(document), name);
});

test('a document may be laid out over lines, and written with any quotes and numbered characters', () => {
  const xml = `\uFEFF<?xml version='1.0' encoding='utf-8' ?>
    <Response >
      <Say language='es-US' voice = "any">
        &#161;Hola,
        &#x1F600; &amp; adi&#xF3;s &lt;3
      </Say>
      <Redirect method="POST">
        ${NEXT}
      </Redirect>
    </Response>
  `;
  assert.deepEqual(parseTwiml(xml).steps, [
    { do: 'say', text: '¡Hola, 😀 & adiós <3', language: 'es-US' },
    { do: 'go-to', next: NEXT },
  ]);
});

const REFUSED: readonly (readonly [what: string, xml: string, says: RegExp])[] = [
  ['nothing', '', /neither/],
  ['no XML', 'Hello.', /outside/],
  ['another root', '<Answer/>', /root/],
  ['a root with an attribute', '<Response a="b"/>', /no a/],
  ['a document type', '<!DOCTYPE Response><Response/>', /neither/],
  [
    'entities of its own',
    '<!DOCTYPE r [<!ENTITY a "b">]><Response>&a;</Response>',
    /neither|entity/,
  ],
  ['another entity', response('<Say language="en-US">a&nbsp;b</Say>'), /entity|ampersand/],
  ['a bare ampersand', response('<Say language="en-US">a & b</Say>'), /ampersand/],
  ['a character without a meaning', response('<Say language="en-US">&#0;</Say>'), /no character/],
  ['half a pair by number', response('<Say language="en-US">&#xD800;</Say>'), /no character/],
  [
    'a number beyond Unicode',
    response('<Say language="en-US">&#x110000;</Say>'),
    /no character|ampersand/,
  ],
  ['a control character', response('<Say language="en-US">\u0001</Say>'), /XML does not know/],
  ['a comment', response('<!-- x -->'), /neither/],
  ['CDATA', response('<Say language="en-US"><![CDATA[x]]></Say>'), /neither/],
  ['an instruction', response('<?php ?>'), /neither/],
  ['a namespace', '<x:Response/>', /well-formed/],
  ['an open end', '<Response>', /neither/],
  ['a wrong end', '<Response></Answer>', /beginning/],
  ['a second root', '<Response/><Response/>', /behind/],
  ['text behind', '<Response/>x', /behind/],
  ['an attribute twice', response('<Pause length="1" length="2"/>'), /twice/],
  [
    'many attributes',
    `<Response ${Array.from({ length: 17 }, (_, at) => `a${at}="x"`).join(' ')}/>`,
    /too many/,
  ],
  ['< in a value', response('<Pause length="<"/>'), /well-formed/],
  ['text between verbs', response(`${SAY}and`), /text between/],
  ['great depth', response('<Gather><Say><b></b></Say></Gather>'), /deep/],
  ['an unknown verb', response('<Sms>Hello.</Sms>'), /Sms is no verb/],
  ['a verb of the prototype', response('<constructor/>'), /no verb/],
  ['an unknown attribute', response('<Say language="en-US" loop="0">a</Say>'), /no loop/],
  ['a missing attribute', response('<Say>Hello.</Say>'), /no language/],
  ['another language', response('<Say language="de-DE">Hallo</Say>'), /language/],
  ['SSML', response('<Say language="en-US">a<break/></Say>'), /element in its text/],
  ['GET', response(`<Redirect method="GET">${NEXT}</Redirect>`), /POST/],
  [
    'a queue whose waiting is asked by GET',
    response(
      `<Enqueue action="${NEXT}" method="POST" waitUrl="${NEXT}" waitUrlMethod="GET">a</Enqueue>`,
    ),
    /POST/,
  ],
  [
    'speech input',
    response(
      `<Gather input="speech" action="${NEXT}" method="POST" timeout="5" finishOnKey="#"/><Redirect method="POST">${NEXT}</Redirect>`,
    ),
    /keys alone/,
  ],
  [
    'an empty result asked for',
    response(
      `<Gather input="dtmf" action="${NEXT}" method="POST" timeout="5" finishOnKey="#" actionOnEmptyResult="true"/>`,
    ),
    /actionOnEmptyResult/,
  ],
  [
    'a gather that leads nowhere',
    response(`<Gather input="dtmf" action="${NEXT}" method="POST" timeout="5" finishOnKey="#"/>`),
    /go-to/,
  ],
  [
    'a verb in a gather',
    response(
      `<Gather input="dtmf" action="${NEXT}" method="POST" timeout="5" finishOnKey="#"><Hangup/></Gather>`,
    ),
    /no prompt/,
  ],
  [
    'two targets',
    response(
      `<Dial action="${NEXT}" method="POST" timeout="5"><Queue>a</Queue><Queue>b</Queue></Dial>`,
    ),
    /one target/,
  ],
  ['no target', response(`<Dial action="${NEXT}" method="POST" timeout="5"/>`), /one target/],
  [
    'a conference',
    response(`<Dial action="${NEXT}" method="POST" timeout="5"><Conference>a</Conference></Dial>`),
    /no target/,
  ],
  ['something in a hang-up', response(`<Hangup>${SAY}</Hangup>`), /something in it/],
  ['another reason', response('<Reject reason="tired"/>'), /reason/],
  ['a pause of words', response('<Pause length="one"/>'), /number/],
  ['a pause out of the law', response('<Pause length="61"/>'), /1 to 60/],
  ['a URL with a query', response(`<Play>${NEXT}?pin=1</Play>`), /query/],
  [
    'a transcribed recording',
    response(
      `<Record action="${NEXT}" method="POST" maxLength="5" timeout="5" finishOnKey="#" playBeep="true" transcribe="true"/>`,
    ),
    /transcribe/,
  ],
  [
    'a recording without a tone',
    response(
      `<Record action="${NEXT}" method="POST" maxLength="5" timeout="5" finishOnKey="#" playBeep="false"/>`,
    ),
    /voicemail/,
  ],
];

for (const [what, xml, says] of REFUSED) {
  test(`TwiML is refused for ${what}`, () => isRefused(xml, says));
}

test('a document of 64 KiB is looked at, one byte more is not', () => {
  const filled = (bytes: number) => response(' '.repeat(bytes - response('').length));
  assert.deepEqual(parseTwiml(filled(TWIML_BYTES_MAX)), { steps: [] });
  isRefused(filled(TWIML_BYTES_MAX + 1), /bytes/);
  isRefused(response(`<Say language="en-US">${'漢'.repeat(22_000)}</Say>`), /bytes/);
});

test('what is made to be slow is not', () => {
  const slow = [
    ' '.repeat(65_000),
    '&'.repeat(65_000),
    '<'.repeat(65_000),
    '<a>'.repeat(20_000),
    `<a${' '.repeat(65_000)}`,
    `<Response>${'<Pause length="1"/>'.repeat(3_000)}</Response>`,
    `<Response>${SAY.replace('Hello.', ' '.repeat(65_000))}</Response>`,
    `<Response>${SAY.replace('Hello.', '&#32;'.repeat(13_000))}</Response>`,
  ];
  const begun = performance.now();
  for (const xml of slow) isRefused(xml);
  assert.ok(performance.now() - begun < 2_000, 'in the time that an attacker would not choose');
});

test('no bytes make it throw anything but its own refusal', () => {
  const seeds = fc.tuple(anyDocument({ slow: false }), fc.constantFrom(...platforms));
  const bytes = Array.from(`<>&;"'/=! #x[]-?\0\uFEFF\uD800aé😀`);
  const change = fc.record({
    at: fc.nat(),
    length: fc.nat({ max: 8 }),
    put: fc.array(fc.oneof(fc.constantFrom(...bytes), fc.string()), { maxLength: 3 }),
  });
  fc.assert(
    fc.property(
      seeds,
      fc.array(change, { minLength: 1, maxLength: 6 }),
      ([document, platform], all) => {
        const xml = all.reduce(
          (text, { at, length, put }) => {
            const from = at % (text.length + 1);
            return text.slice(0, from) + put.join('') + text.slice(from + length);
          },
          renderTwiml(document, platform),
        );
        try {
          parseTwiml(xml);
        } catch (error) {
          assert.ok(error instanceof TwimlError, String(error));
        }
      },
    ),
    { numRuns: 3_000 },
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (raw) => {
      isRefused(new TextDecoder('latin1').decode(raw));
    }),
    { numRuns: 500 },
  );
});
