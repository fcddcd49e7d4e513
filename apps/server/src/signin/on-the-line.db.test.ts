import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { serverDatabase } from '../../test/database.ts';
import type { EvidenceItem } from '../verification/index.ts';
import { codeOf, cookie, memberOf, must, person, register, room, visitor } from './test/kit.ts';

const server = await serverDatabase();
after(() => server.close());
const people = { lena: person('lena'), omar: person('omar') };
const house = room(server.db, Object.values(people));
const { signin, time, verification } = house;

const CALLED_BACK = ['card.last-four', 'identity.address', 'network.call-back'] as const;

function onTheLine(memberId: string, caseId: string) {
  const ask = { act: 'pin.mail', subject: 'card-1', memberId, caseId, correlation: 'c' } as const;
  const proves = (items: readonly EvidenceItem[]) =>
    server.db.transaction(async (tx) => {
      for (const item of items)
        // oxlint-disable-next-line no-await-in-loop
        await verification.addEvidence(
          tx,
          { memberId, sessionId: caseId },
          { item, at: time.clock(), channel: 'voice' },
        );
    });
  return { ask, proves };
}

test('on the line: a case is no session, and a code of the app counts for one act on it', async () => {
  const made = await register(house, people.lena, { userId: 'lena' });
  const session = await memberOf(house, made.session);
  const { memberId } = people.lena;
  const { ask, proves } = onTheLine(memberId, 'case-lena');
  assert.equal(codeOf(await signin.considerOnLine(ask)), 'verify.step-up');
  await proves(CALLED_BACK);
  const known = await signin.considerOnLine(ask);
  assert.ok(!known.ok && known.refusal.code === 'verify.step-up');
  assert.deepEqual(
    [known.refusal.have, known.refusal.raise],
    [...['L2', ['call-back', 'authenticator', 'security-code']]],
  );
  assert.equal(await signin.hasAuthenticator(memberId), false);
  assert.equal(codeOf(await signin.proveOnLine(ask, '111117')), 'verify.not-proven');

  const step = { ...session, act: 'authenticator.add', subject: 'account' } as const;
  must(await signin.beginStepUp(step, 'text-code'));
  const typed = house.lastCode('code.step-up');
  must(await signin.finishStepUp(step, { factor: 'text-code', typed }));
  must(await signin.beginAuthenticator(session));
  must(await signin.confirmAuthenticator(session, '111117'));
  assert.equal(await signin.hasAuthenticator(memberId), true);
  assert.equal(codeOf(await signin.proveOnLine(ask, '222222')), 'verify.not-proven');
  must(await signin.proveOnLine(ask, '222227'));
  const assured = must(await signin.assureOnLine(ask));
  assert.equal(assured.level, 'L3');
  assert.equal(
    codeOf(await signin.considerOnLine({ ...ask, act: 'pin.unlock' })),
    'verify.step-up',
  );
  assert.equal(
    codeOf(await signin.considerOnLine({ ...ask, caseId: 'another' })),
    'verify.step-up',
  );
  // And none of it is worth anything as a session on a page.
  const asPage = { ...ask, sessionId: ask.caseId };
  assert.equal(codeOf(await signin.assure(asPage)), 'verify.step-up');
  await server.db.transaction((tx) => verification.spend(tx, assured));
  assert.equal(codeOf(await signin.considerOnLine(ask)), 'verify.step-up');
});

test('on the line: whoever came back by recovery waits a day there, too', async () => {
  await register(house, people.omar, { userId: 'omar' });
  const at = visitor({ source: '192.0.2.40' });
  const started = must(await signin.startRecovery(at));
  await house.keeperSays(house.lastVisit(), { who: people.omar });
  const typed = house.lastCode('code.recovery');
  const entered = must(
    await signin.enterRecoveryCode(cookie(started.cookies, 'recovery'), typed, at),
  );
  const password = { kind: 'password', password: 'another plain heather' } as const;
  must(await signin.finishRecovery(cookie(entered.cookies, 'recovery'), password, at));
  const { ask, proves } = onTheLine(people.omar.memberId, 'case-omar');
  await proves([...CALLED_BACK, 'card.security-code']);
  const decided = await signin.considerOnLine(ask);
  assert.ok(!decided.ok && decided.refusal.code === 'verify.step-up');
  assert.deepEqual(
    [decided.refusal.need, decided.refusal.raisedBy?.risk],
    [...['L4', 'recent-recovery']],
  );
});
