import { createHash, createHmac, createPublicKey, timingSafeEqual, verify } from 'node:crypto';
import type { CallPlatform } from '../platforms.ts';
import { signForm } from './form-signature.ts';

/** What a platform posts to an address of ours, as it came. */
export interface Webhook {
  /** The whole address as the platform was given it: origin of ours, path and query. */
  readonly url: string;
  /** A header by its name in lower case. */
  readonly header: (name: string) => string | undefined;
  /** The body, byte for byte. */
  readonly rawBody: string;
  /** The fields of a form; empty for JSON. */
  readonly fields: Readonly<Record<string, string>>;
  /** Milliseconds of the epoch. */
  readonly now: number;
}

/** What a platform proves itself with. */
export interface WebhookSecrets {
  /** Twilio's auth token, SignalWire's signing key, jambonz's webhook secret. */
  readonly webhookKey?: string;
  /** Telnyx's Ed25519 key: 32 bytes in base64. */
  readonly publicKey?: string;
}

/** What a route was asked, as it is verified and read. @param ask of a route with `rawBody` */
export function webhookOf(
  ask: {
    readonly path: string;
    readonly header: (name: string) => string | undefined;
    readonly rawBody: string;
  },
  { now, origin }: { readonly origin: string; readonly now: number },
): Webhook {
  const { header, path, rawBody } = ask;
  const isForm = (header('content-type') ?? '').startsWith('application/x-www-form-urlencoded');
  const fields = isForm ? Object.fromEntries(new URLSearchParams(rawBody)) : {};
  return { url: origin + path, header, rawBody, fields, now };
}

/** Whether the platform itself posted this; a secret that is not there proves nothing. */
export function verifyWebhook(
  platform: CallPlatform,
  webhook: Webhook,
  secrets: WebhookSecrets,
): boolean {
  const { publicKey, webhookKey } = secrets;
  if (platform === 'telnyx') return publicKey !== undefined && isTelnyx(webhook, publicKey);
  if (webhookKey === undefined || webhookKey === '') return false;
  return BY_KEY[platform](webhook, webhookKey);
}

const BY_KEY: Readonly<
  Record<Exclude<CallPlatform, 'telnyx'>, (webhook: Webhook, key: string) => boolean>
> = { twilio: isTwilio, signalwire: isSignalWire, jambonz: isJambonz };

const WINDOW_SECONDS = 300;
const MS = 1_000;

/** HMAC-SHA1 over the address and the sorted fields; for JSON over the address alone, which has the hash of the body. */
function isTwilio(webhook: Webhook, key: string): boolean {
  return isFormSigned(webhook, key, webhook.header('x-twilio-signature') ?? '');
}

function isFormSigned(webhook: Webhook, key: string, signature: string): boolean {
  const { fields, rawBody, url } = webhook;
  const bodyHash = URL.parse(url)?.searchParams.get('bodySHA256');
  const signed = bodyHash === null || bodyHash === undefined ? fields : {};
  const isUrls = portsOf(url).some((one) => isSame(signForm(one, signed, key), signature));
  const isBodys =
    bodyHash === null ||
    bodyHash === undefined ||
    isSame(createHash('sha256').update(rawBody, 'utf8').digest('hex'), bodyHash);
  return isUrls && isBodys;
}

/** An address as it is, with the port that goes without saying, and without one: back ends differ. */
function portsOf(url: string): readonly string[] {
  const [, scheme = '', host = '', port = '', rest = ''] =
    /^(https?:\/\/)([^/?#:]+|\[[^\]]*\])(:[0-9]+)?(.*)$/s.exec(url) ?? [];
  const said = `${scheme}${host}${scheme === 'https://' ? ':443' : ':80'}${rest}`;
  return port === '' ? [url, said] : [url, `${scheme}${host}${rest}`];
}

/** Forms as Twilio; anything as the lower hexadecimal of an HMAC over address and raw body, SHA-256 or SHA-1. */
function isSignalWire(webhook: Webhook, key: string): boolean {
  const { header, rawBody, url } = webhook;
  const raw = (algorithm: string) =>
    createHmac(algorithm, key)
      .update(url + rawBody, 'utf8')
      .digest('hex');
  const sha256 = header('x-signalwire-sha256-signature');
  if (sha256 !== undefined && isSame(raw('sha256'), sha256)) return true;
  const signature = header('x-signalwire-signature') ?? header('x-twilio-signature') ?? '';
  return isSame(raw('sha1'), signature) || isFormSigned(webhook, key, signature);
}

/** `t=…,v1=…`: HMAC-SHA256 over moment, dot and body. While a secret is changed there are two. */
function isJambonz({ header, now, rawBody }: Webhook, key: string): boolean {
  const parts = (header('jambonz-signature') ?? '').split(',').map((part) => part.trim());
  const time = parts.find((part) => part.startsWith('t='))?.slice('t='.length) ?? '';
  if (!isRecent(time, now)) return false;
  const wanted = createHmac('sha256', key).update(`${time}.${rawBody}`, 'utf8').digest('hex');
  return parts.some((part) => part.startsWith('v1=') && isSame(wanted, part.slice('v1='.length)));
}

/** SubjectPublicKeyInfo of an Ed25519 key up to the key itself (RFC 8410 clause 4). */
const ED25519_SPKI = Buffer.from('302a300506032b6570032100', 'hex');
const ED25519_KEY_BYTES = 32;
const ED25519_SIGNATURE_BYTES = 64;

/** Ed25519 over moment, bar and body. */
function isTelnyx({ header, now, rawBody }: Webhook, publicKey: string): boolean {
  const key = Buffer.from(publicKey, 'base64');
  const signature = Buffer.from(header('telnyx-signature-ed25519') ?? '', 'base64');
  const time = header('telnyx-timestamp') ?? '';
  if (key.length !== ED25519_KEY_BYTES || signature.length !== ED25519_SIGNATURE_BYTES)
    return false;
  if (!isRecent(time, now)) return false;
  const spki = Buffer.concat([ED25519_SPKI, key]);
  return verify(
    null,
    Buffer.from(`${time}|${rawBody}`, 'utf8'),
    createPublicKey({ key: spki, format: 'der', type: 'spki' }),
    signature,
  );
}

/** Seconds of the epoch, not more than five minutes from now to either side. */
function isRecent(time: string, now: number): boolean {
  return /^[0-9]{1,12}$/.test(time) && Math.abs(now / MS - Number(time)) <= WINDOW_SECONDS;
}

function isSame(wanted: string, given: string): boolean {
  const [one, other] = [Buffer.from(wanted), Buffer.from(given)];
  return one.length === other.length && timingSafeEqual(one, other);
}
