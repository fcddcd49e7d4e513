import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { ok } from '@countersign/kernel';
import { ask } from '../../../test/app.ts';
import { createNoCarrier, type CallProgress, type OutboundCall } from '../../channels/index.ts';
import { createLimits } from '../../platform/index.ts';
import { addAssertionRoute } from '../index.ts';
import { openContactHouse, phone } from '../../../test/contact-house.ts';

const AGENT = { agentId: 'olive', name: 'Olive', correlation: 'c' };

const dialled: OutboundCall[] = [];
const house = await openContactHouse(async () => ok({ providerId: 'p' }), {
  ...createNoCarrier(),
  dial: async (call) => {
    dialled.push(call);
    return ok({ providerId: `carrier-${dialled.length}` });
  },
});
const { app, contact, db, member, time } = house;
addAssertionRoute(app, {
  clock: time.clock,
  limits: createLimits({ db, clock: time.clock }),
  assertedCall: contact.assertedCall,
  // The signature has its own test, where the keys are.
  passport: async (claims) => JSON.stringify(claims),
});
after(() => contact.stopFollowing());

let sequence = 0;
async function tells(providerId: string, progress: CallProgress): Promise<void> {
  sequence += 1;
  const { contactId } = dialled.at(-1) ?? { contactId: '' };
  await contact.takeProgress(contactId, { providerId, sequence, progress, at: time.clock() });
}

/** Rings a member of ours. @returns what came with the call, and the carrier's name of it */
async function called(reference: string) {
  await member(reference, 'en', [phone]);
  const before = dialled.length;
  const opened = await contact.openCall(AGENT, {
    memberReference: reference,
    purpose: 'fraud-check',
  });
  assert.ok(opened.ok);
  for (let tries = 0; tries < 300 && dialled.length === before; tries += 1)
    // oxlint-disable-next-line no-await-in-loop
    await new Promise((resolve) => setTimeout(resolve, 10));
  const call = dialled.at(-1);
  assert.ok(call !== undefined && call.contactId === opened.value);
  const providerId = `carrier-${dialled.length}`;
  for (let tries = 0; tries < 300; tries += 1) {
    const [row] = await house.server.asOwner(
      'SELECT provider_id FROM contact_ledger WHERE id = $1',
      [call.contactId],
    );
    if (row?.['provider_id'] === providerId) break;
    // oxlint-disable-next-line no-await-in-loop
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return { path: new URL(call.assertionUrl).pathname, providerId };
}

test('while a call rings and talks its phone can ask who calls; then no more', async () => {
  const { path, providerId } = await called('ASSERT-1');
  for (const progress of ['ringing', 'answered'] as const) {
    // oxlint-disable-next-line no-await-in-loop
    await tells(providerId, progress);
    // oxlint-disable-next-line no-await-in-loop
    const answer = await ask(app, { url: path });
    assert.equal(answer.status, 200);
    assert.equal(answer.headers['cache-control'], 'no-store');
    const claims = JSON.parse(String(answer.json['passport'])) as Record<string, unknown>;
    const { crn, dest, orig, rcd } = claims;
    assert.deepEqual(
      { crn, dest, orig, rcd },
      {
        crn: 'A check on a payment',
        dest: { tn: ['12125550123'] },
        orig: { tn: '12125550177' },
        rcd: { nam: 'Larkspur Card' },
      },
    );
    const names = Object.keys(claims);
    assert.deepEqual(names, names.toSorted(), 'canonical order (RFC 8225 clause 9)');
    assert.deepEqual(claims['exp'], Number(claims['iat']) + 60);
  }
  await tells(providerId, 'ended');
  const over = await ask(app, { url: path });
  assert.equal(over.status, 404, 'it dies with the call');
});

test('a token of nobody, of another call or cut short gets the answer of a call that is over', async () => {
  const { path, providerId } = await called('ASSERT-2');
  await tells(providerId, 'ringing');
  const [id = '', mac = ''] = path.slice('/v1/assertions/'.length).split('.');
  const answers = await Promise.all(
    [`${id}.${mac.slice(0, -1)}`, `${id}.${'A'.repeat(22)}`, `nobody.${mac}`, id, 'no-token'].map(
      (token) => ask(app, { url: `/v1/assertions/${token}` }),
    ),
  );
  for (const { status, json } of answers) {
    assert.equal(status, 404);
    assert.equal(json['code'], 'contact.nothing-asserted');
  }
  assert.equal((await ask(app, { url: path })).status, 200);
  await tells(providerId, 'ended');
});
