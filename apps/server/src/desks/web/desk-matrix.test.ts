import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { atLeast, acts, LEVELS, type Act } from '../../verification/index.ts';
import { decideFreeze, decideLetters, decideSend, type CallFacts } from '../../casework/index.ts';
import { deskMatrix, DESK_DEEDS, PLACES, staffRoutes, waysTo } from './testing/desk-matrix.ts';

const DOC = new URL('../../../../../docs/desk-matrix.md', import.meta.url);
/** They say who is asked, before anybody is. */
const BEFORE_SIGN_IN = /\/staff\/(?:sign-in|enrol|enrolments|sessions|device-grants|tokens)/;

/** Without the width of its columns, which the formatter chooses. */
const plain = (text: string) =>
  text
    .split('\n')
    .map((line) =>
      line
        .replaceAll(/ *\| */g, '|')
        .replaceAll(/-{3,}/g, '---')
        .trim(),
    )
    .filter((line) => line !== '')
    .join('\n');

test('the page of who may do what says what the code does', async () => {
  assert.equal(plain(readFileSync(DOC, 'utf8')), plain(await deskMatrix()));
});

test('no act on a PIN, on how a member is reached or on a new device is done by telephone, whatever is proven', () => {
  const never: readonly Act[] = [
    'pin.show',
    'pin.set',
    'contact.change',
    'device.add',
    'card.unfreeze',
  ];
  for (const place of Object.values(PLACES))
    for (const act of never) assert.deepEqual(waysTo(act, place), [], act);
});

test('on a call that we placed nothing above L2 is done, and at the desk nothing above it either', () => {
  for (const act of Object.keys(acts) as Act[])
    for (const place of [PLACES.ourCall, PLACES.desk])
      if (!atLeast('L2', acts[act].need)) assert.deepEqual(waysTo(act, place), [], act);
});

test('every page of the staff is for somebody, and for nobody who is not of the staff', async () => {
  const routes = await staffRoutes();
  assert.ok(routes.length > 30);
  for (const { isPublic, name, roles } of routes) {
    if (isPublic) assert.match(name, BEFORE_SIGN_IN);
    else assert.ok(roles.includes('operator'), name);
  }
});

test('whoever reads reports takes no call, and sees none', async () => {
  for (const { name, roles } of await staffRoutes())
    if (/\/staff\/(?:calls|line)/.test(name)) assert.ok(!roles.includes('analyst'), name);
});

test('what only operators may: letters, keys, invites, the floor and the record', async () => {
  const only = (await staffRoutes())
    .filter(({ isPublic, roles }) => !isPublic && roles.length === 1)
    .map(({ name }) => name);
  for (const part of ['mailers', 'api-keys', 'team', 'floor', 'record', 'decisions'])
    assert.ok(
      only.some((name) => name.includes(`/staff/${part}`)),
      part,
    );
});

/** Every state of a call, with every level on it. */
function* everyCall(): Generator<CallFacts> {
  for (const direction of ['inbound', 'outbound'] as const)
    for (const spoken of ['open', 'right', 'wrong'] as const)
      for (const isTalking of [true, false])
        for (const isHeld of [true, false])
          for (const level of LEVELS)
            for (const isFraudTeam of [true, false])
              yield { direction, spoken, isTalking, isHeld, level, isFraudTeam };
}

test('in every state of a call the desk sends what the page says, and nothing else', () => {
  const rows = {
    task: DESK_DEEDS.find(([deed]) => deed.includes('thing to do')),
    change: DESK_DEEDS.find(([deed]) => deed.includes('new address')),
    unfreeze: DESK_DEEDS.find(([deed]) => deed.includes('to be unfrozen')),
  };
  let calls = 0;
  for (const call of everyCall())
    for (const kind of ['task', 'change', 'unfreeze'] as const) {
      const [, inbound, outbound] = rows[kind] ?? [];
      const need = call.direction === 'inbound' ? inbound : outbound;
      const isFit = call.isTalking && !call.isHeld && call.spoken !== 'wrong';
      const isTheirs = kind !== 'unfreeze' || call.direction === 'inbound' || call.isFraudTeam;
      const may = isFit && isTheirs && need !== undefined && atLeast(call.level, need);
      assert.equal(decideSend(kind, call) === undefined, may, `${kind} ${JSON.stringify(call)}`);
      calls += 1;
    }
  assert.equal(calls, 2 * 3 * 2 * 2 * LEVELS.length * 2 * 3);
});

test('the fraud team freezes at the level of the page, whatever the member says of the caller; nobody else does', () => {
  const [, inbound, outbound] = DESK_DEEDS.find(([deed]) => deed.includes('freeze a card')) ?? [];
  for (const { direction, isFraudTeam, isTalking, level, spoken } of everyCall()) {
    const need = direction === 'inbound' ? inbound : outbound;
    const isFit = spoken === 'wrong' || (need !== undefined && atLeast(level, need));
    const call = isTalking ? { direction, level, spoken } : undefined;
    const may = isFraudTeam && isTalking && isFit;
    assert.equal(decideFreeze(call, isFraudTeam) === undefined, may);
  }
});

test('letters go out at the level of the page and at no other one', () => {
  const [, from] = DESK_DEEDS.find(([deed]) => deed.includes('letters')) ?? [];
  assert.deepEqual(
    LEVELS.filter((level) => decideLetters(level) === undefined),
    [from],
  );
});

test('whoever decides as the second person is an operator, and so is whoever looks into an alarm', async () => {
  for (const { name, roles } of await staffRoutes())
    if (/decisions|alarms/.test(name)) assert.deepEqual(roles, ['operator'], name);
});

test('what a locked page may still do is open, lock and leave', async () => {
  const open = (await staffRoutes()).filter(({ worksLocked }) => worksLocked);
  assert.deepEqual(
    open.map(({ name }) => name),
    [
      'GET /staff/locked',
      'POST /staff/lock',
      'POST /staff/locked',
      'POST /staff/locked/passkey',
      'POST /staff/sign-out',
    ],
  );
});
