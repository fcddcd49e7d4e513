import assert from 'node:assert/strict';
import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import twilio from 'twilio';
import type { Instant } from '@countersign/kernel';
import { CALL_PLATFORMS, type CallPlatform } from './carrier.ts';
import {
  signForm,
  verifyWebhook,
  webhookOf,
  type Webhook,
  type WebhookSecrets,
} from '@countersign/callflow';

const NOW = 1_790_000_000_000 as Instant;
const KEY = 'the key of this test';
const FORM = 'application/x-www-form-urlencoded';

function posted(post: {
  readonly url: string;
  readonly body: string;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly now?: Instant;
}): Webhook {
  const { body, headers = {}, now = NOW, type = 'application/json', url } = post;
  const all: Readonly<Record<string, string>> = { 'content-type': type, ...headers };
  const { origin } = new URL(url);
  return webhookOf(
    { path: url.slice(origin.length), header: (name) => all[name], rawBody: body },
    { origin, now },
  );
}
const form = (fields: Readonly<Record<string, string>>) => new URLSearchParams(fields).toString();

// Twilio, “Validating signatures from Twilio” and “signature_validation_json” of its snippets; SignalWire, webhooks.md of
// its libraries, vectors A, B and C.
const CALL = {
  ...{ CallSid: 'CA1234567890ABCDE', Caller: '+14158675309', Digits: '1234' },
  ...{ From: '+14158675309', To: '+18005551212' },
};
const FORM_URL = 'https://mycompany.com/myapp.php?foo=1&bar=2';
const JSON_URL =
  'https://example.ngrok.io/webhook?bodySHA256=69f3cbfc18e386ef8236cb7008cd5a54b7fed637a8cb3373b5a1591d7f0fd5f4';
const RAW = '{"event":"call.state","params":{"call_id":"abc-123","state":"answered"}}';
const SIGNALWIRE_KEY = 'PSKtest1234567890abcdef';
const published: readonly (readonly [string, CallPlatform, Webhook, string])[] = [
  [
    'a form',
    'twilio',
    posted({
      ...{ url: FORM_URL, body: form(CALL), type: FORM },
      headers: { 'x-twilio-signature': 'RSOYDt4T1cUTdK1PDd93/VVr8B8=' },
    }),
    '12345',
  ],
  [
    'a form',
    'signalwire',
    posted({
      ...{ url: FORM_URL, body: form(CALL), type: FORM },
      headers: { 'x-signalwire-signature': 'RSOYDt4T1cUTdK1PDd93/VVr8B8=' },
    }),
    '12345',
  ],
  [
    'JSON',
    'signalwire',
    posted({
      ...{ url: 'https://example.ngrok.io/webhook', body: RAW },
      headers: { 'x-signalwire-signature': 'c3c08c1fefaf9ee198a100d5906765a6f394bf0f' },
    }),
    SIGNALWIRE_KEY,
  ],
  ...(['twilio', 'signalwire'] as const).map(
    (platform) =>
      [
        'JSON with the hash of its body in the address',
        platform,
        posted({
          ...{ url: JSON_URL, body: '{"event":"call.state"}' },
          headers: { 'x-twilio-signature': 'dfO9ek8mxyFtn2nMz24plPmPfIY=' },
        }),
        SIGNALWIRE_KEY,
      ] as const,
  ),
];
for (const [what, platform, webhook, webhookKey] of published)
  test(`published for ${platform}: ${what}`, () => {
    assert.ok(verifyWebhook(platform, webhook, { webhookKey }));
    assert.ok(!verifyWebhook(platform, webhook, { webhookKey: `${webhookKey}x` }));
    assert.ok(!verifyWebhook(platform, { ...webhook, url: `${webhook.url}x` }, { webhookKey }));
    const other = webhook.rawBody.replace(/[0-9a-z](?=[^0-9a-z]*$)/, 'Z');
    const fields = { ...webhook.fields, To: '+18005551213' };
    assert.ok(!verifyWebhook(platform, { ...webhook, rawBody: other, fields }, { webhookKey }));
  });

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const telnyxKey = publicKey
  .export({ format: 'der', type: 'spki' })
  .subarray(-32)
  .toString('base64');
