import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import type { CallDocument } from './flow.ts';
import { renderJambonz } from './jambonz.ts';
import { CallDocumentError } from './law.ts';
import { PLATFORMS, type PhonePlatform } from './platforms.ts';
import { renderTwiml } from './twiml.ts';
import { element, writeXml } from './xml-writer.ts';

const golden = (name: string) =>
  JSON.parse(readFileSync(new URL(`../golden/${name}.json`, import.meta.url), 'utf8')) as unknown;
const { documents } = golden('documents') as {
  readonly documents: Readonly<Record<string, CallDocument>>;
};
interface Expected<T> {
  readonly expected: Readonly<Record<string, T>>;
}

for (const platform of Object.keys(PLATFORMS) as readonly PhonePlatform[]) {
  const { expected } = golden(platform) as Expected<readonly string[]>;
  for (const [name, document] of Object.entries(documents)) {
    test(`${platform} is given “${name}” as its golden file has it`, () => {
      assert.deepEqual(renderTwiml(document, platform).trimEnd().split('\n'), expected[name]);
    });
  }
}

const jambonz = golden('jambonz') as Expected<readonly object[] | string>;
for (const [name, document] of Object.entries(documents)) {
  const expected = jambonz.expected[name];
  test(`jambonz is given “${name}” as its golden file has it`, () => {
    if (typeof expected === 'string')
      assert.throws(() => renderJambonz(document), new CallDocumentError(expected));
    else assert.deepEqual(renderJambonz(document), expected);
  });
}

// The schemas that jambonz publishes. They let unknown properties pass, so that names are compared as well.
const require = createRequire(import.meta.url);
const { validateVerb } = require('@jambonz/schema') as {
  readonly validateVerb: (name: string, data: object) => void;
};
const propertiesOf = (path: string) =>
  (require(`@jambonz/schema/${path}.schema.json`) as { readonly properties: object }).properties;

test('every verb is valid by the schemas of jambonz, and has only properties that they name', () => {
  const seen = new Set<string>();
  for (const document of Object.values(documents)) {
    if (document.steps.some((step) => step.do === 'record')) continue;
    for (const { verb, ...data } of renderJambonz(document)) {
      validateVerb(verb, data);
      seen.add(verb);
      const nested = Object.entries(data)
        .filter(([name]) => name === 'say' || name === 'play')
        .flatMap(([name, value]) => unknownIn(value as object, `verbs/${name}`));
      const unknown = unknownIn(data, `verbs/${verb.replace(':', '-')}`);
      assert.deepEqual([...unknown, ...nested], []);
    }
  }
  const all = ['say', 'play', 'pause', 'gather', 'redirect', 'dial', 'dequeue', 'enqueue'];
  assert.deepEqual([...seen].sort(), [...all, 'hangup', 'leave', 'sip:decline'].sort());
  assert.throws(() => validateVerb('say', { text: 7 }), 'the schemas are at work');
});

function unknownIn(data: object, path: string): readonly string[] {
  const known = Object.keys(propertiesOf(path));
  return Object.keys(data).filter((name) => !known.includes(name));
}

test('a broken document is rendered for nobody', () => {
  const broken: CallDocument = { steps: [{ do: 'go-to', next: '/menu' }] };
  assert.throws(() => renderTwiml(broken, 'twilio'), CallDocumentError);
  assert.throws(() => renderJambonz(broken), CallDocumentError);
});

test('texts and values are escaped, and what XML cannot carry is refused', () => {
  const written = writeXml(element('A', { b: `<"&'>\t` }, 'x & y ]]> \r\n'));
  assert.match(written, /<A b="&lt;&quot;&amp;&apos;&gt;&#9;">x &amp; y \]\]&gt; &#13;&#10;<\/A>/);
  for (const bad of ['\0', '\u000B', '\uFFFE', '\uFFFF', '\uD800', '\uDC00x'])
    assert.throws(() => writeXml(element('A', {}, bad)), RangeError);
  assert.match(writeXml(element('A', {}, '😀')), /😀/);
});
