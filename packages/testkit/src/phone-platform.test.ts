import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { verifyWebhook, webhookOf, type CallPlatform } from '@countersign/callflow';
import { jambonzBody, makePlatformKeys, platformPost } from './phone-platform.ts';

const NOW = 1_790_000_000_000;
const ORIGIN = 'https://larkspur.example';
const PATH = '/v1/providers/carrier/voice';
const CALL = {
  ...{ CallSid: 'CA1', AccountSid: 'AC1', From: '+12125550123', To: '+12125550142' },
  ...{ Direction: 'inbound', CallStatus: 'in-progress', ApiVersion: '2010-04-01' },
};
const PLATFORMS: readonly CallPlatform[] = ['twilio', 'signalwire', 'telnyx', 'jambonz'];

for (const platform of PLATFORMS)
  test(`${platform}: what it posts is believed, and nothing that was changed`, () => {
    const keys = makePlatformKeys(platform);
    const fields = { ...CALL, Digits: '12' };
    const { body, headers } = platformPost(
      platform,
      { url: ORIGIN + PATH, fields, now: NOW },
      keys,
    );
    const isBelieved = (rawBody: string, secrets = keys.secrets) =>
      verifyWebhook(
        platform,
        webhookOf(
          { path: PATH, header: (name) => headers[name], rawBody },
          { origin: ORIGIN, now: NOW },
        ),
        secrets,
      );
    assert.ok(isBelieved(body));
    assert.ok(!isBelieved(body.replace('12', '13')));
    const others = makePlatformKeys('telnyx').secrets;
    assert.ok(!isBelieved(body, { webhookKey: 'another', ...others }));
  });

const require = createRequire(import.meta.url);
interface Schema {
  readonly properties: Readonly<
    Record<string, { readonly type?: string; readonly enum?: readonly unknown[] }>
  >;
  readonly required?: readonly string[];
}
const schemaOf = (name: string) =>
  require(`@jambonz/schema/callbacks/${name}.schema.json`) as Schema;
const TYPES: Readonly<Record<string, string>> = { integer: 'number' };

const waits = {
  ...CALL,
  QueueSid: 'desk',
  QueueTime: '4',
  QueuePosition: '1',
  CurrentQueueSize: '2',
};
for (const [callback, fields] of [
  ['session-new', CALL],
  ['gather', { ...CALL, Digits: '7' }],
  ['gather', { ...CALL, Digits: '' }],
  ['enqueue-wait', waits],
  ['enqueue', { ...CALL, QueueSid: 'desk', QueueTime: '4', QueueResult: 'leave' }],
  ['enqueue', { ...CALL, QueueSid: 'desk', QueueTime: '4', QueueResult: 'system-error' }],
  ['dial', { ...CALL, DialCallStatus: 'no-answer' }],
] as const)
  test(`jambonz: a ${callback} is one by the schema that jambonz publishes: ${Object.keys(fields).at(-1)}`, () => {
    const { properties, required = [] } = schemaOf(callback);
    const known =
      callback === 'enqueue-wait' ? properties : { ...schemaOf('base').properties, ...properties };
    const body = JSON.parse(JSON.stringify(jambonzBody(fields))) as Readonly<
      Record<string, unknown>
    >;
    for (const name of required) assert.ok(body[name] !== undefined, name);
    for (const [name, value] of Object.entries(body)) {
      const rule = known[name];
      assert.ok(rule !== undefined, `${name} is no word of it`);
      assert.equal(typeof value, TYPES[rule.type ?? ''] ?? rule.type, name);
      if (rule.enum !== undefined)
        assert.ok(rule.enum.includes(value), `${name}: ${String(value)}`);
    }
  });
