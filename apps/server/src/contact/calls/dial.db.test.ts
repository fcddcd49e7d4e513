import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { ok, refused } from '@countersign/kernel';
import { ChannelFault, type CallProgress, type Carrier } from '../../channels/index.ts';
import { openContactHouse, phone } from '../../../test/contact-house.ts';

const AGENT = { agentId: 'staff-1', name: 'Olive', correlation: 'dial-test' };

/** Calls that the carrier took; a phone rings for each. */
const rung: string[] = [];
const hungUp: string[] = [];
let orders = 0;
let looks = 0;
/** What the carrier shows when it is asked for calls. */
let shown: readonly string[] = [];
let dialling: (id: string) => ReturnType<Carrier['dial']> = async () => ok({});

const house = await openContactHouse(async () => ok({ providerId: 'p' }), {
  dial: async () => {
    orders += 1;
    return dialling(`call-${orders}`);
  },
  find: async () => {
    looks += 1;
    return shown;
  },
  hangUp: async (providerId) => void hungUp.push(providerId),
  redirect: async () => true,
});
const { contact, server, time } = house;

const lost = async (id: string): Promise<never> => {
  rung.push(id);
  throw new ChannelFault('the answer is lost', { mayBeTaken: true });
};
const down = async (): Promise<never> => {
  throw new ChannelFault('the carrier is down');
};
const fine: typeof dialling = async (providerId) => {
  rung.push(providerId);
  return ok({ providerId });
};

let people = 0;
let reference = '';
let memberId = '';
beforeEach(async () => {
  people += 1;
  reference = `DIAL-${people}`;
  memberId = await house.member(reference, 'en', [phone]);
  for (const list of [rung, hungUp]) list.length = 0;
  [shown, looks, dialling] = [[], 0, fine];
});

interface Row {
  readonly state: string;
  readonly provider_id: string | null;
  readonly failure: string | null;
}
async function rowOf(id: string): Promise<Row> {
  const rows = await server.asOwner(
    'SELECT state, provider_id, failure FROM contact_ledger WHERE id = $1',
    [id],
  );
  return rows[0] as unknown as Row;
}

/** Lets time go by until it is so; whatever waits for its next try gets it. */
async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let turn = 0; turn < 200; turn += 1) {
    // oxlint-disable-next-line no-await-in-loop
    if (await holds()) return;
    time.advance(500);
    // oxlint-disable-next-line no-await-in-loop
    await pause(15);
  }
  assert.fail('it did not come so far');
}
const stateIs = (id: string, state: string) => async () => (await rowOf(id)).state === state;
const jobsDone = async () => {
  const rows = await server.asOwner(
    `SELECT count(*) AS left FROM jobs_job WHERE kind LIKE 'contact.%' AND kind <> 'contact.purge-secrets' AND state <> 'dead'`,
  );
  return Number(rows[0]?.['left']) === 0;
};

async function opened(): Promise<string> {
  const call = await contact.openCall(AGENT, {
    ...{ memberReference: reference, purpose: 'fraud-check' },
  });
  assert.ok(call.ok, JSON.stringify(call));
  return call.value;
}

const tells = (id: string, providerId: string, progress: CallProgress, sequence: number) =>
  contact.takeProgress(id, { providerId, sequence, progress, at: time.clock() });

test('a carrier that is away is asked again, and the phone rings once', async () => {
  dialling = down;
  const id = await opened();
  const before = orders;
  await until(() => orders > before);
  dialling = fine;
  await until(async () => (await rowOf(id)).provider_id !== null);
  await until(jobsDone);
  assert.deepEqual([rung.length, looks, (await rowOf(id)).provider_id], [1, 0, rung[0]]);
});

test('a carrier that is back too late: the representative has moved on, and nothing rings', async () => {
  dialling = down;
  const id = await opened();
  const before = orders;
  await until(() => orders > before);
  dialling = fine;
  time.advance(61_000);
  await until(stateIs(id, 'failed'));
  await until(jobsDone);
  assert.deepEqual([(await rowOf(id)).failure, rung], ['contact.given-up', []]);
});

test('a carrier that is away for good: the call is given up', async () => {
  dialling = down;
  const id = await opened();
  await until(stateIs(id, 'failed'));
  assert.deepEqual([(await rowOf(id)).failure, looks, rung.length], ['contact.given-up', 0, 0]);
});

test('a number that the carrier never dials: the call has failed, and is not tried again', async () => {
  dialling = async () => refused({ code: 'channels.rejected', reason: 'carrier 21211' });
  const before = orders;
  const id = await opened();
  await until(stateIs(id, 'failed'));
  assert.deepEqual([(await rowOf(id)).failure, orders - before], ['carrier 21211', 1]);
});

test('the answer is lost: the first news name the call, and nobody dials again', async () => {
  dialling = lost;
  const id = await opened();
  await until(() => rung.length === 1);
  const name = rung[0] ?? '';
  assert.ok(await tells(id, name, 'ringing', 2));
  await until(jobsDone);
  const row = await rowOf(id);
  assert.deepEqual([row.state, row.provider_id, rung.length], ['ringing', name, 1]);
});

