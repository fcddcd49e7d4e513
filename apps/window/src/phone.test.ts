import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { CallPlatform } from '@countersign/callflow';
import type { Instant } from '@countersign/kernel';
import type { LineAnswer } from '@countersign/lines';
import {
  makePlatformKeys,
  platformPost,
  type PlatformKeys,
} from '@countersign/testkit/phone-platform';
import { answerWindow, createRate, readConfig, type WindowRoom } from './index.ts';
import { createLineKeeper, type LineKeeper } from './testing/line-keeper.ts';

const NOW = 1_790_000_000_000 as Instant;
const WINDOW = 'http://localhost:8081';
const APP = 'http://localhost:8080';
const PLATFORMS: readonly CallPlatform[] = ['twilio', 'signalwire', 'telnyx', 'jambonz'];
const keys = new Map(PLATFORMS.map((platform) => [platform, makePlatformKeys(platform)]));

function keysOf(platform: CallPlatform): PlatformKeys {
  const found = keys.get(platform);
  assert.ok(found);
  return found;
}

/** Another customer of the same platform: keys of the same kind, and none of this window’s. */
const stranger = (platform: CallPlatform): PlatformKeys => ({
  ...makePlatformKeys(platform),
  key: 'another',
});

function aWindow(keeper: LineKeeper, platform: CallPlatform): WindowRoom {
  const clock = () => NOW;
  const config = {
    ...readConfig({ KEEPER_SOCKET: '/nowhere' }),
    phone: { platform, ...keysOf(platform).secrets },
  };
  const rate = createRate({ perMinute: 100_000, clock });
  return {
    ...{ config, clock, call: keeper.call },
    files: { find: () => undefined, paths: [], manifestSha256: '' },
    rates: { calls: rate, asks: rate, intakes: rate },
  };
}

const aTicket = (letter: string) => `ln_${letter.repeat(22)}`;
const addressOf = (ticket: string) => `/line/carrier/0190-a/7/${ticket}`;
const BACK = `${APP}/v1/providers/carrier/voice/0190-a/7`;

interface Post {
  readonly platform: CallPlatform;
  readonly path: string;
  readonly digits?: string;
  readonly call?: string;
  readonly at?: number;
  /** Whoever signs, where it is not the platform of this window. */
  readonly by?: PlatformKeys;
  readonly signedPath?: string;
}

/** What a platform posts, signed as it signs. */
function signed({ at = NOW, by, call = 'CA1', digits, path, platform, signedPath }: Post): Raw {
  const fields = {
    ...{ CallSid: call, From: '+12125550123' },
    ...(digits === undefined ? {} : { Digits: digits }),
  };
  const ask = { url: WINDOW + (signedPath ?? path), fields, now: at };
  return { path, ...platformPost(platform, ask, by ?? keysOf(platform)) };
}

interface Raw {
  readonly path: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly method?: string;
}
const send = (room: WindowRoom, { body, headers, method = 'POST', path }: Raw) =>
  answerWindow(room, {
    ...{ method, path, headers, query: new URLSearchParams(), source: '127.0.0.1' },
    rawHeaders: ['Host', 'localhost:8081'],
    body: Buffer.from(body),
  });
const bodyOf = (answered: LineAnswer) => String(answered.body);

for (const platform of PLATFORMS) {
  test(`${platform}: a code and a PIN go sealed to the keeper, and the platform goes back with nothing`, async () => {
    const keeper = await createLineKeeper();
    const room = aWindow(keeper, platform);
    const keyed = { code: '7193', 'iso-4': '830614', 'iso-1': '8306' } as const;
    const answers: string[] = [];
    for (const [at, kind] of (['code', 'iso-4', 'iso-1'] as const).entries()) {
      const ticket = aTicket('ABC'[at] ?? '');
      keeper.expect(ticket, { call: 'CA1', kind });
      const post = signed({ platform, path: addressOf(ticket), digits: keyed[kind] });
      // oxlint-disable-next-line no-await-in-loop
      const answered = await send(room, post);
      assert.equal(answered.status, 200);
      assert.equal(answered.headers?.['cache-control'], 'no-store');
      answers.push(bodyOf(answered));
    }
    assert.deepEqual(keeper.taken, ['code 7193', 'pin 830614', 'pin 8306']);
    assert.doesNotMatch(keeper.bytes() + answers.join(''), /7193|830614|8306/);
    for (const answer of answers) assert.ok(answer.includes(BACK));
    assert.equal(new Set(answers).size, 1);
  });

  test(`${platform}: not signed, signed by another, of another address or too old: nothing is handed on`, async () => {
    const keeper = await createLineKeeper();
    const room = aWindow(keeper, platform);
    const ticket = aTicket('F');
    keeper.expect(ticket, { call: 'CA1', kind: 'code' });
    const post = { platform, path: addressOf(ticket), digits: '7193' } as const;
    const right = signed(post);
    const isDated = platform === 'telnyx' || platform === 'jambonz';
    const forged = [
      { ...right, headers: { 'content-type': right.headers['content-type'] ?? '' } },
      signed({ ...post, by: stranger(platform) }),
      { ...right, body: right.body.replace('7193', '7194') },
      ...(isDated
        ? [signed({ ...post, at: NOW - 301_000 }), signed({ ...post, at: NOW + 301_000 })]
        : [signed({ ...post, signedPath: addressOf(aTicket('G')) })]),
    ];
    for (const one of forged) {
      // oxlint-disable-next-line no-await-in-loop
      const answered = await send(room, one);
      assert.equal(answered.status, 401);
      assert.doesNotMatch(bodyOf(answered), /719/);
    }
    assert.deepEqual([keeper.taken, keeper.bytes()], [[], '']);
  });
}

