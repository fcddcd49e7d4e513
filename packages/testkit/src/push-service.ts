// A push service and a browser behind it, as RFC 8030, 8188, 8291 and 8292 have them: the tests' other side.
import assert from 'node:assert/strict';
import {
  createDecipheriv,
  createECDH,
  createPublicKey,
  hkdfSync,
  randomBytes,
  verify,
} from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface PushedWords {
  readonly title: string;
  readonly body: string;
  readonly path: string;
  readonly contact: string;
  readonly proof: string;
}

export type PushMood = 'fine' | 'gone' | 'rejects' | 'fails';

export interface PushService {
  readonly origin: string;
  /** What the browser gave when it subscribed. */
  readonly subscription: {
    readonly endpoint: string;
    readonly p256dh: Buffer;
    readonly auth: Buffer;
  };
  readonly shown: readonly PushedWords[];
  readonly urgencies: readonly string[];
  readonly mood: (mood: PushMood) => void;
  readonly close: () => void;
}

const STATUS = { fine: 201, gone: 410, rejects: 400, fails: 503 } as const;

/** @param ask vapidKey: what the browser was told of whoever may send; port: any free one unless told */
export async function openPushService(ask: {
  readonly vapidKey: string;
  readonly now: () => number;
  readonly port?: number;
}): Promise<PushService> {
  const { now, vapidKey } = ask;
  const browser = createECDH('prime256v1');
  const p256dh = browser.generateKeys();
  const auth = randomBytes(16);
  const shown: PushedWords[] = [];
  const urgencies: string[] = [];
  let mood: PushMood = 'fine';
  let origin = '';
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      assertSender(String(request.headers['authorization']), { vapidKey, origin, now: now() });
      assert.equal(request.headers['content-encoding'], 'aes128gcm');
      assert.ok(Number(request.headers['ttl']) > 0);
      if (mood === 'fine') {
        urgencies.push(String(request.headers['urgency']));
        const opened = open(Buffer.concat(parts), { browser, p256dh, auth });
        shown.push(JSON.parse(opened.toString('utf8')) as PushedWords);
      }
      response.writeHead(STATUS[mood], { location: `${origin}/message/${shown.length}` }).end();
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(ask.port ?? 0, '127.0.0.1', resolve);
  });
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    subscription: { endpoint: `${origin}/push/one`, p256dh, auth },
    shown,
    urgencies,
    mood: (next) => (mood = next),
    close: () => server.close(),
  };
}

function assertSender(
  header: string,
  wanted: { readonly vapidKey: string; readonly origin: string; readonly now: number },
): void {
  const [, text = '', signature = '', key] =
    /^vapid t=([\w-]+\.[\w-]+)\.([\w-]+), k=([\w-]+)$/.exec(header) ?? [];
  assert.equal(key, wanted.vapidKey);
  const point = Buffer.from(wanted.vapidKey, 'base64url');
  const part = (from: number) => point.subarray(from, from + 32).toString('base64url');
  const jwk = { kty: 'EC', crv: 'P-256', x: part(1), y: part(33) };
  const proof = {
    key: createPublicKey({ key: jwk, format: 'jwk' }),
    dsaEncoding: 'ieee-p1363',
  } as const;
  assert.ok(verify('sha256', Buffer.from(text), proof, Buffer.from(signature, 'base64url')));
  const claims = JSON.parse(
    Buffer.from(text.split('.')[1] ?? '', 'base64url').toString(),
  ) as Readonly<Record<string, unknown>>;
  assert.equal(claims['aud'], wanted.origin);
  assert.ok(Number(claims['exp']) * 1_000 > wanted.now);
}

/** What a browser does with the body of a push request. */
function open(
  sealed: Buffer,
  own: {
    readonly browser: ReturnType<typeof createECDH>;
    readonly p256dh: Buffer;
    readonly auth: Buffer;
  },
): Buffer {
  const salt = sealed.subarray(0, 16);
  const sender = sealed.subarray(21, 21 + (sealed[20] ?? 0));
  const record = sealed.subarray(21 + sender.length);
  const derive = (from: Uint8Array, by: Uint8Array, info: Uint8Array | string, bytes: number) =>
    Buffer.from(hkdfSync('sha256', from, by, info, bytes));
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), own.p256dh, sender]);
  const secret = derive(own.browser.computeSecret(sender), own.auth, info, 32);
  const key = derive(secret, salt, 'Content-Encoding: aes128gcm\0', 16);
  const nonce = derive(secret, salt, 'Content-Encoding: nonce\0', 12);
  const cipher = createDecipheriv('aes-128-gcm', key, nonce);
  cipher.setAuthTag(record.subarray(-16));
  const plain = Buffer.concat([cipher.update(record.subarray(0, -16)), cipher.final()]);
  assert.equal(plain.at(-1), 2, 'the last record');
  return plain.subarray(0, -1);
}
