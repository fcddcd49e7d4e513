// What a telephone platform posts, in its own words and with its own signature, from the fields of the interpreter.
import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { signForm, type CallPlatform, type WebhookSecrets } from '@countersign/callflow';

/** What it signs with; `secrets` are what the bank verifies with. */
export interface PlatformKeys {
  readonly secrets: WebhookSecrets;
  readonly key: string;
  readonly privateKey: KeyObject;
}

export interface PlatformPost {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

interface Ask {
  /** The whole address, as the platform was told it. */
  readonly url: string;
  /** As Twilio names them. */
  readonly fields: Readonly<Record<string, string>>;
  /** Milliseconds of the epoch. */
  readonly now: number;
}

const ED25519_KEY_BYTES = 32;

export function makePlatformKeys(platform: CallPlatform): PlatformKeys {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const key = 'what the platform signs with in a test';
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-ED25519_KEY_BYTES);
  const secrets =
    platform === 'telnyx' ? { publicKey: raw.toString('base64') } : { webhookKey: key };
  return { secrets, key, privateKey };
}

export function platformPost(platform: CallPlatform, ask: Ask, keys: PlatformKeys): PlatformPost {
  const isJson = platform === 'jambonz';
  const body = isJson
    ? JSON.stringify(jambonzBody(ask.fields))
    : new URLSearchParams(formOf(platform, ask.fields)).toString();
  const type = isJson ? 'application/json' : 'application/x-www-form-urlencoded';
  const signature = SIGNATURES[platform](ask, body, keys);
  return { headers: { 'content-type': type, ...signature }, body };
}

type Headers = Readonly<Record<string, string>>;
const seconds = ({ now }: Ask) => String(Math.floor(now / 1_000));

/** As each platform's own documentation has it. */
const SIGNATURES: Readonly<
  Record<CallPlatform, (ask: Ask, body: string, keys: PlatformKeys) => Headers>
> = {
  twilio: ({ fields, url }, _body, { key }) => ({
    'x-twilio-signature': signForm(url, fields, key),
  }),
  signalwire: ({ fields, url }, _body, { key }) => ({
    'x-signalwire-signature': signForm(url, fields, key),
  }),
  telnyx: (ask, body, { privateKey }) => ({
    'telnyx-timestamp': seconds(ask),
    'telnyx-signature-ed25519': sign(
      null,
      Buffer.from(`${seconds(ask)}|${body}`),
      privateKey,
    ).toString('base64'),
  }),
  jambonz: (ask, body, { key }) => ({
    'jambonz-signature': `t=${seconds(ask)},v1=${createHmac('sha256', key)
      .update(`${seconds(ask)}.${body}`)
      .digest('hex')}`,
  }),
};

/** Telnyx says nothing of the call itself while somebody waits. */
function formOf(platform: CallPlatform, fields: Ask['fields']): Record<string, string> {
  const { CallStatus: _status, Direction: _direction, ...waiting } = fields;
  return platform === 'telnyx' && fields['QueuePosition'] !== undefined ? waiting : { ...fields };
}

const QUEUE_RESULTS: Readonly<Record<string, string>> = { 'system-error': 'error' };

/**
 * Everything is named otherwise there, numbers are numbers, and places are counted from 0. Of whoever waits it says who waits and where,
 * and nothing of the call.
 * @source the callbacks of `@jambonz/schema` 0.4
 */
export function jambonzBody(fields: Ask['fields']): Readonly<Record<string, unknown>> {
  const { AccountSid = '', CallSid = '', Digits, QueueResult, QueueSid = '' } = fields;
  const queue = {
    queue_sid: `queue:${AccountSid}:${QueueSid}`,
    queue_time: Number(fields['QueueTime'] ?? 0),
  };
  if (fields['QueuePosition'] !== undefined)
    return {
      ...{ call_sid: CallSid, call_id: `${CallSid}@10.0.0.1`, ...queue },
      queue_position: Number(fields['QueuePosition']) - 1,
      queue_size: Number(fields['CurrentQueueSize']),
    };
  const reason = Digits === '' ? { reason: 'timeout' } : { reason: 'dtmfDetected', digits: Digits };
  return {
    ...{ call_sid: CallSid, account_sid: AccountSid, call_id: `${CallSid}@10.0.0.1` },
    direction: fields['Direction'] === 'inbound' ? 'inbound' : 'outbound',
    // Trunks show numbers without their plus.
    ...{ from: fields['From']?.replace('+', ''), to: fields['To']?.replace('+', '') },
    ...{ call_status: fields['CallStatus'], sip_status: 200 },
    ...(Digits === undefined ? {} : reason),
    ...(QueueResult === undefined
      ? {}
      : { ...queue, queue_result: QUEUE_RESULTS[QueueResult] ?? QueueResult }),
    ...(fields['DialCallStatus'] === undefined
      ? {}
      : { dial_call_status: fields['DialCallStatus'] }),
  };
}