test('brought twice, late, in another order or of another call: nothing counts twice, and all sound the same', async () => {
  const keeper = await createLineKeeper();
  const room = aWindow(keeper, 'twilio');
  const [first, second] = [aTicket('A'), aTicket('B')];
  keeper.expect(first, { call: 'CA1', kind: 'code' });
  const post = (ticket: string, digits: string, call = 'CA1') =>
    signed({ platform: 'twilio', path: addressOf(ticket), digits, call });
  const answers = [
    await send(room, post(second, '1111')),
    await send(room, post(first, '2222', 'CA2')),
    ...(await Promise.all([send(room, post(first, '7193')), send(room, post(first, '7193'))])),
    await send(room, post(first, '7193')),
  ];
  keeper.expect(second, { call: 'CA1', kind: 'iso-4' });
  answers.push(await send(room, post(first, '830614')), await send(room, post(second, '830614')));
  assert.equal(new Set(answers.map(bodyOf)).size, 1);
  assert.deepEqual(keeper.taken, ['code 7193', 'pin 830614']);
});

test('a keeper that is away or talks nonsense: the caller is led back, and nothing was taken', async () => {
  const keeper = await createLineKeeper();
  const room = aWindow(keeper, 'twilio');
  keeper.expect(aTicket('A'), { call: 'CA1', kind: 'code' });
  const post = signed({ platform: 'twilio', path: addressOf(aTicket('A')), digits: '7193' });
  for (const state of ['away', 'broken'] as const) {
    keeper.state = state;
    // oxlint-disable-next-line no-await-in-loop
    assert.ok(bodyOf(await send(room, post)).includes(BACK));
  }
  keeper.state = 'here';
  await send(room, post);
  assert.deepEqual(keeper.taken, ['code 7193']);
});

test('star, eight and zero go on to the server as words; nothing else of the keys does', async () => {
  const keeper = await createLineKeeper();
  const room = aWindow(keeper, 'twilio');
  const backOf = async (digits?: string) => {
    const path = addressOf(aTicket('A'));
    const asked = { platform: 'twilio', path } as const;
    const post = signed(digits === undefined ? asked : { ...asked, digits });
    return /<Redirect[^>]*>([^<]*)</.exec(bodyOf(await send(room, post)))?.[1];
  };
  assert.equal(await backOf('*'), `${BACK}/star`);
  assert.equal(await backOf('0'), `${BACK}/zero`);
  assert.equal(await backOf('8'), `${BACK}/eight`);
  for (const digits of ['', '#', '5', '12', '00', '88', '**', 'constructor', '7193', undefined])
    // oxlint-disable-next-line no-await-in-loop
    assert.equal(await backOf(digits), BACK);
});

test('a PIN of the wrong length is not handed on', async () => {
  const keeper = await createLineKeeper();
  const room = aWindow(keeper, 'twilio');
  for (const digits of ['830', '8306142', '8306142738495', '83a6', '8306#']) {
    keeper.expect(aTicket('A'), { call: 'CA1', kind: 'iso-4' });
    const path = addressOf(aTicket('A'));
    // oxlint-disable-next-line no-await-in-loop
    await send(room, signed({ platform: 'twilio', path, digits }));
  }
  assert.deepEqual(keeper.taken, []);
});

test('whatever is posted there, nothing breaks and nothing is handed on', async () => {
  const keeper = await createLineKeeper();
  const ticket = aTicket('A');
  keeper.expect(ticket, { call: 'CA1', kind: 'code' });
  const rooms = PLATFORMS.map((platform) => aWindow(keeper, platform));
  const text = fc.string({ unit: 'binary', maxLength: 400 });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...rooms),
      text,
      fc.dictionary(
        fc.constantFrom(
          ...['x-twilio-signature', 'x-signalwire-signature', 'telnyx-timestamp'],
          ...['telnyx-signature-ed25519', 'jambonz-signature', 'content-type'],
        ),
        text,
      ),
      fc.constantFrom(addressOf(ticket), `${addressOf(ticket)}/x`, '/line/', '/line/../../x'),
      async (room, body, headers, path) => {
        const { status } = await send(room, { path, body, headers });
        assert.ok([401, 404, 405].includes(status), String(status));
      },
    ),
    { numRuns: 2_000 },
  );
  assert.deepEqual(keeper.taken, []);
});

test('only posts are taken, of so many bytes, and nobody’s page may ask the keeper’s telephone questions', async () => {
  const keeper = await createLineKeeper();
  const room = aWindow(keeper, 'twilio');
  const post = signed({ platform: 'twilio', path: addressOf(aTicket('A')), digits: '7193' });
  assert.equal((await send(room, { ...post, method: 'GET' })).status, 405);
  assert.equal((await send(room, { ...post, body: 'x'.repeat(65_537) })).status, 413);
  const headers = {
    origin: WINDOW,
    'sec-fetch-site': 'same-origin',
    'content-type': 'application/json',
  };
  for (const path of ['/lines/open', '/lines/code', '/lines/pin'])
    // oxlint-disable-next-line no-await-in-loop
    assert.equal((await send(room, { path, body: '{}', headers })).status, 405);
  const { phone: _none, ...config } = room.config;
  const closed = { ...room, config: { ...config, phone: undefined } };
  assert.equal((await send(closed, post)).status, 405);
  assert.equal(keeper.bytes(), '');
});