const SECRETS: Readonly<Record<CallPlatform, WebhookSecrets>> = {
  twilio: { webhookKey: KEY },
  signalwire: { webhookKey: KEY },
  telnyx: { publicKey: telnyxKey },
  jambonz: { webhookKey: KEY },
};
const URL_OF_OURS = 'https://larkspur.example/v1/providers/carrier/calls/c-1';
const seconds = (at: number) => String(Math.floor(at / 1_000));
const hex = (algorithm: string, text: string, key = KEY) =>
  createHmac(algorithm, key).update(text).digest('hex');

/** As each platform posts a call event, signed now. */
const signers: Readonly<Record<CallPlatform, (at?: number) => Webhook>> = {
  twilio: () => {
    const headers = { 'x-twilio-signature': signForm(URL_OF_OURS, CALL, KEY) };
    return posted({ url: URL_OF_OURS, body: form(CALL), type: FORM, headers });
  },
  signalwire: () => {
    const headers = { 'x-signalwire-signature': signForm(URL_OF_OURS, CALL, KEY) };
    return posted({ url: URL_OF_OURS, body: form(CALL), type: FORM, headers });
  },
  telnyx: (at = NOW) => {
    const body = form(CALL);
    const signed = sign(null, Buffer.from(`${seconds(at)}|${body}`), privateKey);
    const headers = {
      'telnyx-timestamp': seconds(at),
      'telnyx-signature-ed25519': signed.toString('base64'),
    };
    return posted({ url: URL_OF_OURS, body, type: FORM, headers });
  },
  jambonz: (at = NOW) => {
    const signature = `t=${seconds(at)},v1=${hex('sha256', `${seconds(at)}.${RAW}`)}`;
    return posted({ url: URL_OF_OURS, body: RAW, headers: { 'jambonz-signature': signature } });
  },
};

for (const platform of CALL_PLATFORMS) {
  const secrets = SECRETS[platform];
  const signed = signers[platform]();
  const changed = (change: Partial<Webhook>) =>
    verifyWebhook(platform, { ...signed, ...change }, secrets);

  test(`${platform}: what it signed is believed; another body, key or header, and no key at all, is not`, () => {
    assert.ok(verifyWebhook(platform, signed, secrets));
    assert.ok(!changed({ rawBody: `${signed.rawBody} `, fields: { ...signed.fields, x: '' } }));
    assert.ok(!changed({ header: () => undefined }));
    assert.ok(!verifyWebhook(platform, signed, {}));
    assert.ok(!verifyWebhook(platform, signed, { webhookKey: '', publicKey: '' }));
    const another = { webhookKey: 'another', publicKey: Buffer.alloc(32, 7).toString('base64') };
    assert.ok(!verifyWebhook(platform, signed, another));
  });

  test(`${platform}: signatures that are none are not believed, and break nothing`, () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (one, other, body) => {
        const garbage = { header: (name: string) => (name.length % 2 === 0 ? one : other) };
        assert.equal(changed({ ...garbage, rawBody: body }), false);
        const shaped = `t=${seconds(NOW)},v1=${one},v1=${other}`;
        assert.equal(changed({ header: () => shaped }), false);
      }),
    );
  });
}

for (const platform of ['telnyx', 'jambonz'] as const)
  test(`${platform}: five minutes to either side, and no longer`, () => {
    const minutes = (count: number) => signers[platform](NOW + count * 60_000);
    for (const fine of [-5, 0, 5])
      assert.ok(verifyWebhook(platform, minutes(fine), SECRETS[platform]), `${fine}`);
    for (const off of [-6, 6, 60 * 24])
      assert.ok(!verifyWebhook(platform, minutes(off), SECRETS[platform]), `${off}`);
  });

