import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { atLeast, acts, type Act } from '../../verification/index.ts';
import { deskMatrix, PLACES, staffRoutes, waysTo } from './testing/desk-matrix.ts';

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
  for (const part of ['mailers', 'api-keys', 'team', 'floor', 'record'])
    assert.ok(
      only.some((name) => name.includes(`/staff/${part}`)),
      part,
    );
});