test('the answer is lost and no news come: the call is found at the carrier, and nobody dials again', async () => {
  dialling = lost;
  const id = await opened();
  await until(() => rung.length === 1);
  const name = rung[0] ?? '';
  // A call that the ledger knows already is another one.
  const [known] = await server.asOwner(
    'SELECT provider_id FROM contact_ledger WHERE provider_id IS NOT NULL',
  );
  shown = [String(known?.['provider_id']), name];
  await until(async () => (await rowOf(id)).provider_id === name);
  await until(jobsDone);
  assert.deepEqual([(await rowOf(id)).state, rung.length], ['dialing', 1]);
});

for (const [what, names] of [
  ['nothing', []],
  ['more than one', ['one-call', 'another-call']],
] as const)
  test(`the answer is lost and the carrier shows ${what}: given up, rung once; what rings later is ended`, async () => {
    dialling = lost;
    shown = names;
    const id = await opened();
    await until(stateIs(id, 'failed'));
    assert.deepEqual([(await rowOf(id)).failure, rung.length], ['contact.dial-unclear', 1]);
    const name = rung[0] ?? '';
    assert.ok(await tells(id, name, 'ringing', 2));
    assert.ok(await tells(id, name, 'ringing', 2));
    await until(() => hungUp.length > 0);
    assert.deepEqual([hungUp, (await rowOf(id)).state], [[name], 'failed']);
    assert.ok(await tells(id, name, 'ended', 4));
    const said = await server.asOwner(
      `SELECT refusal FROM audit_entry WHERE operation = 'contact.call-ended' AND subject = $1 ORDER BY position`,
      [id],
    );
    assert.deepEqual(
      said.map((row) => row['refusal']),
      ['contact.dial-unclear', 'contact.rang-late'],
    );
  });

test('a representative hangs up before the carrier has answered: the call is ended as soon as it has a name', async () => {
  let answers = (): void => {};
  const waits = new Promise<void>((resolve) => (answers = resolve));
  dialling = async (providerId) => {
    rung.push(providerId);
    await waits;
    return ok({ providerId });
  };
  const id = await opened();
  await until(() => rung.length === 1);
  assert.ok(await contact.hangUp(AGENT.agentId, id));
  assert.deepEqual([(await rowOf(id)).failure, hungUp], ['contact.hung-up', []]);
  const seen = (await contact.contactsOf({ memberId, limit: 5 })).find((one) => one.id === id);
  assert.deepEqual([seen?.call?.isHungUp, seen?.call?.wasAnswered], [true, false]);
  answers();
  await until(() => hungUp.length > 0);
  assert.deepEqual([hungUp, (await rowOf(id)).state], [[rung[0]], 'failed']);
});

test('a representative hangs up before anything was dialled: nothing is', async () => {
  await house.jobs.stop();
  const before = orders;
  const id = await opened();
  assert.ok(await contact.hangUp(AGENT.agentId, id));
  assert.equal((await rowOf(id)).state, 'cancelled');
  assert.equal(await tells(id, 'a-name', 'ended', 4), true);
  await house.jobs.start();
  await until(jobsDone);
  assert.deepEqual([orders, hungUp], [before, []]);
});

const news: readonly (readonly [CallProgress, number])[] = [
  ['ringing', 2],
  ['answered', 3],
  ['ended', 4],
];
/** What the ledger stands at after each of these, in this order. */
const ORDERS: readonly (readonly [string, readonly number[], readonly string[]])[] = [
  ['in their order, each twice', [0, 0, 1, 1, 2, 2], ['ringing', 'answered', 'ended']],
  ['answered before ringing', [1, 0, 2], ['answered', 'ended']],
  ['the end first', [2, 0, 1], ['ended']],
  ['the end before answered', [0, 2, 1], ['ringing', 'ended']],
];
for (const [what, order, states] of ORDERS)
  test(`news of a call: ${what}`, async () => {
    const id = await opened();
    await until(async () => (await rowOf(id)).provider_id !== null);
    for (const at of order) {
      const [progress, sequence] = news[at] ?? ['failed', 0];
      // oxlint-disable-next-line no-await-in-loop
      assert.ok(await tells(id, rung[0] ?? '', progress, sequence));
    }
    const events = await server.asOwner(
      'SELECT state FROM contact_event WHERE contact_id = $1 ORDER BY position',
      [id],
    );
    assert.deepEqual(
      events.map((row) => row['state']),
      ['registered', 'dialing', ...states],
    );
  });

test('news of a call that came in, or of none, name nothing', async () => {
  const claim = await contact.openClaim(AGENT, reference);
  assert.ok(claim.ok);
  assert.equal(await tells(claim.value, 'a-call', 'ended', 4), false);
  assert.equal(await tells('nobody', 'a-call', 'ended', 4), false);
  assert.equal((await rowOf(claim.value)).state, 'answered');
});