test('jambonz: while its secret is changed two signatures come, and one of them is enough', () => {
  const [time, text] = [seconds(NOW), `${seconds(NOW)}.${RAW}`];
  const both = `t=${time},v1=${hex('sha256', text, 'old')},v1=${hex('sha256', text)}`;
  const headers = { 'jambonz-signature': both };
  const webhook = posted({ url: URL_OF_OURS, body: RAW, headers });
  assert.ok(verifyWebhook('jambonz', webhook, SECRETS.jambonz));
});

test('SignalWire: the newer SHA-256 header stands for the body as it came', () => {
  const headers = { 'x-signalwire-sha256-signature': hex('sha256', URL_OF_OURS + RAW) };
  const webhook = posted({ url: URL_OF_OURS, body: RAW, headers });
  assert.ok(verifyWebhook('signalwire', webhook, SECRETS.signalwire));
  assert.ok(!verifyWebhook('signalwire', { ...webhook, rawBody: '{}' }, SECRETS.signalwire));
});

const plain = fc.stringMatching(/^[A-Za-z0-9_-]{1,12}$/);
const address = fc
  .record({
    scheme: fc.constantFrom('http', 'https'),
    port: fc.constantFrom('', ':80', ':443', ':8443'),
    path: fc.array(plain, { maxLength: 4 }),
    query: fc.array(fc.tuple(plain, plain), { maxLength: 3 }),
  })
  .map(({ path, port, query, scheme }) => {
    const asked = query.map(([name, value]) => `${name}=${value}`).join('&');
    return `${scheme}://bank.example${port}/${path.join('/')}${asked === '' ? '' : `?${asked}`}`;
  });
const fieldsOf = fc.dictionary(fc.string({ minLength: 1 }), fc.string({ unit: 'binary' }), {
  maxKeys: 12,
});
const withPort = (url: string, port: string) =>
  url.replace(/(bank\.example)(:[0-9]+)?/, `$1${port}`);

test('Twilio’s own check and ours agree on random forms, whoever signs, with and without the port', () => {
  fc.assert(
    fc.property(address, fieldsOf, fc.constantFrom('', ':443', ':80'), (url, fields, port) => {
      const standard = url.startsWith('https:') ? ':443' : ':80';
      const signedUrl = port === '' || port === standard ? withPort(url, port) : url;
      const signature = twilio.getExpectedTwilioSignature(KEY, signedUrl, fields);
      const webhook: Webhook = {
        ...{ url, fields, rawBody: '', now: NOW },
        header: (name) => (name === 'x-twilio-signature' ? signature : undefined),
      };
      const theirs = twilio.validateRequest(KEY, signature, url, fields);
      assert.equal(verifyWebhook('twilio', webhook, SECRETS.twilio), theirs);
      assert.ok(twilio.validateRequest(KEY, signForm(url, fields, KEY), url, fields));
      const more = { ...fields, more: 'x' };
      if (!('more' in fields))
        assert.equal(verifyWebhook('twilio', { ...webhook, fields: more }, SECRETS.twilio), false);
    }),
  );
});
test('Twilio’s own check and ours agree on JSON, whose hash is in the address', () => {
  fc.assert(
    fc.property(fc.json(), fc.boolean(), (body, isChanged) => {
      const hash = twilio.getExpectedBodyHash(body);
      const url = `https://bank.example/hook?bodySHA256=${hash}`;
      const signature = twilio.getExpectedTwilioSignature(KEY, url, {});
      const sent = isChanged ? `${body} ` : body;
      const headers = { 'x-twilio-signature': signature };
      const ours = verifyWebhook('twilio', posted({ url, body: sent, headers }), SECRETS.twilio);
      assert.equal(ours, twilio.validateRequestWithBody(KEY, signature, url, sent));
      assert.equal(ours, !isChanged);
    }),
  );
});
