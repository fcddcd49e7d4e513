import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  fits,
  intakeBoxContext,
  IntakeRecord as Contracted,
  windowLine,
} from '@countersign/keeper-contract';
import { fromBase64Url, toBase64Url } from '@countersign/kernel';
import {
  BOX_SUITE,
  makeBoxKeyPair,
  openSignedBox,
  publicKeyBytes,
  type BoxKeyPair,
} from '@countersign/sealing';
import { boxContext, INTAKE_PATH, KEEPER_KEY_PATH, type IntakeRecord } from './intake.ts';
import { createProcessor, RECORDS_PER_BOX } from './processor.ts';

const record = (n: number): IntakeRecord => ({
  cardReference: `C-${n}`,
  memberReference: 'M-1',
  productId: 'larkspur-charge',
  pan: '999937204251009',
  expiry: '2031-08',
  idEnding: '6021',
  address: { lines: ['18 Alder Row', 'Brookfield, NY 10001'], since: '2022-01-01' },
  pin: 'assign',
});

interface Asked {
  readonly url: string;
  readonly headers: Headers;
  readonly body: string;
}

async function aProcessor(answer: (asked: Asked) => { status: number; json: unknown }) {
  const issuer = await makeBoxKeyPair();
  const asked: Asked[] = [];
  const processor = createProcessor({
    apiOrigin: 'http://localhost:8080',
    windowOrigin: 'http://localhost:8081',
    apiKey: 'csk_test',
    issuerKeyId: 'larkspur-processor',
    issuerKeyPair: issuer,
    fetch: async (input, init) => {
      const one = {
        url: input instanceof URL ? input.href : 'not an address',
        headers: new Headers(init?.headers),
        body: typeof init?.body === 'string' ? init.body : '',
      };
      asked.push(one);
      const { status, json } = answer(one);
      return new Response(JSON.stringify(json), { status });
    },
  });
  return { processor, asked, issuer };
}

/** A window with a keeper behind it that reads every box and takes all records but those of one reference. */
async function anIntake(keeper: BoxKeyPair) {
  const publicKey = toBase64Url(await publicKeyBytes(keeper));
  return (asked: Asked) =>
    asked.url.endsWith('/keeper-key')
      ? { status: 200, json: { keyId: 'k', publicKey, suite: BOX_SUITE } }
      : {
          status: 200,
          json: { accepted: [], refused: [{ line: 1, cardReference: 'C', refusal: 'x' }] },
        };
}

test('numbers go sealed to the keeper, signed by the issuer, in boxes that fit', async () => {
  const keeper = await makeBoxKeyPair();
  const { processor, asked, issuer } = await aProcessor(await anIntake(keeper));
  const records = Array.from({ length: RECORDS_PER_BOX + 3 }, (_, n) => record(n));
  const report = await processor.sendNumbers('batch-001', records);
  assert.deepEqual(report, {
    ok: true,
    value: {
      accepted: [],
      refused: [
        { line: 1, cardReference: 'C', refusal: 'x' },
        { line: 1 + RECORDS_PER_BOX, cardReference: 'C', refusal: 'x' },
      ],
    },
  });
  const boxes = asked.filter((one) => one.url === 'http://localhost:8081/intake');
  const seen: unknown[] = [];
  for (const { body, headers } of boxes) {
    assert.equal(headers.get('origin'), null);
    assert.doesNotMatch(body, /999937204251009/);
    const sent = JSON.parse(body) as { issuerKeyId: string; batch: string; box: string };
    const box = fromBase64Url(sent.box);
    assert.ok(box.length <= 49_152);
    // oxlint-disable-next-line no-await-in-loop
    const opened = await openSignedBox({
      recipient: keeper,
      // oxlint-disable-next-line no-await-in-loop
      sender: await publicKeyBytes(issuer),
      kind: 'intake',
      context: intakeBoxContext(sent),
      box,
    });
    assert.ok(opened.ok);
    seen.push(
      ...(JSON.parse(Buffer.from(opened.value.get('record') ?? []).toString()) as unknown[]),
    );
  }
  assert.deepEqual(seen, records);
});

test('the same member sent twice is asked under the same key', async () => {
  const { processor, asked } = await aProcessor(() => ({
    status: 201,
    json: { reference: 'M-1' },
  }));
  const member = {
    reference: 'M-1',
    region: 'US',
    language: 'en',
    givenName: 'Ines',
    familyName: 'Marlowe',
    contactPoints: [],
    address: { lines: ['18 Alder Row', 'Brookfield'] },
  };
  await processor.sendMember(member);
  assert.ok((await processor.sendMember(member)).ok);
  await processor.sendMember({ ...member, language: 'es' });
  const keys = asked.map(({ headers }) => headers.get('idempotency-key') ?? '');
  assert.match(keys[0] ?? '', /^street-member-M-1-[A-Za-z0-9_-]{22}$/);
  assert.equal(keys[0], keys[1]);
  assert.notEqual(keys[1], keys[2]);
  assert.equal(asked[0]?.url, 'http://localhost:8080/v1/cardmembers');
  assert.equal(asked[0]?.headers.get('authorization'), 'Bearer csk_test');
});

test('a problem of the API and an answer that is none are refusals with their status', async () => {
  const problem = await aProcessor(() => ({ status: 409, json: { code: 'pin.not-pending-chip' } }));
  assert.deepEqual(await problem.processor.acknowledgeChip('C-1007-uk'), {
    ok: false,
    refusal: { status: 409, code: 'pin.not-pending-chip' },
  });
  const away = await aProcessor(() => ({ status: 503, json: 'down' }));
  const records = [record(1)];
  assert.deepEqual(await away.processor.sendNumbers('batch-002', records), {
    ok: false,
    refusal: { status: 503, code: 'processor.no-answer' },
  });
});

test('what the processor knows of the intake is what the keeper’s contract says', () => {
  const named = { issuerKeyId: 'larkspur-processor', batch: 'batch-001' };
  assert.equal(boxContext(named), intakeBoxContext(named));
  assert.deepEqual(
    [KEEPER_KEY_PATH, INTAKE_PATH],
    [windowLine.keeperKey.path, windowLine.intake.path],
  );
  const whole = { birthDate: '1984-05-17', phoneEnding: '0123', cardDispatchedOn: '2024-01-01' };
  assert.ok(fits(Contracted, { ...record(1), ...whole }));
});
